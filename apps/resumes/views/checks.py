"""Checking the writing: what to mend with one click, and what only the person can say."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from apps.domain.resume import ResumeDocument
from apps.resumes.actions import corrections, facts
from apps.resumes.domain import mending
from apps.resumes.forms import FactForm, MendForm
from apps.resumes.models import Fact, Version
from apps.resumes.models.versions import VersionConflict
from apps.resumes.views import access


@login_not_required
@require_GET
def index(request: HttpRequest, pk: UUID) -> HttpResponse:
    resume = access.resume_of(request, pk)
    version = Version.objects.newest_of(resume)
    spots = mending.spots(version.document, timezone.localdate())
    errors = [
        one for spot in spots for one in spot.findings if one.severity == "error" and one.fix is not None
    ]
    page = {
        "resume": resume,
        "version": version,
        "spots": spots,
        "errors": len(errors),
        "told": set(Fact.objects.about(resume).values_list("line_id", flat=True)),
    }
    return render(request, "resumes/checks.html", page)


@login_not_required
@require_POST
def mend(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One fix, or all that have one right answer."""
    resume = access.resume_of(request, pk)
    form = MendForm(request.POST)
    if not form.is_valid():
        return redirect("resumes:checks", resume.pk)
    given = form.cleaned_data

    def mended(document: ResumeDocument) -> ResumeDocument:
        if not given["path"]:
            return mending.all_mended(document)
        return mending.mended(document, given["path"], given["rule"], given["start"] or 0)

    try:
        corrections.change(resume, seen=given["seen"], by=mended)
    except (VersionConflict, mending.NoSuchFinding):
        messages.info(request, "This text was changed meanwhile. Here is how it stands now.")
    return redirect("resumes:checks", resume.pk)


@login_not_required
@require_POST
def tell(request: HttpRequest, pk: UUID) -> HttpResponse:
    """An answer becomes a fact of the line it was asked for."""
    resume = access.resume_of(request, pk)
    form = FactForm(request.POST)
    line_id = request.POST.get("line", "")
    document = Version.objects.newest_of(resume).document
    entry_id = next(
        (entry.id for _, entry in document.entries() if line_id in {line.id for line in entry.lines}), ""
    )
    if form.is_valid() and entry_id:
        facts.tell(resume, entry_id=entry_id, line_id=line_id, text=form.cleaned_data["fact"])
        messages.success(request, "Kept as something you told us. The next rewrite may use it.")
    return redirect("resumes:checks", resume.pk)
