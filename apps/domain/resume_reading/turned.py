"""Text turned on its side: headings that run down the edge of their section, set above it."""

from collections.abc import Sequence
from dataclasses import replace

from apps.domain.resume_reading.cells import Cell
from apps.domain.resume_reading.notes import kinds_of
from apps.domain.resume_reading.side_headings import ROOM, top_beside


def is_turned(cell: Cell) -> bool:
    """Whether a cell is a line of text read upwards or downwards."""
    height, width = cell.bottom - cell.top, cell.x1 - cell.x0
    return len(cell.text) > 2 and height > 1.8 * max(cell.size, 4.0) and height > 1.5 * width


def set_upright(page: Sequence[Cell]) -> list[Cell]:
    """The cells of a page: turned headings above the block they run along, other turned text last."""
    turned = [cell for cell in page if is_turned(cell)]
    if not turned:
        return list(page)
    upright = sorted((cell for cell in page if not is_turned(cell)), key=lambda cell: cell.top)
    left = min((cell.x0 for cell in upright), default=0.0)
    lowest = max((cell.bottom for cell in upright), default=0.0)
    last = 0.0
    for cell in sorted(turned, key=lambda cell: cell.top):
        top = top_beside(cell, upright, last) if kinds_of(cell.text) else lowest + 20
        last = (cell.top + cell.bottom) / 2
        page = [
            replace(cell, x0=left, x1=left + 40, top=top - 2 * ROOM, bottom=top - ROOM, style="heading")
            if other is cell
            else other
            for other in page
        ]
    return list(page)
