"""The only way a view gets a row: it belongs to who asks, or it is not there."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from apps.accounts.visitors import owner_of
from apps.interviews.models import Answer, Asked, Session


def session_of(request: HttpRequest, pk: UUID) -> Session:
    return _theirs(request, Session.objects.select_related("resume", "posting"), pk)  # type: ignore[no-any-return]


def asked_of(request: HttpRequest, pk: UUID) -> Asked:
    return _theirs(request, Asked.objects.select_related("session__resume"), pk)  # type: ignore[no-any-return]


def answer_of(request: HttpRequest, pk: UUID) -> Answer:
    return _theirs(request, Answer.objects.select_related("asked__session"), pk)  # type: ignore[no-any-return]


def _theirs(request: HttpRequest, rows: Any, pk: UUID) -> Any:
    return get_object_or_404(rows.owned_by(owner_of(request)), pk=pk)
