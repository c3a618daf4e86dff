"""A degree may not be higher than the person's highest, nor finished when theirs is not."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from apps.domain.language import tables
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.pile import EvidenceLine
from apps.domain.truth.reading import Reading
from apps.domain.truth.thesaurus import WORDS
from apps.domain.truth.types import Doubt

_UNFINISHED = frozenset(
    {
        "progress",
        "expected",
        "ongoing",
        "pursuing",
        "studying",
        "candidate",
        "incomplete",
        "unfinished",
        "towards",
        "toward",
        "coursework",
        "student",
        "credits",
        "withdrew",
    }
)
_NEAR = 8
_LONGEST = 3
_IN_CAPITALS = frozenset(
    {"ma", "ba", "bs", "ms", "md", "jd", "ab", "bed", "med", "mpa", "masters"}
)  # in capitals only


ANY = "*"


class Degree(NamedTuple):
    """First and last token, the height (2 diploma, 3 bachelor's, 4 master's, 5 doctorate), the name."""

    first: int
    last: int
    height: int
    name: str

    def is_as(self, other: "Degree") -> bool:
        """The same degree, or one of the two is only told by its height."""
        return self.height == other.height and (self.name == other.name or ANY in (self.name, other.name))


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    given = [(line, degree) for line in claimed.pile.here for degree in degrees(line.reading)]
    for degree in degrees(claimed.reading):
        same = [(line, known) for line, known in given if known.is_as(degree)]
        span = claimed.reading.span(degree.first, degree.last)
        claimed.take(degree.first, degree.last)
        if not same:
            highest = max(given, key=lambda pair: pair[1].height, default=None)
            evidence = highest[0].of_tokens(highest[1].first, highest[1].last) if highest else None
            yield claimed.doubt("degree", "unsupported", span, evidence)
            continue
        line, known = next((pair for pair in same if not _unfinished(pair[0], pair[1])), same[0])
        claimed.carried(line.of_tokens(known.first, known.last))
        if _unfinished(line, known) and not _UNFINISHED.intersection(claimed.reading.lows):
            yield claimed.doubt("degree", "unsupported", span, line.whole)


def degrees(reading: Reading) -> Iterator[Degree]:
    index = 0
    while index < len(reading.lows):
        for length in range(min(_LONGEST, len(reading.lows) - index), 0, -1):
            phrase = "_".join(reading.lows[index : index + length]).replace(".", "")
            known = names().get(phrase)
            if known and not (phrase in _IN_CAPITALS and not reading.tokens[index].text[:2].isupper()):
                yield Degree(index, index + length - 1, *known)
                index += length - 1
                break
        index += 1


def _unfinished(line: EvidenceLine, degree: Degree) -> bool:
    around = line.reading.lows[max(0, degree.first - _NEAR) : degree.last + 1 + _NEAR]
    return bool(_UNFINISHED.intersection(around))


@cache
def names() -> dict[str, tuple[int, str]]:
    """How a degree is written -> its height and name."""
    rows = tables.rows(WORDS / "degrees.tsv")
    return {word: (int(height), name) for height, name, listed in rows for word in listed.split()}
