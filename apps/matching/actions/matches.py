"""Scoring a resume against an advert, and keeping what came of it."""

from uuid import uuid4

from django.utils import timezone

from apps.domain.fit import fit
from apps.domain.fit.counterfactual import check
from apps.domain.postings import read_posting
from apps.matching.models import Match
from apps.postings.models import Posting
from apps.resumes.actions import rewrites
from apps.resumes.models import Resume, Rewrite, Version


def score(resume: Resume, posting: Posting) -> Match:
    """The match of what ``resume`` says now and ``posting``: one for the two, scored anew each time."""
    version = Version.objects.newest_of(resume)
    today = timezone.localdate()
    read = read_posting(posting.text, title=posting.title, employer=posting.employer)
    found = fit(version.document, read, today)
    unmoved = check(version.document, read, today, found)
    match: Match
    match, _ = Match.objects.update_or_create(
        resume=resume,
        posting=posting,
        defaults={
            **resume.belongs_to.fields,
            "version": version,
            "score": found.score,
            "low": found.low,
            "high": found.high,
            "content": found.model_dump(mode="json"),
            "swapped": list(unmoved.tried),
            "moved": list(unmoved.moved),
            "scored_at": timezone.now(),
        },
    )
    return match


def is_stale(match: Match) -> bool:
    """Whether the resume or the advert has been changed since."""
    newest = Version.objects.newest_of(match.resume)
    return newest.pk != match.version_id or match.posting.updated_at > match.scored_at


def tailor(match: Match) -> Rewrite:
    """A rewrite of the resume for this advert. Raises NothingToRewrite."""
    return rewrites.request(
        match.resume,
        target=match.posting.title,
        posting=match.posting,
        submission_key=str(uuid4()),
    )
