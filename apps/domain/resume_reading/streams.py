"""Which text goes on where: the first zones of a page go on with columns of the page before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from apps.domain.resume_reading.cells import Row


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where a zone lies, and the zone above it on its page whose text it goes on with."""

    zone: int
    after: int | None
    page: int
    left: float
    right: float
    bottom: float


def zones_in_order(rows: Sequence[Row]) -> Iterator[tuple[Bounds, list[Row]]]:
    """Each zone with its rows."""
    for _, zone in groupby(rows, key=lambda row: row.zone):
        found = list(zone)
        yield _bounds(found), found


def _bounds(rows: Sequence[Row]) -> Bounds:
    cells = [cell for row in rows for cell in row.cells]
    return Bounds(
        rows[0].zone, rows[0].after, cells[0].page, min(cell.x0 for cell in cells),
        max(cell.x1 for cell in cells), max(cell.bottom for cell in cells),
    )  # fmt: skip


def source_of(bounds: Bounds, before: Sequence[Bounds]) -> int | None:
    """The zone whose text a zone goes on with; None at the very top.

    A column at the top of a page goes on with the lowest column in the same place on the page before.
    """
    if bounds.after is not None:
        return bounds.after
    earlier = [other for other in before if other.page < bounds.page]
    last = [other for other in earlier if other.page == max(other.page for other in earlier)]
    if not last:
        return None
    shares = [_share(bounds, other) for other in last]
    near = [other for other, share in zip(last, shares, strict=True) if share >= 0.5 * max(shares)]
    return max(near, key=lambda other: (other.bottom, other.zone)).zone


def _share(one: Bounds, other: Bounds) -> float:
    """How much of the smaller width two zones share."""
    shared = min(one.right, other.right) - max(one.left, other.left)
    return max(0.0, shared) / max(1.0, min(one.right - one.left, other.right - other.left))
