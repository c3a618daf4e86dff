"""Years of experience that a sentence asks for, in several languages."""

import re
from functools import cache
from typing import NamedTuple

from apps.domain.postings.lexicon import any_of, listed, whole_words
from apps.domain.postings.types import Span

MOST = 40
_BEFORE, _BEHIND = 25, 12  # code points in which a word says that the years are of something else


class YearsAsked(NamedTuple):
    """``least`` may be half a year; ``span`` is in the text that was read."""

    least: float
    span: Span


def years_asked(text: str) -> tuple[YearsAsked, ...]:
    """Every number of years of experience in ``text``, with its span; of a range the lower end."""
    if not _words("experience").search(text):
        return ()
    found = []
    for match in _count().finditer(text):
        around = text[max(0, match.start() - _BEFORE) : match.end() + _BEHIND]
        least = _least(match)
        if 0 < least <= MOST and not _words("other").search(around):
            found.append(YearsAsked(least, match.span()))
    return tuple(found)


def _least(match: re.Match[str]) -> float:
    number = _numbers().get(match["least"].lower()) or float(match["least"].replace(",", "."))
    return round(number / 12, 2) if match["unit"].lower() in _months() else float(number)


@cache
def _words(kind: str) -> re.Pattern[str]:
    return whole_words(listed("counts", kind))


@cache
def _numbers() -> dict[str, int]:
    return {word: number for number in range(1, 11) for word in listed("counts", str(number))}


@cache
def _months() -> frozenset[str]:
    return frozenset(word.lower() for word in listed("counts", "months"))


@cache
def _count() -> re.Pattern[str]:
    number = rf"\d{{1,2}}(?:[.,]5)?|{any_of(_numbers())}"
    unit = any_of((*listed("counts", "years"), *listed("counts", "months")))
    more = r"\s*(?:\+|plus\b|or\s+more\b)?"
    until = rf"(?:\s*(?:[-–—]|(?:to|bis|à|a|or|oder|ou|o)\b)\s*(?:{number}){more})?"
    return re.compile(
        rf"(?<![\w.,$€£-])(?P<least>{number})\s*(?:\(\d{{1,2}}\))?{more}{until}[\s-]*(?P<unit>{unit})(?!\w)",
        re.IGNORECASE,
    )
