"""The word files of this folder, read once."""

import re
from functools import cache
from pathlib import Path

from apps.domain.language import tables

WORDS = Path(__file__).parent / "words"


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of ``name``.txt."""
    return frozenset(tables.words(WORDS / f"{name}.txt"))


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """The rows of ``name``.tsv by their first field; missing fields at the end are empty."""
    return {
        row[0].lower(): (*row[1:], "")[: max(1, len(row) - 1)] for row in tables.rows(WORDS / f"{name}.tsv")
    }


@cache
def phrase_pattern(name: str) -> re.Pattern[str]:
    """Matches any first field of ``name``.tsv as whole words, the longest first."""
    phrases = sorted(table(name), key=lambda phrase: (-len(phrase), phrase))
    spaced = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)
    return re.compile(rf"(?<![\w@/.\-])(?:{spaced})(?![\w@/\-]|[.+#]\w)", re.IGNORECASE)
