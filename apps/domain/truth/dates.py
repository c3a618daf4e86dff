"""Years, months and quarters must stand in the cited words; the dates of the entry are no leave to use them in a line."""

import re
from collections.abc import Iterator
from functools import lru_cache

from apps.domain.truth.pile import Claimed, EvidenceLine
from apps.domain.truth.reading import read
from apps.domain.truth.types import Doubt

_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_NAMED = {name: number for number, name in enumerate(_MONTHS, 1)} | _SHORT
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
_SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})


@lru_cache(maxsize=4096)
def taken(text: str) -> dict[int, str]:
    """Token -> the date it says: "2019", "m3", "q2", "summer"."""
    reading = read(text)
    found: dict[int, str] = {}
    for index, token in enumerate(reading.tokens):
        before = text[max(0, token.start - 1) : token.start]
        if (
            (_YEAR.fullmatch(token.low)
            and before not in "$€£" + "#")
            or (_YEAR.fullmatch(token.low)
            and not before)
        ):
            found[index] = token.low
        elif (
            token.low in _NAMED
            and token.text[0].isupper()
            and (token.low not in ("may", "mar") or _beside_year(text, token.end))
        ):
            found[index] = f"m{_NAMED[token.low]}"
        elif re.fullmatch(r"q[1-4]", token.low):
            found[index] = token.low
        elif token.low in _SEASONS and _beside_year(text, token.end):
            found[index] = token.low.replace("fall", "autumn")
    return found


def _beside_year(text: str, end: int) -> bool:
    return bool(re.match(r"\W{1,3}(?:of )?(?:19|20)\d\d", text[end : end + 12]))


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    for index, date in taken(claimed.reading.text).items():
        claimed.taken.add(index)
        token = claimed.reading.tokens[index]
        if place := _place(claimed.pile.cited, date):
            claimed.carried(place[0].support(*place[1]))
            continue
        place = _place(claimed.pile.lines, date)
        moved = place is not None and place[0].rank == "elsewhere"
        yield claimed.doubt(
            "moved" if moved else "date",
            "unsupported",
            (token.start, token.end),
            place[0].support(*place[1]) if place else None,
        )


def _place(lines: tuple[EvidenceLine, ...], date: str) -> tuple[EvidenceLine, tuple[int, int]] | None:
    for line in lines:
        for index, known in taken(line.reading.text).items():
            if known == date:
                token = line.reading.tokens[index]
                return line, (token.start, token.end)
    return None
