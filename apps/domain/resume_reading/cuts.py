"""Where one stretch of a head holds two names: around a word, a bracket, a comma, or nothing at all."""

import re

from apps.domain.resume_reading.titles import employer_score, ends_in_legal_form, lean, title_score
from apps.domain.resume_reading.trimming import trimmed

_AT = re.compile(r"\s+(?:at|@|bei|chez|en|presso|bij|w|for)\s+", re.IGNORECASE)
_COMMA = re.compile(r",\s+|、|，")
_BRACKETS = re.compile(r"([^()]{3,80})\s*\(([^()]{2,60})\)")
_SOME = 0.5
_SMALL_WORDS = frozenset(
    ("of", "the", "and", "for", "at", "in", "&", "de", "la", "le", "du", "des", "y", "e", "et", "und", "der",
     "die", "das", "van", "voor")
)  # fmt: skip


def at_brackets(text: str) -> list[str]:
    """A name and what stands in brackets at its end."""
    match = _BRACKETS.fullmatch(text)
    return [trimmed(match[1]), trimmed(match[2])] if match and title_score(match[2]) == 0 else []


def at_word(text: str) -> list[str]:
    for match in _AT.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        is_at = match.group().strip().lower() in ("at", "@")
        if is_at or (title_score(before) > 0 and title_score(after) == 0 and not after[:1].islower()):
            return [trimmed(before), trimmed(after)]
    return []


def at_form(text: str) -> list[str]:
    """A title and a firm with nothing between them, told by the last word of the title."""
    tokens = text.split()
    named = [place for place, token in enumerate(tokens) if title_score(token) >= _SOME]
    if "," in text or not named or not _ends_as_firm(text) or named[-1] >= len(tokens) - 2:
        return []
    return [" ".join(tokens[: named[-1] + 1]), " ".join(tokens[named[-1] + 1 :])]


def _ends_as_firm(text: str) -> bool:
    return ends_in_legal_form(text) or employer_score(text.rsplit(maxsplit=1)[-1]) > 0


def at_comma(text: str) -> list[str]:
    """At the comma that leaves the words of titles on one side and none on the other."""
    best: tuple[float, list[str]] = (0.4, [])
    for match in _COMMA.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        score = abs(lean(before) - lean(after))
        if score > best[0]:
            best = (score, [trimmed(before), trimmed(after)])
    return best[1]


def plainness(text: str) -> float:
    """The share of words that begin in small letters: descriptions have them, names do not."""
    found = [word for word in text.split() if word[:1].isalpha() and word.lower() not in _SMALL_WORDS]
    return sum(1 for word in found if word[:1].islower()) / len(found) if found else 0.0
