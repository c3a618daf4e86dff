"""Asking for a rewrite, and making a version of what was accepted."""

from typing import NamedTuple

from django.db import transaction
from django.db.models import Q

from apps.generation import intake
from apps.postings.models import Posting
from apps.resumes.actions import galleries
from apps.resumes.domain import changes, planning
from apps.resumes.domain.brief import EntryBrief, ToldFact
from apps.resumes.domain.changes import Accepted
from apps.resumes.models import Fact, Line, Resume, Rewrite, Version

KIND = "resume.entry"


class NothingToRewrite(Exception):
    """No entry of the resume has a line."""


class Finished(NamedTuple):
    """``stale`` are ids of lines that were changed elsewhere meanwhile, and so were left as they are now."""

    version: Version
    stale: tuple[str, ...]


@transaction.atomic
def request(resume: Resume, *, target: str, posting: Posting | None = None, submission_key: str) -> Rewrite:
    """Start a rewrite: all its lines are there at once, their wordings arrive later.

    Sent twice, it is the same one. Raises NothingToRewrite.
    """
    Resume.objects.select_for_update().get(pk=resume.pk)
    if found := Rewrite.objects.filter(resume=resume, submission_key=submission_key).first():
        return found  # type: ignore[no-any-return]
    version = Version.objects.newest_of(resume)
    plan = planning.briefs(
        version.document, target=target, posting=posting.text if posting else "", facts=told(resume)
    )
    if not plan:
        raise NothingToRewrite
    rewrite: Rewrite = Rewrite.objects.create(
        **resume.belongs_to.fields,
        resume=resume,
        version=version,
        target=target,
        posting=posting,
        submission_key=submission_key,
    )
    for brief in plan:
        _ask(rewrite, brief)
    return rewrite


def told(resume: Resume) -> tuple[ToldFact, ...]:
    """What the person added to their file, as evidence."""
    return tuple(
        ToldFact(entry_id=fact.entry_id, line_id=fact.line_id, text=fact.text)
        for fact in Fact.objects.about(resume)
    )


@transaction.atomic
def finish(rewrite: Rewrite) -> Finished:
    """Put what was accepted and edited into a new version; nothing new gives the newest one again."""
    resume = Resume.objects.select_for_update().get(pk=rewrite.resume_id)
    lines = list(Line.objects.filter(rewrite=rewrite).filter(~Q(decision="") | ~Q(applied="")))
    wanted = {line.line_id: Accepted(line.known_texts, line.text or line.before) for line in lines}
    document, stale = changes.apply(Version.objects.newest_of(resume).document, wanted)
    for line in lines:
        line.applied = line.text
    Line.objects.bulk_update(lines, ["applied"])
    version = Version.objects.append(resume, document, Version.Cause.REWRITE, rewrite=rewrite)
    galleries.request(version)
    return Finished(version, stale)


def _ask(rewrite: Rewrite, brief: EntryBrief) -> None:
    generation = intake.submit(
        kind=KIND,
        owner=rewrite.belongs_to,
        submission_key=f"{rewrite.pk}:{brief.entry_id}",
        given=brief,
    )
    start = Line.objects.filter(rewrite=rewrite).count()
    Line.objects.bulk_create(
        Line(
            **rewrite.belongs_to.fields,
            rewrite=rewrite,
            generation=generation,
            position=start + number,
            entry_id=brief.entry_id,
            line_id=line.id,
            before=line.text,
        )
        for number, line in enumerate(brief.lines)
    )
