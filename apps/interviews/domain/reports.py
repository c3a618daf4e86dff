"""Answers in, feedback out, as plain records: what the shell command reads and writes."""

from typing import Any

from pydantic import BaseModel, Field

from apps.domain.resume import ResumeDocument
from apps.interviews.domain.advice import PRACTICE
from apps.interviews.domain.feedback import review
from apps.interviews.domain.types import Feedback


class Answer(BaseModel):
    """``resume`` is a JSON Resume; ``seconds`` only when the answer was spoken."""

    id: str | int
    question: str = Field(max_length=2_000)
    answer: str = Field(max_length=200_000)
    seconds: float | None = Field(default=None, ge=0, le=36_000)
    resume: dict[str, Any] | None = None


def report(given: Answer) -> dict[str, Any]:
    """Raises pydantic.ValidationError when the resume is none."""
    document = ResumeDocument.from_json_resume(given.resume) if given.resume else None
    return {"id": given.id, **as_record(review(given.question, given.answer, given.seconds, document))}


def as_record(feedback: Feedback) -> dict[str, Any]:
    spans = [mark.model_dump(mode="json") for mark in feedback.marks]
    spans += [
        {"label": score.criterion, "span": list(span)} for score in feedback.scores for span in score.spans
    ]
    return {
        "scores": {score.criterion: score.value for score in feedback.scores},
        "spans": spans,
        "contradictions": [one.model_dump(mode="json") for one in feedback.contradictions],
        "notes": notes(feedback),
    }


def notes(feedback: Feedback) -> list[str]:
    said = [*feedback.strengths, f"Try this next: {feedback.next_step}"]
    if feedback.unused:
        said.append(f"Not used yet: {feedback.unused.words}")
    if feedback.tighter:
        said.append(f"Tighter: {feedback.tighter}")
    return [*said, PRACTICE]
