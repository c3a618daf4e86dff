"""Headings that stand at the side of their sections, moved to the row above what they head."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from apps.domain.resume_reading.cells import Cell
from apps.domain.resume_reading.notes import is_heading_text, kinds_of

ROOM = 0.02


def lifted(zone: Sequence[Cell]) -> list[Cell]:
    """The cells of a zone with each side heading set just above the first row it stands beside."""
    edge = _text_edge(zone)
    heads = [cell for cell in zone if cell.x1 <= edge and kinds_of(cell.text)]
    beside = sorted((cell for cell in zone if cell.x0 >= edge - 1), key=lambda cell: cell.top)
    if not heads or len(beside) < 3:
        return list(zone)
    moved: dict[int, Cell] = {}
    last = 0.0
    for head in sorted(heads, key=lambda cell: cell.top):
        top = top_beside(head, beside, last)
        moved[head.source] = replace(head, top=top - 2 * ROOM, bottom=top - ROOM)
        last = (head.top + head.bottom) / 2
    heads_by_id = {id(head) for head in heads}
    return [moved[cell.source] if id(cell) in heads_by_id else cell for cell in zone]


def _text_edge(zone: Sequence[Cell]) -> float:
    """The leftmost edge that much of the text shares."""
    counts: Counter[int] = Counter()
    top = min((cell.top for cell in zone if is_heading_text(cell.text)), default=0.0) - 6
    for cell in zone:
        if not is_heading_text(cell.text) and cell.top >= top:
            counts[round(cell.x0 / 3)] += len(cell.text)
    most = max(counts.values(), default=0)
    return min((edge for edge, count in counts.items() if count * 4 >= most), default=0) * 3 - 2.0


def top_beside(head: Cell, beside: Sequence[Cell], last: float) -> float:
    """The top of the block a heading stands beside: of the row level with it, or below the widest gap."""
    usual = _usual_gap(beside)
    best, widest = head.top, 0.0
    bottom = None
    for cell in beside:
        if cell.top > (head.top + head.bottom) / 2 and not _is_level(head, cell):
            break
        gap = cell.top - bottom if bottom is not None else 1.5 * usual
        bottom = cell.bottom
        if (cell.top + cell.bottom) / 2 <= last:
            continue
        if _is_level(head, cell) and gap > 0.45 * widest:
            return cell.top
        if gap > widest:
            best, widest = cell.top, gap
    return best


def _usual_gap(beside: Sequence[Cell]) -> float:
    return max(1.0, median(max(0.0, later.top - cell.bottom) for cell, later in pairwise(beside)))


def _is_level(head: Cell, cell: Cell) -> bool:
    if head.bottom - head.top > 3 * (cell.bottom - cell.top):
        return False
    return abs(head.bottom - cell.bottom) < 3.5 or abs(head.top - cell.top) < 2.5
