"""What to mend in a resume and what to ask, place by place, in the order of the sheet."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from apps.domain.resume import ResumeDocument
from apps.domain.wording import linting, questions
from apps.domain.wording.lint.types import Finding
from apps.domain.wording.questions import Question
from apps.resumes.domain import editing, sheet
from apps.resumes.domain.brief import REWRITTEN
from apps.resumes.domain.places import NoSuchPlace

MOST_QUESTIONS = 12  # on one page: more is homework


class Spot(NamedTuple):
    """One text with its findings and questions."""

    path: str
    label: str
    text: str
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...] = ()


class NoSuchFinding(LookupError):
    """The text was changed meanwhile, or nothing is wrong there."""


def spots(document: ResumeDocument, today: date) -> tuple[Spot, ...]:
    """Every text with something to mend or to ask."""
    found: dict[str, list[Finding]] = {}
    for finding in linting.of_document(document, today=today):
        found.setdefault(finding.path, []).append(finding)
    asked = _asked(document)
    labels = sheet.labels(document)
    return tuple(
        Spot(
            path,
            labels.get(path, "Your resume"),
            _text(document, path),
            tuple(found.get(path, ())),
            asked.get(path, ()),
        )
        for path in dict.fromkeys((*found, *asked))
    )


def mended(document: ResumeDocument, path: str, rule: str, start: int) -> ResumeDocument:
    """With one fix made. Raises NoSuchFinding."""
    for finding in linting.of_document(document):
        if (finding.path, finding.rule, finding.start) == (path, rule, start) and finding.fix is not None:
            return _with(document, path, [finding])
    raise NoSuchFinding(path)


def all_mended(document: ResumeDocument) -> ResumeDocument:
    """With every error that has one right answer put right; style stays the person's."""
    by_path: dict[str, list[Finding]] = {}
    for finding in linting.of_document(document):
        if finding.severity == "error" and finding.fix is not None:
            by_path.setdefault(finding.path, []).append(finding)
    for path, found in by_path.items():
        document = _with(document, path, found)
    return document


def _with(document: ResumeDocument, path: str, found: Sequence[Finding]) -> ResumeDocument:
    return editing.with_value(document, path, linting.fixed(_text(document, path), found))


def _text(document: ResumeDocument, path: str) -> str:
    try:
        return editing.value_at(document, path)
    except NoSuchPlace:
        return ""


def _asked(document: ResumeDocument) -> dict[str, tuple[Question, ...]]:
    found: dict[str, tuple[Question, ...]] = {}
    for section, entry in document.entries():
        if section in REWRITTEN:
            for line in getattr(entry, "highlights", ()):
                if asked := questions.questions(line.text, most=1):
                    found[line.id] = asked
    return dict(list(found.items())[:MOST_QUESTIONS])
