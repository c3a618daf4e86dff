"""Putting a resume away, and bringing it back within 30 days."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from apps.resumes.models import Resume

RESTS_FOR = timedelta(days=30)


def throw_away(resume: Resume) -> None:
    """Into the bin; nothing is lost for 30 days."""
    resume.deleted_at = timezone.now()
    resume.save(update_fields=["deleted_at", "updated_at"])


def bring_back(resume: Resume) -> None:
    resume.deleted_at = None
    resume.save(update_fields=["deleted_at", "updated_at"])


@transaction.atomic
def rename(resume: Resume, *, name: str) -> None:
    resume.name = name
    resume.save(update_fields=["name", "updated_at"])
