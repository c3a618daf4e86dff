"""A plan on its page and as a calendar; its tasks finished, opened again and moved."""

from datetime import UTC, datetime
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from apps.matching.actions import plans
from apps.matching.domain.calendar import Event, calendar
from apps.matching.forms import FinishForm, MoveForm
from apps.matching.models import PlanTask
from apps.matching.models.plans import MOST_DAYS
from apps.matching.views import access

DAYS_OF_A_WEEK = 7


@login_not_required
@require_GET
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    plan = access.plan_of(request, pk)
    tasks = list(PlanTask.objects.for_page().filter(plan=plan))
    weeks: dict[int, list[PlanTask]] = {}
    for task in tasks:
        weeks.setdefault((task.first - 1) // DAYS_OF_A_WEEK + 1, []).append(task)
    page = {
        "plan": plan,
        "weeks": weeks.items(),
        "done": sum(task.done_on is not None for task in tasks),
        "count": len(tasks),
        "last_day": MOST_DAYS,
    }
    return render(request, "matching/plan.html", page)


@login_not_required
@require_GET
def as_calendar(request: HttpRequest, pk: UUID) -> HttpResponse:
    plan = access.plan_of(request, pk)
    events = (
        Event(str(task.pk), task.starts_on, task.ends_on, task.title, _told(task))
        for task in PlanTask.objects.for_page().filter(plan=plan)
    )
    headers = {"Content-Disposition": 'attachment; filename="plan.ics"'}
    body = calendar(events, made_at=datetime.now(UTC))
    return HttpResponse(body, content_type="text/calendar; charset=utf-8", headers=headers)


@login_not_required
@require_POST
def delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Facts that came of it stay: they are true without a plan."""
    access.plan_of(request, pk).delete()
    messages.success(request, "The plan is deleted. What you finished stays among your facts.")
    return redirect("matching:list")


@login_not_required
@require_POST
def finish(request: HttpRequest, pk: UUID) -> HttpResponse:
    task = access.task_of(request, pk)
    form = FinishForm(request.POST)
    if not form.is_valid():
        messages.error(request, "The note is too long. Nothing was changed.")
        return _back(task)
    plans.finish(task, note=" ".join(form.cleaned_data["note"].split()))
    if task.fact:
        messages.success(request, "Done, and kept as a fact: your next rewrite may use it.")
    return _back(task)


@login_not_required
@require_POST
def reopen(request: HttpRequest, pk: UUID) -> HttpResponse:
    task = access.task_of(request, pk)
    plans.reopen(task)
    return _back(task)


@login_not_required
@require_POST
def move(request: HttpRequest, pk: UUID) -> HttpResponse:
    task = access.task_of(request, pk)
    form = MoveForm(request.POST)
    if form.is_valid():
        plans.move(task, day=form.cleaned_data["day"])
    else:
        messages.error(request, f"A plan has {MOST_DAYS} days at most. Nothing was moved.")
    return _back(task)


def _back(task: PlanTask) -> HttpResponse:
    return redirect(f"{task.plan.get_absolute_url()}#task-{task.pk}")


def _told(task: PlanTask) -> str:
    return f"{task.outcome}\n{task.resource}, {task.minutes} minutes in all"
