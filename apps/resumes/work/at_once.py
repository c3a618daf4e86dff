"""The main job in one go, without rows: read, plan, write, take what is supported, print, read back."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.conf import settings

from apps.domain.resume import ResumeDocument
from apps.files.paper.composing import content_of
from apps.files.paper.layout import PrintRequest
from apps.files.paper.printing import print_resume
from apps.files.proof import prove_pdf
from apps.files.reading import door
from apps.generation import writing
from apps.generation.contract import Choice, SlotChoice
from apps.generation.written import Written
from apps.llm import client as llm
from apps.resumes.domain import changes, planning
from apps.resumes.domain.brief import EntryBrief
from apps.resumes.domain.changes import Accepted
from apps.resumes.generators import RewriteEntry


class Done(NamedTuple):
    """``pdf`` is None when the proof failed. ``report`` is plain data."""

    pdf: bytes | None
    report: dict[str, Any]


def rewrite(body: bytes, name: str, *, target: str, posting: str, look: Mapping[str, str]) -> Done:
    """Raises FileRefused and PrintFailed."""
    document = door.read(body, name).document
    generator, client = RewriteEntry(), llm.get_client()
    briefs = planning.briefs(document, target=target, posting=posting)
    written = [
        (brief, writing.write(generator, brief, client=client, k=settings.WRITING_VARIANTS))
        for brief in briefs
    ]
    lines = [_line(brief, slot) for brief, one in written for slot in one.slots.values()]
    request = PrintRequest.model_validate({**look, "document": _with_lines(document, written)})
    printed = print_resume(request)
    proof = prove_pdf(printed.pdf, content_of(request))
    report = {
        "lines": lines,
        "engine": _engine(one for _, one in written),
        "proof": proof.model_dump(mode="json"),
    }
    return Done(printed.pdf if proof.ok else None, report)


def _with_lines(document: ResumeDocument, written: list[tuple[EntryBrief, Written]]) -> ResumeDocument:
    accepted = {
        slot.slot: Accepted((brief.line(slot.slot),), best.text)
        for brief, one in written
        for slot in one.slots.values()
        if (best := _best(slot))
    }
    return changes.apply(document, accepted).document


def _best(slot: SlotChoice) -> Choice | None:
    return next((one for one in slot.shown if one.verdict.level == "supported"), None)


def _line(brief: EntryBrief, slot: SlotChoice) -> dict[str, Any]:
    before, best = brief.line(slot.slot), _best(slot)
    return {
        "before": before,
        "after": best.text if best else before,
        "verdict": "supported",
        "evidence": [one.words for one in best.verdict.support] if best else [before],
    }


def _engine(written: Any) -> str:
    engines = {one.engine for one in written if not one.is_empty}
    return "mixed" if len(engines) > 1 else next(iter(engines), "rules")
