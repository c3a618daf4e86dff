"""Putting a resume away, and bringing it back within 30 days."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from apps.background.models import Work
from apps.generation.models import Generation
from apps.resumes.models import Gallery, Line, Print, Resume, Upload

RESTS_FOR = timedelta(days=30)


def throw_away(resume: Resume) -> None:
    """Into the bin; nothing is lost for 30 days."""
    resume.deleted_at = timezone.now()
    resume.save(update_fields=["deleted_at", "updated_at"])


def bring_back(resume: Resume) -> None:
    resume.deleted_at = None
    resume.save(update_fields=["deleted_at", "updated_at"])


def rename(resume: Resume, *, name: str) -> None:
    resume.name = name
    resume.save(update_fields=["name", "updated_at"])


def archive(resume: Resume, *, away: bool) -> None:
    """Out of the list, or back into it; nothing else changes."""
    resume.archived_at = timezone.now() if away else None
    resume.save(update_fields=["archived_at", "updated_at"])


def empty(*, now: datetime) -> int:
    """Let go for good of what has rested 30 days; says how many resumes."""
    gone = Resume.objects.filter(deleted_at__lt=now - RESTS_FOR)
    for resume in gone:
        erase(resume)
    return len(gone)


@transaction.atomic
def erase(resume: Resume) -> None:
    """A resume, its versions, rewrites, prints and files, and the work that made them."""
    lines = Line.objects.filter(rewrite__resume=resume)
    generations = list(lines.values_list("generation_id", "generation__work_id"))
    works = [
        *(work for _, work in generations),
        *Upload.objects.filter(resume=resume).values_list("work_id", flat=True),
        *Print.objects.filter(version__resume=resume).values_list("work_id", flat=True),
        *Gallery.objects.filter(version__resume=resume).values_list("work_id", flat=True),
    ]
    resume.delete()
    Generation.objects.filter(pk__in=[one for one, _ in generations]).delete()
    Work.objects.filter(pk__in=works).delete()
