"""Which text goes on where: a zone that begins without a heading goes on with a section opened before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from apps.domain.resume_reading.cells import Row


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where a zone lies."""

    zone: int
    page: int
    left: float
    top: float
    right: float
    bottom: float


def source_of(bounds: Bounds, before: Sequence[Bounds]) -> tuple[int, bool] | None:
    """The zone whose text a zone goes on with, and whether with its beginning; None at the very top.

    Columns side by side go on with what stands above both. A column at the top of a page goes on with the
    column in the same place on the page before.
    """
    here = [other for other in before if other.page == bounds.page]
    beside = [other for other in here if _share(bounds, other, across=False) > 0.3]
    if beside and min(other.top for other in here) < min(beside[0].top, bounds.top) - 1:
        return beside[0].zone, True
    above = [other for other in here if other.top < bounds.top and _share(bounds, other, across=True) > 0]
    if above and not beside:
        lowest = max(other.bottom for other in above)
        near = [other for other in above if other.bottom > lowest - 40]
        return max(near, key=lambda other: (_share(bounds, other, across=True), other.zone)).zone, False
    if here and not beside:
        return here[-1].zone, False
    return _on_page_before(bounds, before)


def _on_page_before(bounds: Bounds, before: Sequence[Bounds]) -> tuple[int, bool] | None:
    earlier = [other for other in before if other.page < bounds.page]
    last = [other for other in earlier if other.page == max(other.page for other in earlier)]
    if not last:
        return None
    shares = [_share(bounds, other, across=True) for other in last]
    near = [other for other, share in zip(last, shares, strict=True) if share >= 0.5 * max(shares)]
    return max(near, key=lambda other: (other.bottom, other.zone)).zone, False


def _share(one: Bounds, other: Bounds, *, across: bool) -> float:
    """How much of the smaller width (or height) two zones share."""
    (begin, end), (other_begin, other_end) = _span(one, across), _span(other, across)
    shared = min(end, other_end) - max(begin, other_begin)
    return max(0.0, shared) / max(1.0, min(end - begin, other_end - other_begin))


def _span(bounds: Bounds, across: bool) -> tuple[float, float]:
    return (bounds.left, bounds.right) if across else (bounds.top, bounds.bottom)


def _bounds(rows: Sequence[Row]) -> Bounds:
    cells = [cell for row in rows for cell in row.cells]
    return Bounds(
        rows[0].zone, cells[0].page, min(cell.x0 for cell in cells), min(cell.top for cell in cells),
        max(cell.x1 for cell in cells), max(cell.bottom for cell in cells),
    )  # fmt: skip


def zones_in_order(rows: Sequence[Row]) -> Iterator[tuple[Bounds, list[Row]]]:
    """Each zone with its rows."""
    for _, zone in groupby(rows, key=lambda row: row.zone):
        found = list(zone)
        yield _bounds(found), found
