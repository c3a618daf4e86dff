"""What is missing, and the plan that starts from it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from apps.accounts.visitors import owner_of
from apps.domain.gaps.types import State
from apps.matching.actions import missing, plans
from apps.matching.domain import rows, sheets
from apps.matching.forms import GapsForm, PlanForm
from apps.matching.views import access, often
from apps.resumes.models import Resume, Version

STATES: tuple[State, ...] = ("missing", "partly", "have")


@login_not_required
@require_GET
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    resume = access.resume_of(request, pk)
    form = GapsForm(request.GET, owner=owner_of(request))
    of = form.cleaned_data["of"] if form.is_valid() else ""
    return render(request, "matching/gaps.html", _page(request, resume, of or form.first_choice))


@login_not_required
@require_GET
def table(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same as CSV."""
    resume = access.resume_of(request, pk)
    form = GapsForm(request.GET, owner=owner_of(request))
    of = form.cleaned_data["of"] if form.is_valid() else ""
    page = _page(request, resume, of or form.first_choice)
    body = sheets.as_csv(row for _, found in page["groups"] for row in found)
    headers = {"Content-Disposition": 'attachment; filename="skills-gap.csv"'}
    return HttpResponse("\ufeff" + body, content_type="text/csv; charset=utf-8", headers=headers)


@login_not_required
@require_POST
@often.scoring
def plan(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A plan of thirty days for the top three."""
    resume = access.resume_of(request, pk)
    form = PlanForm(request.POST, owner=owner_of(request))
    if not form.is_valid():
        page = _page(request, resume, form.cleaned_data.get("of", ""))
        return render(request, "matching/gaps.html", {**page, "plan_form": form}, status=422)
    given = form.cleaned_data
    try:
        found = missing.find(resume, given["of"], by=owner_of(request))
        made = plans.make(resume, found, hours=given["hours"], starts_on=given["starts_on"])
    except (missing.NothingToCompare, plans.NothingToLearn):
        messages.info(request, "There is nothing here that a month of learning would close.")
        return redirect("matching:gaps", resume.pk)
    return redirect(made)


def _page(request: HttpRequest, resume: Resume, of: str) -> dict[str, Any]:
    owner = owner_of(request)
    page: dict[str, Any] = {
        "resume": resume,
        "of": of,
        "form": GapsForm(initial={"of": of}, owner=owner),
        "plan_form": PlanForm(
            initial={"of": of, "hours": "1", "starts_on": timezone.localdate()}, owner=owner
        ),
        "groups": (),
    }
    if not of:
        return page
    try:
        found = missing.find(resume, of, by=owner)
    except missing.NothingToCompare:
        return page
    labels = rows.places(Version.objects.newest_of(resume).document)
    groups = [(state, sheets.rows(found.gaps.of_state(state), labels)) for state in STATES]
    return page | {
        "missing": found,
        "top": sheets.rows(found.gaps.top, labels),
        "groups": [(sheets.STATES[state], group) for state, group in groups if group],
    }
