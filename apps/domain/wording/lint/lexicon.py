"""The linter's word files, read once."""

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
    """The rows of ``name``.tsv by their first field in small letters."""
    return {row[0].lower(): row[1:] for row in tables.rows(WORDS / f"{name}.tsv")}


@cache
def pattern_of(name: str) -> re.Pattern[str]:
    """Matches any first field of ``name``.tsv, or word of ``name``.txt, as whole words, the longest first."""
    phrases = table(name) if (WORDS / f"{name}.tsv").exists() else word_set(name)
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    spaced = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered)
    return re.compile(rf"(?<![\w@/.'’\-])(?:{spaced})(?![\w@/'’\-]|[.+#]\w)", re.IGNORECASE)
