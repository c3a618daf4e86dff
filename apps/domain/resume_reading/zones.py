"""Cutting a page into zones read one after the other: columns, sidebars, what stands above and below."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from apps.domain.resume_reading.bands import bands_of
from apps.domain.resume_reading.cells import Cell
from apps.domain.resume_reading.notes import is_heading_text, is_note

_SLACK = 1.0
_DEEPEST = 8
_SHALLOW = 3  # columns of the page itself, not those inside one of its sections
_LEVEL = 0.45


@dataclass(frozen=True, slots=True)
class Gutter:
    """A white strip at ``x`` with cells on both sides, and what stands above and below it."""

    above: list[Cell]
    left: list[Cell]
    right: list[Cell]
    below: list[Cell]

    @property
    def edge(self) -> float:
        """Where the right column begins."""
        return min(cell.x0 for cell in self.right)

    @property
    def count(self) -> int:
        return len(self.left) + len(self.right)


@dataclass(frozen=True, slots=True)
class Zone:
    """Cells read from the top down.

    ``limit`` is where the column to the right begins; ``after`` is the number, on its page, of the zone whose
    text this one goes on with.
    """

    cells: list[Cell]
    limit: float
    after: int | None


@dataclass(slots=True)
class _Cut:
    """The zones of a page so far, and where columns begin that other pages have shown."""

    zones: list[Zone]
    edges: set[float]


def zones_of(cells: Sequence[Cell], edges: set[float] | None = None) -> list[Zone]:
    """The zones of one page in reading order; ``edges`` of columns are kept from page to page."""
    cut = _Cut([], set() if edges is None else edges)
    _cut(cells, cut, after=None, limit=inf, depth=0)
    return cut.zones


def _cut(cells: Sequence[Cell], cut: _Cut, *, after: int | None, limit: float, depth: int) -> int | None:
    """Add the zones of some cells; the place of the last of them."""
    ordered = sorted(cells, key=lambda cell: (cell.top + cell.bottom, cell.x0))
    if not ordered:
        return after
    bands = bands_of(ordered) if depth < _DEEPEST else [ordered]
    if len(bands) > 1:
        for band in bands:
            after = _cut(band, cut, after=after, limit=limit, depth=depth + 1)
        return after
    gutter = _best(ordered, cut.edges) if depth < _DEEPEST else None
    if gutter is None:
        cut.zones.append(Zone(ordered, limit, after))
        return len(cut.zones) - 1
    above = _cut(gutter.above, cut, after=after, limit=limit, depth=depth + 1)
    if depth < _SHALLOW:
        cut.edges.add(gutter.edge)
    left = _cut(gutter.left, cut, after=above, limit=gutter.edge, depth=depth + 1)
    right = _cut(gutter.right, cut, after=above, limit=limit, depth=depth + 1)
    stands_left = bool(gutter.below) and max(cell.x1 for cell in gutter.below) <= gutter.edge
    return _cut(gutter.below, cut, after=left if stands_left else right, limit=limit, depth=depth + 1)


def _best(cells: Sequence[Cell], edges: set[float]) -> Gutter | None:
    """The gutter between columns that are read apart with the most cells beside it."""
    found = [gutter for x in _edges(cells) if (gutter := _longest(cells, x))]
    found.sort(key=lambda gutter: -gutter.count)
    return next(
        (one for one in found if are_apart(one.left, one.right) or _goes_on(one, edges)),
        None,
    )


def _goes_on(gutter: Gutter, edges: set[float]) -> bool:
    """Whether a page goes on with the columns of another: one side begins a section beside the other."""
    if not any(abs(gutter.edge - edge) < 2 for edge in edges):
        return False
    sides = (gutter.left, gutter.right)
    notes = [sum(1 for cell in side if is_note(cell.text)) for side in sides]
    return any(is_heading_text(cell.text) for side in sides for cell in side) and all(
        count <= 0.5 * len(side) for count, side in zip(notes, sides, strict=True)
    )


def _edges(cells: Sequence[Cell]) -> list[float]:
    """Left edges where a column may begin."""
    counts: dict[int, list[float]] = {}
    for cell in cells:
        counts.setdefault(round(cell.x0 / 2), []).append(cell.x0)
    return [min(edges) for _, edges in sorted(counts.items())][1:]


def _longest(cells: Sequence[Cell], x: float) -> Gutter | None:
    """The longest run of cells, from the top down, that none crosses at ``x``."""
    best: tuple[int, int, int] = (0, 0, 0)
    begin = 0
    for place in range(len(cells) + 1):
        crosses = place == len(cells) or (cells[place].x0 < x - _SLACK and cells[place].x1 > x + _SLACK)
        if not crosses:
            continue
        if place - begin > best[0]:
            best = (place - begin, begin, place)
        begin = place + 1
    count, begin, end = best
    if count < 4:
        return None
    run = cells[begin:end]
    left = [cell for cell in run if cell.x0 < x - _SLACK]
    right = [cell for cell in run if cell.x0 >= x - _SLACK]
    if len(left) < 2 or len(right) < 2:
        return None
    return _trimmed(list(cells[:begin]), left, right, list(cells[end:]))


def _trimmed(above: list[Cell], left: list[Cell], right: list[Cell], below: list[Cell]) -> Gutter | None:
    """Only what stands beside the other side belongs to a column; the rest stands above or below."""
    top = max(min(cell.top for cell in left), min(cell.top for cell in right))
    bottom = min(max(cell.bottom for cell in left), max(cell.bottom for cell in right))
    if bottom <= top:
        return None
    head = _head_over(left, right)
    left, right = [cell for cell in left if cell not in head], [cell for cell in right if cell not in head]
    return Gutter([*above, *head], left, right, below) if left and right else None


def _head_over(left: list[Cell], right: list[Cell]) -> list[Cell]:
    """Rows over both columns, before the first heading of either: a name and contacts across the page."""
    firsts = [next((cell.top for cell in side if is_heading_text(cell.text)), None) for side in (left, right)]
    if None in firsts:
        return []
    top = min(first for first in firsts if first is not None) - 1
    over = [[cell for cell in side if cell.bottom <= top] for side in (left, right)]
    if not all(over) or any(len(cell.text) > 60 for side in over for cell in side):
        return []
    level = sum(1 for cell in over[0] if any(_is_level(cell, other) for other in over[1]))
    return [*over[0], *over[1]] if level * 2 >= len(over[0]) else []


def are_apart(left: Sequence[Cell], right: Sequence[Cell]) -> bool:
    """Whether two sides are columns of their own, and not two parts of the same rows."""
    heads_left, heads_right = _heads(left), _heads(right)
    if heads_left and heads_right:
        return True
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    if _is_grid(left, right):
        return True
    level = sum(1 for cell in small if any(_is_level(cell, other) for other in large))
    notes = sum(1 for cell in small if is_note(cell.text))
    if notes >= 0.75 * len(small) or (level >= 0.7 * len(small) and notes >= 0.5 * len(small)):
        return False
    if _runs_on(small):
        return True
    return level < 0.6 * len(small) and len(small) >= 3


def _runs_on(side: Sequence[Cell]) -> bool:
    """Whether a side has text of its own that runs over lines."""
    widest = max(cell.x1 - cell.x0 for cell in side)
    ordered = sorted(side, key=lambda cell: cell.top)
    full = [
        cell
        for cell, below in pairwise(ordered)
        if cell.x1 - cell.x0 > 0.75 * widest
        and len(cell.text) > 24
        and below.text[:1].islower()
        and abs(below.x0 - cell.x0) < 2 * cell.size
        and below.look == cell.look
    ]
    return len(full) >= 2


def _heads(side: Sequence[Cell]) -> bool:
    """Whether a side has sections of its own: headings with text under them."""
    heads = [place for place, cell in enumerate(side) if is_heading_text(cell.text)]
    if not heads:
        return False
    rest = [cell for cell in side if not is_heading_text(cell.text)]
    notes = sum(1 for cell in rest if is_note(cell.text))
    return len(rest) - notes >= max(2, 0.34 * len(rest))


def _is_grid(left: Sequence[Cell], right: Sequence[Cell]) -> bool:
    """Cards side by side: the same looks on the same heights, each side with an edge of its own."""
    if any(sum(1 for cell in side if is_note(cell.text)) > 0.5 * len(side) for side in (left, right)):
        return False
    if not (_has_edge(left) and _has_edge(right)):
        return False
    pairs = [(cell, other) for cell in right for other in left if _is_level(cell, other)]
    alike = sum(1 for cell, other in pairs if cell.look == other.look)
    looks = len({cell.look for cell in right})
    return (
        len(pairs) >= 2
        and looks >= 2
        and alike >= 0.8 * len(pairs)
        and len(pairs) >= 0.5 * min(len(left), len(right))
    )


def _has_edge(side: Sequence[Cell]) -> bool:
    edges = [round(cell.x0 / 3) for cell in side]
    return max(map(edges.count, set(edges))) >= 0.65 * len(edges)


def _is_level(cell: Cell, other: Cell) -> bool:
    overlap = min(cell.bottom, other.bottom) - max(cell.top, other.top)
    return overlap > _LEVEL * min(cell.bottom - cell.top, other.bottom - other.top)
