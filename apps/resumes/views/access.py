"""The only way a view gets a row: it belongs to who asks, or it is not there."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from apps.accounts.visitors import owner_of
from apps.resumes.models import (
    Fact,
    Line,
    PageImage,
    Print,
    Resume,
    Rewrite,
    Share,
    Thumbnail,
    Upload,
    UploadPage,
    Version,
)


def upload_of(request: HttpRequest, pk: UUID) -> Upload:
    return _theirs(request, Upload.objects.for_page(), pk)  # type: ignore[no-any-return]


def resume_of(request: HttpRequest, pk: UUID) -> Resume:
    return _theirs(request, Resume.objects.not_deleted(), pk)  # type: ignore[no-any-return]


def binned_resume_of(request: HttpRequest, pk: UUID) -> Resume:
    return _theirs(request, Resume.objects.filter(deleted_at__isnull=False), pk)  # type: ignore[no-any-return]


def version_of(request: HttpRequest, pk: UUID) -> Version:
    kept = Version.objects.filter(resume__deleted_at__isnull=True).select_related("resume")
    return _theirs(request, kept, pk)  # type: ignore[no-any-return]


def rewrite_of(request: HttpRequest, pk: UUID) -> Rewrite:
    kept = Rewrite.objects.filter(resume__deleted_at__isnull=True).for_page()
    return _theirs(request, kept, pk)  # type: ignore[no-any-return]


def line_of(request: HttpRequest, pk: UUID) -> Line:
    kept = Line.objects.filter(rewrite__resume__deleted_at__isnull=True).for_page()
    return _theirs(request, kept, pk)  # type: ignore[no-any-return]


def fact_of(request: HttpRequest, pk: UUID) -> Fact:
    return _theirs(request, Fact.objects.select_related("resume"), pk)  # type: ignore[no-any-return]


def print_of(request: HttpRequest, pk: UUID) -> Print:
    return _theirs(request, Print.objects.for_page(), pk)  # type: ignore[no-any-return]


def picture_of(request: HttpRequest, pk: UUID) -> PageImage:
    return _theirs(request, PageImage.objects.all(), pk)  # type: ignore[no-any-return]


def thumbnail_of(request: HttpRequest, pk: UUID) -> Thumbnail:
    return _theirs(request, Thumbnail.objects.all(), pk)  # type: ignore[no-any-return]


def source_page_of(request: HttpRequest, pk: UUID) -> UploadPage:
    return _theirs(request, UploadPage.objects.all(), pk)  # type: ignore[no-any-return]


def share_of(request: HttpRequest, pk: UUID) -> Share:
    return _theirs(request, Share.objects.select_related("print"), pk)  # type: ignore[no-any-return]


def _theirs(request: HttpRequest, rows: Any, pk: UUID) -> Any:
    return get_object_or_404(rows.owned_by(owner_of(request)), pk=pk)
