"""A clause of result or purpose that the person did not write: "resulting in …", ", improving …"."""

from collections.abc import Iterator
from functools import cache

from apps.domain.language import tables
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.thesaurus import WORDS, glue, lemma, soft
from apps.domain.truth.types import Doubt


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    """Unsupported when the clause has as many strange words as its beginning allows at most, by the file."""
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


def _weight(claimed: Claimed, index: int) -> int:
    """How many strange words make the clause that begins here an invention; 0 when no such clause begins."""
    reading = claimed.reading
    for length in (3, 2, 1):
        phrase = "_".join(reading.lows[index : index + length])
        if phrase in _connectors():
            return _connectors()[phrase]
    is_gerund = reading.low(index).endswith("ing") and lemma(reading.low(index)) is not None
    return 2 if is_gerund and reading.parted(index - 1) and not claimed.is_here(index) else 0


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
