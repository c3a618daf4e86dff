"""Which permitted wordings of a paragraph are worth showing: hard rules, and a score with named parts."""

from functools import cache
from pathlib import Path

from apps.cover_letters.domain import checks
from apps.cover_letters.domain.brief import CLOSING, OPENING, LetterBrief
from apps.domain.language import tables
from apps.domain.language.detect import language_of
from apps.domain.truth.types import Verdict

WEIGHTS = {"keeping": 0.4, "naming": 0.2, "plainness": 0.2, "sure": 0.2}
LONGEST = 130  # words in one paragraph
SHORTEST = 3


def refuses(brief: LetterBrief, slot: str, text: str) -> str:
    """The hard rule that drops a paragraph; "" if none does."""
    words = len(text.split())
    if words > LONGEST or words < SHORTEST:
        return "too_long" if words > LONGEST else "too_short"
    if language_of(text) not in ("", brief.language):
        return "other_language"
    if checks.placeholders(text):
        return "placeholder"
    if slot not in (OPENING, CLOSING) and any(_lost(point.text, text) for point in brief.paragraphs[slot]):
        return "lost_number"
    return ""


def parts(brief: LetterBrief, slot: str, text: str, verdict: Verdict) -> dict[str, float]:
    """Each from 0 to 1: what it keeps of its lines, whom it names, how plain it is, how sure."""
    found = {
        "plainness": 0.0 if _is_worn(text, brief.language) else 1.0,
        "sure": 1 / (1 + len(verdict.doubts)),
    }
    if slot == OPENING:
        names = [name for name in (brief.title, brief.employer) if name]
        found["naming"] = (
            sum(name.casefold() in text.casefold() for name in names) / len(names) if names else 1.0
        )
    if slot in brief.paragraphs:
        held = {word for point in brief.paragraphs[slot] for word in _content(point.text)}
        found["keeping"] = len(held & _content(text)) / len(held) if held else 1.0
    return {name: round(value, 4) for name, value in found.items()}


def total(found: dict[str, float]) -> float:
    whole = sum(WEIGHTS[name] for name in found)
    return round(sum(WEIGHTS[name] * value for name, value in found.items()) / whole, 4)


def _lost(line: str, text: str) -> bool:
    """Whether a figure of the line is nowhere in the paragraph."""
    figures = {word.strip(".,;:()%") for word in line.split() if any(map(str.isdigit, word))}
    return any(figure not in text for figure in figures)


def _content(text: str) -> set[str]:
    return {word.strip(".,;:()").casefold() for word in text.split() if len(word) > 3}


def _is_worn(text: str, language: str) -> bool:
    low = text.casefold()
    return any(phrase in low for phrase in _phrases(language))


@cache
def _phrases(language: str) -> tuple[str, ...]:
    rows = tables.rows(Path(__file__).parent / "words" / "phrases.tsv")
    return tuple(phrase for code, _, phrase in rows if code in ("*", language))
