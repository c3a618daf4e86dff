"""Degrees and schools told apart: which words name the degree, which its field, which the school."""

import re
from dataclasses import dataclass
from functools import cache

from apps.domain.resume_reading.folding import folded, key, words
from apps.domain.resume_reading.lexicon import phrases, word_set

_JOINT = re.compile(
    r"^(?:\s*[:：,–—|-]\s*|\s+(?:in|en|em|im|der|de|des|d'|di|w|het|van|für|of|degree in|major in"
    r"|with a major in)\s+|\s+(?:l'|d'))(?=\S)",
    re.IGNORECASE,
)
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree found in a text: its words, what stands before it and behind it."""

    text: str
    before: str
    after: str


@cache
def _pattern() -> re.Pattern[str]:
    fields = "|".join(
        sorted((field.replace("_", r"\s+") for field in word_set("degree_fields")), key=len, reverse=True)
    )
    names = sorted((name for name in phrases("degrees") if name.isascii()), key=len, reverse=True)
    listed = "|".join(r"\.?[\s.-]?".join(map(re.escape, name.split())) for name in names)
    return re.compile(
        rf"(?<![\w'])(?:(?:executive|joint|dual|double|honou?rs|combined|integrated|professional)\s+)?"
        rf"(?:{_dotted()}|(?:{listed})(?:-[^\W\d_]{{2,24}})?)(?![\w'])\.?"
        rf"(?:\s+of\s+(?:{fields})(?!\w))?(?:\s+degree(?!\w)|\s+diploma(?!\w))?(?:\s*\((?:hons?|honou?rs)\.?\))?",
        re.IGNORECASE,
    )


def _dotted() -> str:
    """Short forms with dots or spaces between their letters: B.Sc., Ph. D., M. A."""
    short = sorted(
        (n for n in phrases("degrees") if n.isascii() and n.isalpha() and 2 <= len(n) <= 5),
        key=len,
        reverse=True,
    )
    return "|".join(_with_dots(name) for name in short)


def _with_dots(name: str) -> str:
    head, tail = name[0], name[1:]
    if len(name) == 2:
        return rf"{head}\.\s?{tail}\.?"
    return rf"{head}\.\s?{tail}\.?|{head}{tail[0]}\.\s?{tail[1:]}\.?|" + r"\.\s?".join(name) + r"\.?"


@cache
def _wide_names() -> tuple[str, ...]:
    return tuple(sorted((n for n in phrases("degrees") if not n.isascii()), key=len, reverse=True))


def degree_in(text: str) -> Degree | None:
    """The first degree of a text, if it names one."""
    found = [match for match in _pattern().finditer(text) if _is_degree(match.group(), match.start(), text)]
    if found:
        match = max(found, key=lambda match: (_rank(match.group()), -match.start()))
        return Degree(match.group().strip(), text[: match.start()], text[match.end() :])
    low = folded(text)
    for name in _wide_names():
        place = low.find(name)
        if place >= 0 and len(low) == len(text):
            return Degree(text[place : place + len(name)], text[:place], text[place + len(name) :])
    return None


def _rank(found: str) -> int:
    """Degrees of universities before those of schools and courses."""
    bare = key(found.replace(".", ""))
    level = phrases("degrees").get(bare) or phrases("degrees").get(bare.split(" ")[0], "")
    return 0 if level == "school" else 1


def _is_degree(found: str, place: int, text: str) -> bool:
    """Short forms count in capitals or with dots; words like "certificate" where they begin a part."""
    bare = re.sub(r"[^A-Za-z]", "", found)
    if len(bare) <= _SHORT and " " not in found.strip():
        return ("." in found or bare[:1].isupper()) and (bare.isupper() or bare != bare.lower())
    before = text[:place].rstrip()
    return not before or before[-1] in ",|(–—-:/;" or (text[place - 1] == " " and _rank(found) > 0)


def field_of(after: str) -> str:
    """The field of study behind a degree, without "in" or a colon."""
    return _JOINT.sub("", after, count=1).strip(" ,;:|–—-")


def school_score(text: str) -> float:
    """How much a text looks like a school."""
    known = word_set("school_words")
    score = float(sum(1 for word in words(text) if word in known))
    compact = key(text)
    if not score and any(not name.isascii() and len(name) > 1 and name in compact for name in known):
        score = 1.0
    return score
