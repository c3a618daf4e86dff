"""How good a permitted line is, from 0 to 1, as a sum of named parts that a page can show."""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from apps.domain.language import verbs
from apps.domain.language.words import sentences, syllables, words
from apps.domain.ranking import reading
from apps.domain.truth.types import Evidence, Verdict

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "coverage": 0.25,  # words of the advert that the person has evidence for
        "specificity": 0.20,  # figures, tools and outcomes kept
        "verb": 0.15,  # how much the first verb tells, within the part the person had
        "concision": 0.10,
        "readability": 0.10,
        "keeping": 0.10,  # content of the original that is still there
        "grammar": 0.05,
        "per_word_to_check": 0.05,  # taken away
        "most_taken_away": 0.20,
    }
)


class LineScore(NamedTuple):
    """``total`` from 0 to 1; each of ``parts`` too, before its weight; "to_check" was taken away."""

    total: float
    parts: dict[str, float]


class _Line(NamedTuple):
    text: str
    original: str
    evidence: Evidence
    verdict: Verdict
    wanted: Sequence[str]


def score_line(
    text: str,
    original: str,
    *,
    evidence: Evidence,
    verdict: Verdict,
    wanted: Sequence[str] = (),
    weights: Mapping[str, float] = WEIGHTS,
) -> LineScore:
    """Score one wording of ``original``.

    ``wanted`` are the advert's terms; only those the evidence carries can count. A part that cannot be told
    (nothing wanted, no original) is left out and the others weigh more.
    """
    line = _Line(text, original, evidence, verdict, wanted)
    parts = {name: round(value, 4) for name, part in _PARTS.items() if (value := part(line)) is not None}
    whole = sum(weights[name] for name in parts)
    sum_ = sum(weights[name] * value for name, value in parts.items()) / whole if whole else 0.0
    taken = min(weights["most_taken_away"], weights["per_word_to_check"] * _words_to_check(verdict))
    return LineScore(round(min(1.0, max(0.0, sum_ - taken)), 4), {**parts, "to_check": round(taken, 4)})


def _words_to_check(verdict: Verdict) -> int:
    return sum(max(1, len(words(doubt.words))) for doubt in verdict.doubts if doubt.severity == "check")


def _coverage(line: _Line) -> float | None:
    held = " \n".join((*line.evidence.sources, *line.evidence.entry, *line.evidence.person))
    carried = [term for term in dict.fromkeys(line.wanted) if reading.is_word_of(term, held)]
    if not carried:
        return None
    said = _without_doubts(line)
    return sum(reading.is_word_of(term, said) for term in carried) / len(carried)


def _without_doubts(line: _Line) -> str:
    """The text with the doubted words blanked: what is not carried covers nothing."""
    said = line.text
    for doubt in line.verdict.doubts:
        start, end = doubt.span
        said = said[:start] + " " * (end - start) + said[end:]
    return said


def _specificity(line: _Line) -> float:
    held, said = reading.specifics(line.original), reading.specifics(line.text)
    kept = len(set(held) & set(said)) / len(held) if held else 1.0
    return 0.6 * kept + 0.4 * min(1.0, len(said) / 3)


def _verb(line: _Line) -> float:
    if any(doubt.kind == "agency" for doubt in line.verdict.doubts):
        return 0.0
    base = verbs.lemma(reading.head(line.text))
    return 0.2 if base is None else reading.strengths().get(base, 1.0)


def _concision(line: _Line) -> float:
    count = len(words(line.text))
    if not count:
        return 0.0
    dense = len(reading.content(line.text)) / count
    return 0.6 * _between(dense, 0.4, 0.7) + 0.4 * (1 - _between(count, 22, 36))


def _readability(line: _Line) -> float:
    """Reading ease after Flesch, on a scale that suits lines without a subject."""
    found = words(line.text)
    if not found:
        return 0.0
    each = len(found) / max(1, len(sentences(line.text)))
    ease = 206.835 - 1.015 * each - 84.6 * sum(syllables(word) for word in found) / len(found)
    return _between(ease, -20, 60)


def _keeping(line: _Line) -> float | None:
    held = reading.content(line.original)
    return len(held & reading.content(line.text)) / len(held) if held else None


def _grammar(line: _Line) -> float:
    text = line.text.strip()
    flaws = (
        reading.has_doubled_word(text),
        bool(re.search(r"\s[,.;:!?](?:\s|$)|[,;:]$|\s{2,}|,,|\.\.$", text)),
        any(text.count(opening) != text.count(closing) for opening, closing in ("()", "[]", "“”")),
        text[:1].islower() and not line.original[:1].islower(),
        bool(re.search(r"\b(?:an [bcdfgjkpqtvwxz]|a [aei])[a-z]{3}", text)),
    )
    return 1 - sum(flaws) / len(flaws)


def _between(value: float, low: float, high: float) -> float:
    """0 at ``low`` and below, 1 at ``high`` and above."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


_PARTS: dict[str, Callable[[_Line], float | None]] = {
    "coverage": _coverage,
    "specificity": _specificity,
    "verb": _verb,
    "concision": _concision,
    "readability": _readability,
    "keeping": _keeping,
    "grammar": _grammar,
}
