"""Rows in reading order: cells of a whole file, zone by zone, page by page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from apps.domain.resume_reading.cells import Cell, Row
from apps.domain.resume_reading.zones import zones_of


def rows_of(cells: Sequence[Cell]) -> list[Row]:
    """Every cell in the order a person reads: by page, zone, height, and from the reading side."""
    rows = list(_laid_out(cells)) if any(cell.bottom for cell in cells) else list(_flowing(cells))
    for number, row in enumerate(rows):
        row.number = number
    return rows


def _flowing(cells: Sequence[Cell]) -> Iterator[Row]:
    for cell in cells:
        parts = [part.strip() for part in cell.text.split("\t")]
        yield Row([replace(cell, text=part) for part in parts if part] or [cell])


def _laid_out(cells: Sequence[Cell]) -> Iterator[Row]:
    number = 0
    for _, page in groupby(sorted(cells, key=lambda cell: cell.page), key=lambda cell: cell.page):
        for zone in zones_of(list(page)):
            number += 1
            yield from _rows_of_zone(zone, number)


def _rows_of_zone(zone: Sequence[Cell], number: int) -> Iterator[Row]:
    bottom = 0.0
    for cells in _by_height(zone):
        size = max(cell.bottom - cell.top for cell in cells) or 1.0
        top = min(cell.top for cell in cells)
        yield Row(cells, number, (top - bottom) / size if bottom else 9.0)
        bottom = max(cell.bottom for cell in cells)


def _by_height(zone: Sequence[Cell]) -> Iterator[list[Cell]]:
    row: list[Cell] = []
    for cell in sorted(zone, key=lambda cell: cell.top + cell.bottom):
        if row and not _is_level(row, cell):
            yield sorted(row, key=lambda cell: cell.x0)
            row = []
        row.append(cell)
    if row:
        yield sorted(row, key=lambda cell: cell.x0)


def _is_level(row: Sequence[Cell], cell: Cell) -> bool:
    middle = (cell.top + cell.bottom) / 2
    for other in row:
        small = min(cell.bottom - cell.top, other.bottom - other.top)
        overlap = min(cell.bottom, other.bottom) - max(cell.top, other.top)
        apart = cell.x0 >= other.x1 - 1 or cell.x1 <= other.x0 + 1
        if overlap > 0.5 * small and apart and other.top - 1 <= middle <= other.bottom + 1:
            return True
    return False
