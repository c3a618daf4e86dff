"""The receipt of a print: what was proven, and what each rewritten line rests on."""

from collections.abc import Iterator

from apps.files.receipt import LineSource, Receipt, receipt_of
from apps.resumes.models import Fact, Line, Print
from apps.resumes.work.printing import request_of

ORIGINS = {"accepted": "rewritten, accepted by the person", "edited": "the person's own wording"}


def receipt(one: Print, name: str) -> Receipt:
    """Of a finished PDF or DOCX."""
    with one.file.open("rb") as file:
        body = file.read()
    return receipt_of(
        request_of(one),
        body,
        one.proven[0],
        kind="pdf" if one.format == "pdf" else "docx",
        name=name,
        made_at=one.updated_at,
        lines=_lines(one),
    )


def _lines(one: Print) -> Iterator[LineSource]:
    """The lines of this version that a rewrite gave it, with the words they were written for."""
    now = {line.id: line.text for _, entry in one.version.document.entries() for line in entry.lines}
    taken = Line.objects.filter(
        rewrite__resume=one.version.resume, decision__in=tuple(ORIGINS), decided_at__isnull=False
    ).order_by("decided_at")
    newest = {line.line_id: line for line in taken if now.get(line.line_id) == line.text}
    for line_id, line in newest.items():
        facts = Fact.objects.filter(resume=one.version.resume, line_id=line_id).values_list("text", flat=True)
        yield LineSource(
            id=line_id, text=line.text, sources=(line.before, *facts), origin=ORIGINS[line.decision]
        )
