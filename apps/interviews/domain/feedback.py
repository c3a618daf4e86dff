"""Feedback on one answer: the same twice, no model, no clock, and nothing about who speaks."""

from apps.domain.resume import ResumeDocument
from apps.interviews.domain import advice, cues, scoring
from apps.interviews.domain.differing import differences
from apps.interviews.domain.offering import best_unused
from apps.interviews.domain.record import Record
from apps.interviews.domain.story import parts_of
from apps.interviews.domain.tightening import tighter
from apps.interviews.domain.told import Told
from apps.interviews.domain.types import Feedback, Marked, Score


def review(
    question: str, answer: str, seconds: float | None = None, document: ResumeDocument | None = None
) -> Feedback:
    """What can be said of ``answer``; ``seconds`` only when it was spoken, ``document`` when there is one."""
    told = Told(answer)
    parts = parts_of(told)
    record = Record(document) if document is not None and not document.is_empty else None
    scores = _scores(question, told, parts, seconds)
    unused = best_unused(question, told, record) if record else None
    asked = differences(told, record) if record else ()
    return Feedback(
        scores=scores,
        marks=tuple(sorted((*parts, *_small(told, seconds)), key=lambda mark: mark.span)),
        contradictions=asked,
        strengths=advice.strengths(scores),
        next_step=advice.next_step(question, scores, parts, unused),
        unused=unused,
        tighter=tighter(told.text, parts),
    )


def _scores(question: str, told: Told, parts: tuple[Marked, ...], seconds: float | None) -> tuple[Score, ...]:
    return (
        scoring.relevance(question, told),
        scoring.structure(question, told, parts),
        scoring.specificity(told),
        scoring.own_part(told),
        scoring.length(told, seconds),
        scoring.hedging(told),
        scoring.tone(told),
        scoring.pace(told, seconds),
        scoring.fillers(told, seconds),
    )


def _small(told: Told, seconds: float | None) -> list[Marked]:
    """Fillers (of what was spoken) and hedges, word by word."""
    kinds = ("filler", "hedge") if seconds else ("hedge",)
    return [
        Marked(label=kind, span=span, words=told.text[slice(*span)])
        for kind in kinds
        for span in cues.find(kind, told.text)
    ]
