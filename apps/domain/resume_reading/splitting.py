"""Cells that run across the edge of a column, cut in two: a side heading glued to the row beside it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from apps.domain.resume_reading.cells import Cell
from apps.domain.resume_reading.notes import is_date_text, kinds_of

_NARROW = frozenset("iljtfrI.,:;'|!()[] ")
_WIDE = frozenset("mwMW@%—")


def at_edges(cells: Sequence[Cell]) -> list[Cell]:
    """The cells of a file, those cut that a heading or date begins left of an edge many cells share."""
    counts = Counter(round(cell.x0) for cell in cells)
    edges = [edge for edge, count in counts.items() if count >= 4 and count * 16 >= len(cells)]
    clean = [edge for edge in edges if _crossing(cells, edge) <= counts[edge]]
    beside = _beside(cells) if clean else {}
    return [
        part
        for cell in cells
        for part in _parts(cell, [edge for edge in clean if abs(beside.get(id(cell), 0) - edge) < 3])
    ]


def _beside(cells: Sequence[Cell]) -> dict[int, float]:
    """Where the text of the next row begins, right of each cell's own edge; of the last, the row above."""
    found: dict[int, float] = {}
    ordered = sorted(cells, key=lambda cell: (cell.page, cell.top))
    for place, cell in enumerate(ordered):
        after = [other for other in ordered[place + 1 : place + 9] if other.page == cell.page]
        before = [other for other in ordered[max(0, place - 8) : place][::-1] if other.page == cell.page]
        lower = [other for other in after if other.top > cell.bottom - 2]
        near = lower or [other for other in before if other.bottom < cell.top + 2]
        row = [other.x0 for other in near if abs(other.top - near[0].top) < 3]
        if row:
            found[id(cell)] = min([x for x in row if x > cell.x0 + 15], default=min(row))
    return found


def _crossing(cells: Sequence[Cell], edge: int) -> int:
    return sum(1 for cell in cells if _crosses(cell, edge))


def _crosses(cell: Cell, edge: int) -> bool:
    return cell.x0 + 20 < edge < cell.x1 - 10


def _parts(cell: Cell, edges: Sequence[int]) -> Iterator[Cell]:
    crossed = [] if kinds_of(cell.text) else [edge for edge in edges if _crosses(cell, edge)]
    for edge in sorted(crossed):
        cut = _cut(cell, edge)
        if cut:
            left, right = cell.text[:cut].strip(), cell.text[cut:].strip()
            yield replace(cell, text=left, x1=edge - 6.0, style="heading" if kinds_of(left) else cell.style)
            yield replace(cell, text=right, x0=float(edge))
            return
    yield cell


def _cut(cell: Cell, edge: float) -> int:
    """Where the text meets the edge, if what stands before it is a heading or a date; else 0."""
    total = _width(cell.text) or 1.0
    slack = max(8.0, 0.15 * (cell.x1 - cell.x0))
    best, nearest = 0, slack
    for place, char in enumerate(cell.text):
        left = cell.text[:place]
        is_seam = char == " " or (char.isupper() and left[-1:].islower())
        if not is_seam or place > 40 or left[:1].islower() or not (kinds_of(left) or is_date_text(left)):
            continue
        x = cell.x0 + (cell.x1 - cell.x0) * _width(left) / total
        if abs(x - edge) < nearest:
            best, nearest = place, abs(x - edge)
    return best


def _width(text: str) -> float:
    """How wide a text is, in letters of middling width."""
    return sum(
        0.5 if char in _NARROW else 1.5 if char in _WIDE else 1.25 if char.isupper() else 1.0 for char in text
    )
