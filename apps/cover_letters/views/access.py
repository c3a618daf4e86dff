"""The only way a view gets a row: it belongs to who asks, or it is not there."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from apps.accounts.visitors import owner_of
from apps.cover_letters.models import CoverLetter, LetterFile, LetterVersion
from apps.postings.models import Posting
from apps.resumes.models import Resume


def letter_of(request: HttpRequest, pk: UUID) -> CoverLetter:
    return _theirs(request, CoverLetter.objects.for_page(), pk)  # type: ignore[no-any-return]


def version_of(request: HttpRequest, pk: UUID) -> LetterVersion:
    kept = LetterVersion.objects.filter(letter__resume__deleted_at__isnull=True)
    return _theirs(request, kept.select_related("letter"), pk)  # type: ignore[no-any-return]


def file_of(request: HttpRequest, pk: UUID) -> LetterFile:
    kept = LetterFile.objects.filter(version__letter__resume__deleted_at__isnull=True)
    return _theirs(request, kept.for_page(), pk)  # type: ignore[no-any-return]


def resume_of(request: HttpRequest, pk: UUID) -> Resume:
    return _theirs(request, Resume.objects.not_deleted(), pk)  # type: ignore[no-any-return]


def posting_of(request: HttpRequest, pk: UUID) -> Posting:
    return _theirs(request, Posting.objects.all(), pk)  # type: ignore[no-any-return]


def _theirs(request: HttpRequest, rows: Any, pk: UUID) -> Any:
    return get_object_or_404(rows.owned_by(owner_of(request)), pk=pk)
