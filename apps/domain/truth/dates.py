"""Years, months and quarters must stand in the cited words.

The dates of the entry are no leave to use them in a line.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from apps.domain.language import tables
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.pile import EvidenceLine
from apps.domain.truth.reading import Reading, read
from apps.domain.truth.thesaurus import WORDS, glue
from apps.domain.truth.types import Doubt, Kind, Support

_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
_YEARS = re.compile(r"(?:19[5-9]|20[0-4])\d(?=\W|$)")
_QUARTER = re.compile(r"q[1-4]")
_BESIDE_YEAR = re.compile(r"\W{1,3}(?:of )?(?:19|20)\d\d")
_BEFORE_YEAR = frozenset({"in", "since", "from", "until", "by", "during", "through", "of", "the"})
_EVERYDAY = frozenset({"may", "mar", "march"})
_PRESENT = frozenset({"present", "now", "today", "current", "ongoing"})


@cache
def words(kind: str) -> dict[str, str]:
    """The words of one kind in the file of times, and what each says."""
    rows = [row for row in tables.rows(WORDS / "times.tsv") if row[0] == kind]
    return {word: said for _, listed, said in rows for word in listed.split()}


@lru_cache(maxsize=4096)
def taken(text: str) -> dict[int, str]:
    """Token -> the date it says: "2019", "m3", "q2", "summer"."""
    reading = read(text)
    found = ((index, _said(reading, index)) for index in range(len(reading.tokens)))
    return {index: said for index, said in found if said}


def _said(reading: Reading, index: int) -> str:
    token = reading.tokens[index]
    before = reading.text[max(0, token.start - 1) : token.start]
    beside = bool(_BESIDE_YEAR.match(reading.text[token.end : token.end + 12]))
    if _YEAR.fullmatch(token.low):
        return "" if before in ("$", "€", "£", "#") or _is_count(reading, index) else token.low
    if token.low in words("month") and token.is_capital and (token.low not in _EVERYDAY or beside):
        return words("month")[token.low]
    if _QUARTER.fullmatch(token.low):
        return token.low
    return words("season").get(token.low, "") if beside else ""


def _is_count(reading: Reading, index: int) -> bool:
    """ "planted 2000 bulbs": a figure that only looks like a year."""
    after = reading.at(index + 1)
    if after is None or reading.parted(index) or reading.low(index - 1) in _BEFORE_YEAR:
        return False
    return after.low.endswith("s") and after.text.islower() and after.low not in glue() and not after.joined


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    for index, said in taken(claimed.reading.text).items():
        if index in claimed.taken:
            continue
        claimed.take(index, index)
        if support := _place(claimed.pile.cited, said):
            claimed.carried(support[1])
            continue
        found = _place(claimed.pile.lines, said)
        kind: Kind = "moved" if found and found[0].rank == "elsewhere" else "date"
        span = claimed.reading.span(index, index)
        yield claimed.doubt(kind, "unsupported", span, found[1] if found else None)


def last_year(lines: Sequence[EvidenceLine]) -> int | None:
    """The latest year that lines made of dates alone say; None when there is none, or it runs on."""
    years: list[int] = []
    for line in lines:
        plain = line.reading.lows
        numbers = [int(year) for year in _YEARS.findall(line.reading.text)]
        if not numbers or len(plain) > 8:
            continue
        if _PRESENT.intersection(plain):
            return None
        years += numbers
    return max(years, default=None)


def _place(lines: Sequence[EvidenceLine], said: str) -> tuple[EvidenceLine, Support] | None:
    for line in lines:
        for index, known in taken(line.reading.text).items():
            if known == said:
                return line, line.of_tokens(index, index)
    return None
