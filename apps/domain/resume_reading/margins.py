"""How far to the right text may go: seen from lines that wrap, else from the page."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby, pairwise

from apps.domain.resume_reading.cells import Cell, Row

_SAME_EDGE = 12.0
_SHORTEST = 20  # letters of a line that can tell how wide a column is


def set_margins(rows: Sequence[Row], pages: Sequence[tuple[float, float]]) -> None:
    """Give each row the right edge of its column. Rows come with the edge of the next column, or none."""
    zones = [list(zone) for _, zone in groupby(rows, key=lambda row: row.zone)]
    left = [min(row.first.x0 for row in zone) for zone in zones]
    bounds = _bounds_by_edge(zones, left)
    for zone, mine in zip(zones, left, strict=True):
        near = [bound for edge, bound in bounds.items() if abs(edge - mine) <= _SAME_EDGE]
        seen = max((end for end, _ in near), default=0.0)
        full = min((limit for _, limit in near), default=float("inf"))
        page = _page_edge(rows, zone[0].first.page, pages)
        limit = min(full, page) if full == float("inf") else full
        for row in zone:
            row.margin = min(row.margin, max(seen, limit))


def _bounds_by_edge(
    zones: Sequence[Sequence[Row]], left: Sequence[float]
) -> dict[float, tuple[float, float]]:
    """By left edge: how far text goes, and how far it may go, since the next word did not fit."""
    ends: dict[float, float] = defaultdict(float)
    limits: dict[float, float] = defaultdict(lambda: float("inf"))
    for zone, edge in zip(zones, left, strict=True):
        for row in zone:
            if len(row.first.text) > _SHORTEST:
                ends[edge] = max(ends[edge], row.first.x1)
        for last, row in pairwise(zone):
            if _wraps(last.first, row.first):
                limits[edge] = min(limits[edge], _needed(last.first, row.first))
    return {edge: (end, limits[edge]) for edge, end in ends.items()}


def _wraps(last: Cell, cell: Cell) -> bool:
    return (
        cell.text[:1].islower()
        and cell.look == last.look
        and abs(cell.x0 - last.x0) < 2 * cell.size
        and len(last.text) > _SHORTEST
        and not cell.has_mark
    )


def _needed(last: Cell, cell: Cell) -> float:
    """Where the next word would have ended, had it been set on the last line."""
    letter = (last.x1 - last.x0) / max(len(last.text), 1)
    return last.x1 + (len(cell.text.split(" ", 1)[0]) + 1) * letter


def _page_edge(rows: Sequence[Row], page: int, pages: Sequence[tuple[float, float]]) -> float:
    """As far from the right of the page as text begins from its left."""
    if page >= len(pages):
        return 0.0
    begin = min(row.first.x0 for row in rows if row.first.page == page)
    return pages[page][0] - max(begin, 0.0)


def had_room(last: Row, row: Row) -> bool:
    """Whether the first word of a row would have fitted on the last: then the writer broke the line."""
    cell = last.first
    letter = max(cell.x1 - cell.x0, 1.0) / max(len(cell.text), 1)
    text = row.first.text
    word = text[:1] if is_wide(text[:1]) else text.split(" ", 1)[0]
    return cell.x1 + (len(word) + 1) * letter < last.margin - 1.5 * letter


def is_wide(char: str) -> bool:
    """Whether a letter is of a script that sets no spaces between words."""
    return "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"
