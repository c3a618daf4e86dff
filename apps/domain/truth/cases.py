"""Cases for the gate as plain records, as they come from files: with loose evidence, or with a resume."""

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from apps.domain.resume import ResumeDocument
from apps.domain.truth.check import check
from apps.domain.truth.claims import Scope, check_whole, weigh
from apps.domain.truth.evidence import for_entry
from apps.domain.truth.types import Evidence, Verdict, WholeVerdict


class Case(BaseModel):
    """A text and what it may rest on.

    Either ``sources`` (lines it claims to rest on, or null), ``entry_facts`` (title, employer, dates, other
    lines) and ``person_facts`` (skills, degrees, facts added), or ``resume`` with ``entry``, an index into
    its work or null for a text on the whole person. ``posting`` is the advert. Other fields are let be.
    """

    model_config = ConfigDict(extra="ignore")

    id: Any = None
    text: str
    sources: list[str] | None = None
    entry_facts: list[str] = []
    person_facts: list[str] = []
    resume: dict[str, Any] | None = None
    entry: int | None = None
    posting: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _null_is_empty(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        empty: dict[str, list[str]] = {
            name: [] for name in ("entry_facts", "person_facts") if value.get(name, []) is None
        }
        return {**value, **empty}

    @model_validator(mode="after")
    def _entry_exists(self) -> "Case":
        work = (self.resume or {}).get("work") or []
        if self.resume is not None and self.entry is not None and not 0 <= self.entry < len(work):
            raise ValueError(f"the resume has no work entry {self.entry}")
        return self


def judge(case: Case, year: int | None = None) -> Verdict | WholeVerdict:
    """The verdict on one case; ``year`` is the present one, for entries that still run."""
    posting = case.posting or ""
    if case.resume is not None:
        return _by_resume(case, ResumeDocument.from_json_resume(case.resume), posting, year)
    evidence = Evidence(
        sources=tuple(case.sources or ()),
        entry=tuple(case.entry_facts),
        person=tuple(case.person_facts),
        posting=posting,
    )
    return (
        check(case.text, evidence)
        if evidence.sources
        else weigh(case.text, [Scope("", (), evidence)], posting)
    )


def verdict_record(case: Case, year: int | None = None) -> dict[str, Any]:
    """The verdict as a record: id, verdict, doubts with kind, severity, span, words and evidence."""
    verdict = judge(case, year)
    return {
        "id": case.id,
        "verdict": verdict.level,
        "doubts": [doubt.model_dump(mode="json") for doubt in verdict.doubts],
    }


def _by_resume(
    case: Case, document: ResumeDocument, posting: str, year: int | None
) -> Verdict | WholeVerdict:
    if case.entry is None:
        return check_whole(case.text, document, case.person_facts, posting, year)
    evidence = for_entry(document, document.work[case.entry].id, case.person_facts, posting)
    if not case.sources:
        return check(case.text, evidence)
    kept = tuple(text for text in evidence.entry if text not in case.sources)
    return check(case.text, evidence.model_copy(update={"sources": tuple(case.sources), "entry": kept}))
