"""Rows in reading order: cells of a whole file, zone by zone, page by page."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median

from apps.domain.resume_reading.cells import Cell, Row
from apps.domain.resume_reading.margins import set_margins
from apps.domain.resume_reading.plain import columns_of
from apps.domain.resume_reading.side_headings import lifted
from apps.domain.resume_reading.splitting import at_edges
from apps.domain.resume_reading.turned import set_upright
from apps.domain.resume_reading.wrapped_cells import unwrapped
from apps.domain.resume_reading.zones import Zone, zones_of


def rows_of(cells: Sequence[Cell], pages: Sequence[tuple[float, float]] = ()) -> list[Row]:
    """Every cell in the order a person reads: by page, zone, height, and from the reading side."""
    if not any(cell.bottom for cell in cells):
        rows = list(_flowing(cells))
    else:
        rows = list(_laid_out(cells))
        set_margins(rows, pages)
    wraps = _wraps(rows)
    for number, row in enumerate(rows):
        row.number, row.wrap = number, wraps.get(_kind(row))
    return rows


def _kind(row: Row) -> tuple[object, ...]:
    return (row.first.look, round(row.first.x0 / 4))


def _wraps(rows: Sequence[Row]) -> dict[tuple[object, ...], float]:
    """The room above lines that surely go on: in small letters, like the line above in look and indent."""
    gaps: dict[tuple[object, ...], list[float]] = defaultdict(list)
    for last, row in pairwise(rows):
        if row.zone == last.zone and row.first.text[:1].islower() and _kind(row) == _kind(last):
            gaps[_kind(row)].append(row.gap)
    return {kind: median(found) for kind, found in gaps.items()}


def _flowing(cells: Sequence[Cell]) -> Iterator[Row]:
    longest = max((len(cell.text) for cell in cells), default=0)
    for cell in cells:
        yield Row(columns_of(cell), margin=float(longest))


def _laid_out(cells: Sequence[Cell]) -> Iterator[Row]:
    ordered = sorted(at_edges(cells), key=lambda cell: cell.page)
    zones: list[Zone] = []
    edges: set[float] = set()
    for _, page in groupby(ordered, key=lambda cell: cell.page):
        count = len(zones)
        for zone in zones_of(unwrapped(set_upright(list(page))), edges):
            zones.append(replace(zone, after=None if zone.after is None else zone.after + count))
    for number, zone in enumerate(zones):
        yield from _rows_of_zone(zone, number)


def _rows_of_zone(zone: Zone, number: int) -> Iterator[Row]:
    bottom = 0.0
    for cells in _by_height(lifted(zone.cells)):
        size = max(cell.bottom - cell.top for cell in cells) or 1.0
        top = min(cell.top for cell in cells)
        gap = (top - bottom) / size if bottom else 9.0
        yield Row(cells, number, gap, after=zone.after, margin=zone.limit)
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
