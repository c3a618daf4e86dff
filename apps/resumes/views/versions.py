"""Versions of a resume: undo and redo, the list, comparing two, bringing one back, naming, copying."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from apps.resumes.actions import histories
from apps.resumes.domain.comparing import differences
from apps.resumes.forms import NameForm
from apps.resumes.models import Version
from apps.resumes.views import access

STEPS = {"undo": histories.undo, "redo": histories.redo}


@login_not_required
@require_POST
def step(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One change back or forth."""
    resume = access.resume_of(request, pk)
    try:
        STEPS.get(request.POST.get("step", ""), histories.undo)(resume)
    except histories.NothingThere:
        messages.info(request, "There is no further step in that direction.")
    return redirect(resume)


@login_not_required
@require_GET
def index(request: HttpRequest, pk: UUID) -> HttpResponse:
    resume = access.resume_of(request, pk)
    versions = Version.objects.filter(resume=resume).select_related("rewrite").order_by("-number")
    return render(request, "resumes/versions.html", {"resume": resume, "versions": versions[:200]})


@login_not_required
@require_GET
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What a version says, beside another: the newest, or the one asked for with ``?with=<number>``."""
    version = access.version_of(request, pk)
    versions = Version.objects.filter(resume=version.resume).order_by("-number")
    asked = request.GET.get("with", "")
    other = versions.filter(number=int(asked)).first() if asked.isdecimal() else None
    other = other or versions.first()
    page = {
        "version": version,
        "resume": version.resume,
        "other": other,
        "versions": versions[:200],
        "differences": differences(version.document, other.document if other else version.document),
        "name_form": NameForm(initial={"name": version.name}),
    }
    return render(request, "resumes/version.html", page)


@login_not_required
@require_POST
def restore(request: HttpRequest, pk: UUID) -> HttpResponse:
    version = access.version_of(request, pk)
    histories.restore(version)
    messages.success(
        request, f"Version {version.number} is what your resume says again. Nothing was thrown away."
    )
    return redirect(version.resume)


@login_not_required
@require_POST
def name(request: HttpRequest, pk: UUID) -> HttpResponse:
    version = access.version_of(request, pk)
    form = NameForm(request.POST)
    if form.is_valid():
        histories.name(version, called=form.cleaned_data["name"])
    return redirect("resumes:versions", version.resume_id)


@login_not_required
@require_POST
def copy(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A resume of its own for another aim."""
    version = access.version_of(request, pk)
    form = NameForm(request.POST)
    called = form.cleaned_data["name"] if form.is_valid() else ""
    return redirect(histories.copy(version, called=called or f"{version.resume.name}, copy"[:120]))
