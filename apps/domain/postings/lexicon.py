"""The word files of this folder as patterns."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import cast

from apps.domain.language import tables
from apps.domain.postings.types import Degree, PartKind

_WORDS = Path(__file__).parent / "words"
_SHORT = 4  # a name of a degree as short as "BS" or "CAP" counts only in its own case


def key_of(heading: str) -> str:
    """A heading without case and signs around it: "* Skills & Experience:" gives "skills and experience"."""
    text = re.sub(r"\s*&\s*", " and ", heading.replace("’", "'"))
    text = re.sub(r"\([^()]{0,40}\)", " ", text)
    return re.sub(r"^[\W_]+|[\W_]+$", "", " ".join(text.split())).casefold()


@cache
def headings() -> dict[str, PartKind]:
    """Heading -> part. Of a heading listed twice the first part wins."""
    found: dict[str, PartKind] = {}
    for kind, listed in tables.rows(_WORDS / "headings.tsv"):
        for heading in listed.split("|"):
            found.setdefault(key_of(heading), cast(PartKind, kind))
    return found


@cache
def strong() -> tuple[tuple[PartKind, re.Pattern[str]], ...]:
    """Parts in the order of the file, each with words that make a short line its heading."""
    rows = tables.rows(_WORDS / "strong.tsv")
    return tuple((cast(PartKind, kind), whole_words(words.split("|"))) for kind, words in rows)


@cache
def cue(kind: str) -> re.Pattern[str]:
    """Matches any cue of ``kind`` as whole words."""
    return whole_words(listed("cues", kind))


@cache
def listed(name: str, kind: str) -> tuple[str, ...]:
    """The words of ``name``.tsv behind ``kind``, over all its rows."""
    return tuple(
        word for row in tables.rows(_WORDS / f"{name}.tsv") if row[0] == kind for word in row[-1].split("|")
    )


@cache
def degrees() -> tuple[re.Pattern[str], dict[str, Degree]]:
    """One pattern for every name of a degree, and the level of each in lower case."""
    rows = [(cast(Degree, level), words.split("|")) for level, words in tables.rows(_WORDS / "degrees.tsv")]
    names = [word for _, words in rows for word in words]
    loose = whole_words(name for name in names if len(name) > _SHORT)
    strict = whole_words((name for name in names if len(name) <= _SHORT), flags=re.NOFLAG)
    levels = {word.lower(): level for level, words in rows for word in words}
    return re.compile(f"(?i:{loose.pattern})|{strict.pattern}"), levels


@cache
def terms(field: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The values of ``field`` in the order of the file, each with what names it."""
    named: dict[str, list[str]] = defaultdict(list)
    for name, value, words in tables.rows(_WORDS / "terms.tsv"):
        if name == field:
            named[value] += words.split("|")
    return tuple((value, whole_words(words)) for value, words in named.items())


@cache
def label(field: str) -> re.Pattern[str]:
    """A line that begins with a label of ``field`` and a colon; group 1 is what follows."""
    either = any_of(listed("labels", field))
    return re.compile(rf"^[\W_]{{0,6}}(?:{either})[ \t*]*[:：][ \t*]*(\S[^\n]{{0,200}})$", re.I | re.M)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest first, with any space and apostrophe."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in longest_first)


def whole_words(words: Iterable[str], flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """Matches any of ``words`` as whole words."""
    return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)", flags)
