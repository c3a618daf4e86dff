"""How often something was done must be as the person said."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from apps.domain.truth.claimed import Claimed
from apps.domain.truth.dates import words
from apps.domain.truth.pile import EvidenceLine
from apps.domain.truth.reading import Reading, read
from apps.domain.truth.types import Doubt, Support

_EACH = frozenset({"a", "an", "per", "each", "every"})
_EVERY = frozenset({"each", "every"})
_PARTS_OF_A_DAY = frozenset({"nights", "evenings", "mornings", "afternoons"})


class Frequency(NamedTuple):
    """First and last token, and the unit: day, week …"""

    first: int
    last: int
    unit: str


@lru_cache(maxsize=4096)
def frequencies(text: str) -> tuple[Frequency, ...]:
    return tuple(_frequencies(read(text)))


def tokens(text: str) -> frozenset[int]:
    """The tokens that say how often."""
    return frozenset(at for one in frequencies(text) for at in range(one.first, one.last + 1))


def _frequencies(reading: Reading) -> Iterator[Frequency]:
    for index, token in enumerate(reading.tokens):
        if token.low in words("adverb"):
            yield Frequency(index, index, words("adverb")[token.low])
            continue
        unit = words("unit").get(token.low) or words("unit").get(token.low.removesuffix("s"))
        first = _begins(reading, index, unit) if unit else None
        if unit and first is not None:
            yield Frequency(first, index, unit)


def _begins(reading: Reading, index: int, unit: str) -> int | None:
    """The first token of "a week", "each June", "/ day", "Fridays"; None where a unit says no frequency."""
    low, before, after = reading.low(index), reading.low(index - 1), reading.low(index + 1)
    if after[:1].isdigit():  # Year 4, Week 2
        return None
    if index and reading.between(index - 1).strip() == "/":
        return index
    if before in _EVERY:
        return index - 1
    if unit == "weekday":
        return index if low.endswith("s") or after in _PARTS_OF_A_DAY else None
    is_month = low in words("month")
    return index - 1 if before in _EACH and not is_month and _is_rate(reading, index) else None


def _is_rate(reading: Reading, index: int) -> bool:
    """ "a week" says how often, "for a week" and "within an hour" say how long."""
    return reading.low(index - 1) in ("per", "each", "every") or reading.low(index - 2) not in (
        "for", "within", "in", "after", "over", "about", "half", "of", "over", "than", "under", "with",
    )  # fmt: skip


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    known = [(line, one) for line in claimed.pile.cited for one in frequencies(line.reading.text)]
    for one in frequencies(claimed.reading.text):
        claimed.take(one.first, one.last)
        same = next((pair for pair in known if _same(pair[1].unit, one.unit)), None)
        if same:
            claimed.carried(_support(*same))
            continue
        near = _support(*known[0]) if known else None
        loose = near is None and _is_named(claimed, one.unit)
        span = claimed.reading.span(one.first, one.last)
        yield claimed.doubt("frequency", "check" if loose else "unsupported", span, near)


def _same(known: str, unit: str) -> bool:
    return known == unit or {known, unit} == {"weekday", "week"}


def _support(line: EvidenceLine, one: Frequency) -> Support:
    return line.of_tokens(one.first, one.last)


def _is_named(claimed: Claimed, unit: str) -> bool:
    """Whether the person speaks of that time at all: "jobs for the day", "at the end of a shift"."""
    named = {
        words("unit").get(low.removesuffix("s")) for line in claimed.pile.cited for low in line.reading.lows
    }
    return unit in named
