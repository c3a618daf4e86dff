"""A line may not turn what was said round: fewer into more, what was planned or denied into what was done."""

from collections.abc import Iterator
from functools import cache

from apps.domain.language import tables
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.pile import EvidenceLine
from apps.domain.truth.reading import Reading
from apps.domain.truth.thesaurus import WORDS, glue, lemma, may_say
from apps.domain.truth.types import Doubt

_DENIALS = frozenset(
    {
        "not",
        "never",
        "no",
        "neither",
        "nor",
        "without",
        "cannot",
        "didn't",
        "don't",
        "wasn't",
        "couldn't",
        "unable",
    }
)
_REACH = 4


@cache
def _directions() -> dict[str, str]:
    return {word: way for way, listed in tables.rows(WORDS / "directions.tsv") for word in listed.split()}


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    for index in range(len(claimed.reading.tokens)):
        way = _way(claimed.reading, index)
        if not way:
            continue
        if against := _turned(claimed, index, way):
            yield claimed.doubt(
                "outcome",
                "unsupported",
                claimed.reading.span(index, index),
                against[0].of_tokens(against[1], against[1]),
            )
    yield from _undenied(claimed)


def _way(reading: Reading, index: int) -> str:
    low = reading.low(index)
    return _directions().get(low) or _directions().get(lemma(low) or "", "")


def _turned(claimed: Claimed, index: int, way: str) -> tuple[EvidenceLine, int] | None:
    """The word of the other way that the person said of the same thing, or of all things."""
    ways = [
        (line, at, said)
        for line in claimed.pile.cited
        for at in range(len(line.reading.lows))
        if (said := _way(line.reading, at))
    ]
    others = [(line, at) for line, at, said in ways if said != way]
    if not others:
        return None
    if not any(said == way for _, _, said in ways):
        return others[0]
    ours = _objects(claimed.reading, index)
    if any(_meet(ours, _objects(line.reading, at)) for line, at, said in ways if said == way):
        return None
    return next(((line, at) for line, at in others if _meet(ours, _objects(line.reading, at))), None)


def _objects(reading: Reading, index: int) -> list[str]:
    found = []
    for at in range(index + 1, min(index + 1 + _REACH, len(reading.lows))):
        if reading.parted(at - 1) or reading.low(at) == "and" or _way(reading, at):
            break
        if reading.low(at) not in glue():
            found.append(reading.low(at))
    return found


def _meet(ours: list[str], theirs: list[str]) -> bool:
    return any(may_say(one, other) for one in ours for other in theirs)


def _undenied(claimed: Claimed) -> Iterator[Doubt]:
    """What the person denied and the text says without the denial."""
    if _DENIALS.intersection(claimed.reading.lows):
        return
    for line in claimed.pile.of("sources"):
        for at, low in enumerate(line.reading.lows):
            verb = line.reading.low(at + 1)
            if low in ("not", "never", "didn't", "don't", "wasn't", "couldn't") and verb:
                found = next(
                    (
                        i
                        for i, own in enumerate(claimed.reading.lows)
                        if may_say(own, verb) and own not in glue()
                    ),
                    None,
                )
                if found is not None:
                    yield claimed.doubt(
                        "novel", "unsupported", claimed.reading.span(found, found), line.of_tokens(at, at + 1)
                    )
