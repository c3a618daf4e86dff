"""A clause of result or purpose that the person did not write: "resulting in …", ", improving …"."""

from collections.abc import Iterator
from functools import cache

from apps.domain.language import tables
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.thesaurus import WORDS, glue, lemma, soft
from apps.domain.truth.types import Doubt

_RELATIVE = frozenset({"that", "which", "whom"})
_DENIALS = frozenset({"no", "zero", "without", "never", "minimal"})


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    """Unsupported when the clause has as many strange words as its beginning allows at most, by the file."""
    yield from _denied(claimed)
    reading = claimed.reading
    for first in range(1, len(reading.tokens)):
        weight = _weight(claimed, first)
        if not weight:
            continue
        last = _end(claimed, first)
        strange = [at for at in range(first, last + 1) if _is_strange(claimed, at)]
        if len(strange) >= weight:
            yield claimed.doubt("outcome", "unsupported", reading.span(first, last))
            return


def _denied(claimed: Claimed) -> Iterator[Doubt]:
    """ "with no discrepancies", "without complaints": a record that the person did not claim."""
    for index in range(len(claimed.reading.lows) - 1):
        if claimed.reading.low(index) in _DENIALS and _is_strange(claimed, index + 1):
            yield claimed.doubt("outcome", "unsupported", claimed.reading.span(index, index + 1))


def _weight(claimed: Claimed, index: int) -> int:
    """How many strange words make the clause that begins here an invention; 0 when no such clause begins."""
    reading = claimed.reading
    for length in (3, 2, 1):
        phrase = "_".join(reading.lows[index : index + length])
        if phrase in _connectors() and (length > 1 or _may_open(claimed, index)):
            return _connectors()[phrase]
    low = reading.low(index)
    is_gerund = low.endswith("ing") and lemma(low) is not None and low not in glue()
    if not is_gerund or not reading.parted(index - 1) or claimed.is_here(index):
        return 0
    return 0 if _is_listed(claimed, index) else 2


def _may_open(claimed: Claimed, index: int) -> bool:
    """A single word opens a clause behind a mark, or behind "and", "thereby" and their like."""
    reading = claimed.reading
    return reading.parted(index - 1) or reading.low(index - 1) in (
        "and",
        "while",
        "thereby",
        "thus",
        "by",
        "to",
    )


def _is_listed(claimed: Claimed, index: int) -> bool:
    """One of several: "by cleaning filters, adding refrigerant and …"."""
    reading = claimed.reading
    for at in range(index - 1, -1, -1):
        if reading.tokens[at + 1].opens:
            return False
        if reading.low(at).endswith("ing") and lemma(reading.low(at)) and reading.low(at) not in glue():
            return True
    return False


def _end(claimed: Claimed, first: int) -> int:
    last = first
    while last + 1 < len(claimed.reading.tokens) and not (claimed.reading.parted(last) and last > first):
        last += 1
    return last


def _is_strange(claimed: Claimed, index: int) -> bool:
    token = claimed.reading.tokens[index]
    if token.low in glue() or token.low in soft() or not token.is_word or len(token.low) < 3:
        return False
    return not claimed.is_here(index)


@cache
def _connectors() -> dict[str, int]:
    return {
        word: int(weight)
        for weight, listed in tables.rows(WORDS / "connectors.tsv")
        for word in listed.split()
    }
