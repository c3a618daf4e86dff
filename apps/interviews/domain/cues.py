"""Reads the words of this feature and finds them in texts."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from apps.domain.language import tables
from apps.domain.language.words import stem

WORDS = Path(__file__).parent / "words"
Span = tuple[int, int]


def find(kind: str, text: str) -> Iterator[Span]:
    """Where the phrases of a kind stand in ``text``."""
    return (found.span() for found in _pattern(kind).finditer(text.replace("’", "'")))


def has(kind: str, text: str) -> bool:
    return next(find(kind, text), None) is not None


@cache
def stative() -> frozenset[str]:
    return frozenset(tables.words(WORDS / "stative.txt"))


@cache
def plain() -> frozenset[str]:
    """Words of a question that say nothing about its subject."""
    return frozenset(tables.words(WORDS / "plain_question_words.txt"))


@cache
def themes() -> dict[str, frozenset[str]]:
    """Stem of a question's word -> stems of words that answer it."""
    rows = tables.rows(WORDS / "themes.tsv")
    return {stem(word): frozenset(map(stem, others.split())) for word, others in rows}


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    phrases = {row[0]: row[1].split("|") for row in tables.rows(WORDS / "cues.tsv")}[kind]
    either = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<![\w'])(?:{either})(?![\w'])", re.IGNORECASE)
