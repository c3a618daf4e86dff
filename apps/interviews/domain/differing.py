"""What an answer says differently from the person's record: asked about, never held against them."""

from apps.interviews.domain import differing_numbers, differing_places, differing_tools
from apps.interviews.domain.record import Record
from apps.interviews.domain.told import Told
from apps.interviews.domain.types import Contradiction


def differences(told: Told, record: Record) -> tuple[Contradiction, ...]:
    """Numbers, dates, roles and tools that the record has differently, in the order they were said."""
    found = [
        *differing_numbers.numbers(told, record),
        *differing_places.dates(told, record),
        *differing_places.titles(told, record),
        *differing_places.employers(told, record),
        *differing_tools.tools(told, record),
    ]
    unique = {(one.kind, one.span): one for one in found}
    return tuple(sorted(unique.values(), key=lambda one: one.span))
