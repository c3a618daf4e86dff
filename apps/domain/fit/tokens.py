"""Words of a text for comparing texts: stems that carry meaning, blind to gender."""

import re
from functools import cache, lru_cache
from pathlib import Path

from apps.domain.language import tables
from apps.domain.language.words import stem, words

_WORDS = Path(__file__).parent / "words"
_STOP_WORDS = Path(tables.__file__).parent / "words" / "stop_words.tsv"


# What tells an age beside the work itself; no part of any comparison.
BIRTH = re.compile(
    r"\b(?:born|geboren|né|née|nacid[oa])\b[^\n,;.]{0,30}"
    r"|\b\d{2} (?:years old|years of age|Jahre alt|ans|años)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=50_000)
def stems(text: str) -> frozenset[str]:
    """The stems of ``text`` without little words, words of every advert, and words of gender."""
    named = (word for word in words(BIRTH.sub(" ", text)) if len(word) > 1 and not word[0].isdigit())
    return frozenset(stem(word) for word in named if word.lower() not in _ignored()) - _everywhere()


@cache
def gendered() -> tuple[tuple[str, str], ...]:
    return tuple((one, other) for one, other in tables.rows(_WORDS / "gendered.tsv"))


@cache
def _ignored() -> frozenset[str]:
    listed = {word.lower() for _, line in tables.rows(_STOP_WORDS) for word in line.split()}
    return frozenset(listed | {word for pair in gendered() for word in pair})


@cache
def _everywhere() -> frozenset[str]:
    return frozenset(stem(word) for word in tables.words(_WORDS / "everywhere.txt"))
