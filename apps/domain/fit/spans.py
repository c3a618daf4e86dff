"""Time spent: dates of a resume as months, and the length of spells together, each month once."""

import re
from collections.abc import Iterable
from datetime import date

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?")
Months = tuple[int, int]  # the first month and the one after the last, counted from year 0


def spell(start: str, end: str, today: date) -> Months | None:
    """The months from ``start`` to ``end`` (to today when it is empty); None when there is no start."""
    first, now = _month(start, first=True), today.year * 12 + today.month
    if first is None or first > now:
        return None
    last = _month(end, first=False) if end else now
    return (first, min(max(last or now, first + 1), now + 1))


def years(spells: Iterable[Months]) -> float:
    """The years covered by ``spells`` together."""
    total, reached = 0, 0
    for first, last in sorted(spells):
        total += max(0, last - max(first, reached))
        reached = max(reached, last)
    return total / 12


def _month(written: str, *, first: bool) -> int | None:
    """A bare year begins in January and ends with December."""
    found = _DATE.match(written)
    if not found:
        return None
    month = int(found[2]) if found[2] else (1 if first else 12)
    return int(found[1]) * 12 + min(max(month, 1), 12) + (0 if first else 1)
