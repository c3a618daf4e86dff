"""Every word that carries meaning must be the person's, or one that may stand for it."""

from collections.abc import Iterator

from apps.domain.truth.pile import Claimed, Place
from apps.domain.truth.thesaurus import alike, glue
from apps.domain.truth.types import Doubt


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    for index, token in claimed.free():
        if token.low in glue() or len(token.low) < 3 or not token.low[0].isalpha():
            continue
        places = claimed.pile.places(token.low)
        here = [place for place in places if place.line.rank != "elsewhere"]
        if here:
            claimed.carried(here[0].support)
        elif not _in_family(claimed, token.low):
            yield _doubt(claimed, index, places)


def _in_family(claimed: Claimed, low: str) -> bool:
    return any(
        alike(low, known)
        for line in claimed.pile.lines
        if line.rank != "elsewhere"
        for known in line.reading.lows
    )


def _doubt(claimed: Claimed, index: int, places: list[Place]) -> Doubt:
    token = claimed.reading.tokens[index]
    if places:
        return claimed.doubt("moved", "check", (token.start, token.end), places[0].support)
    posted = any(alike(token.low, word) for word in claimed.pile.posting.lows)
    return claimed.doubt("from_posting" if posted else "novel", "check", (token.start, token.end))
