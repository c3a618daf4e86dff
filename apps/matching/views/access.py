"""The only way a view gets a row: it belongs to who asks, or it is not there."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from apps.accounts.visitors import owner_of
from apps.matching.models import Match, Plan, PlanTask
from apps.resumes.models import Resume


def resume_of(request: HttpRequest, pk: UUID) -> Resume:
    return _theirs(request, Resume.objects.not_deleted(), pk)  # type: ignore[no-any-return]


def match_of(request: HttpRequest, pk: UUID) -> Match:
    return _theirs(request, Match.objects.for_page(), pk)  # type: ignore[no-any-return]


def plan_of(request: HttpRequest, pk: UUID) -> Plan:
    return _theirs(request, Plan.objects.for_page(), pk)  # type: ignore[no-any-return]


def task_of(request: HttpRequest, pk: UUID) -> PlanTask:
    return _theirs(request, PlanTask.objects.for_page(), pk)  # type: ignore[no-any-return]


def _theirs(request: HttpRequest, rows: Any, pk: UUID) -> Any:
    return get_object_or_404(rows.owned_by(owner_of(request)), pk=pk)
