"""How often something was done must be as the person said."""

from collections.abc import Iterator

from apps.domain.truth.pile import Claimed, EvidenceLine
from apps.domain.truth.reading import Reading
from apps.domain.truth.types import Doubt, Support

_WORDS = {"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight", "biweekly": "fortnight",
          "monthly": "month", "quarterly": "quarter", "annually": "year", "yearly": "year", "annual": "year"}  # fmt: skip
_UNITS = {"hour": "hour", "hr": "hour", "day": "day", "night": "night", "shift": "shift", "week": "week", "wk": "week",
          "fortnight": "fortnight", "month": "month", "quarter": "quarter", "year": "year", "yr": "year", "annum": "year",
          "minute": "minute", "second": "second", "evening": "night", "season": "season", "term": "term"}  # fmt: skip
_EACH = frozenset({"a", "an", "per", "each", "every"})


def found(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """First and last token of each frequency, and its unit."""
    for index, token in enumerate(reading.tokens):
        if token.low in _WORDS:
            yield index, index, _WORDS[token.low]
        elif token.low in _UNITS and (reading.low(index - 1) in _EACH or _slash(reading, index)):
            yield (index if _slash(reading, index) else index - 1), index, _UNITS[token.low]


def _slash(reading: Reading, index: int) -> bool:
    return index > 0 and reading.between(index - 1).strip() == "/"


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    known = [(line, place) for line in claimed.pile.cited for place in found(line.reading)]
    for first, last, unit in found(claimed.reading):
        claimed.taken.update(range(first, last + 1))
        span = (claimed.reading.tokens[first].start, claimed.reading.tokens[last].end)
        same = next(((line, place) for line, place in known if place[2] == unit), None)
        if same:
            claimed.carried(_support(*same))
        else:
            near = _support(*known[0]) if known else None
            yield claimed.doubt(
                "frequency", "check" if unit == "day" and not near else "unsupported", span, near
            )


def _support(line: EvidenceLine, place: tuple[int, int, str]) -> Support:
    tokens = line.reading.tokens
    return line.support(tokens[place[0]].start, tokens[place[1]].end)
