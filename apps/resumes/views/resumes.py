"""A person's resumes, and one of them: what was read, what was not, what it says now."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from apps.accounts.http import HtmxRequest
from apps.accounts.visitors import owner_of
from apps.domain.resume import ResumeDocument
from apps.resumes.actions import bins, corrections, saves
from apps.resumes.domain import editing, shaping, sheet
from apps.resumes.domain.places import NoSuchPlace
from apps.resumes.forms import CorrectionForm, NameForm, RewriteForm
from apps.resumes.models import Fact, Resume, Rewrite, Upload, Version
from apps.resumes.models.versions import VersionConflict
from apps.resumes.views import access
from apps.resumes.views.previews import preview_of
from apps.resumes.views.scripts import is_by_script

MOVES = {"up": -1, "down": 1}
SHAPES: dict[str, Callable[[ResumeDocument, str], ResumeDocument]] = {
    "add": shaping.with_entry,
    "line": lambda document, item: shaping.with_line(document, item, ""),
    "remove": shaping.without,
    "swap": shaping.swapped,
    "merge": shaping.merged,
    "split": shaping.split,
}


@login_not_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    resumes = Resume.objects.owned_by(owner_of(request))
    page = {
        "resumes": resumes.kept(),
        "archived": resumes.filter(deleted_at__isnull=True, archived_at__isnull=False).order_by("name"),
        "binned": resumes.filter(deleted_at__isnull=False).order_by("-deleted_at"),
        "open_uploads": Upload.objects.owned_by(owner_of(request)).filter(
            resume__isnull=True, work__settled_at__isnull=True
        ),
    }
    return render(request, "resumes/list.html", page)


@login_not_required
@require_GET
def detail(request: HtmxRequest, pk: UUID) -> HttpResponse:
    resume = access.resume_of(request, pk)
    return render(request, "resumes/detail.html", _page(resume))


@login_not_required
@require_POST
def correct(request: HtmxRequest, pk: UUID) -> HttpResponse:
    """Save typed fields; with ``act`` also change the shape: add, remove, move, swap, merge or split.

    A script that saves while someone types gets the version's number as ETag, and sends it as If-Match.
    """
    resume = access.resume_of(request, pk)
    form = CorrectionForm(request.POST)
    if not form.is_valid():
        return render(request, "resumes/detail.html", _page(resume), status=422)
    values, act = form.cleaned_data["values"], request.POST.get("act", "")
    try:
        saved = saves.save(
            resume, seen=form.cleaned_data["seen"], by=lambda document: _changed(document, values, act)
        )
    except VersionConflict:
        return _conflict(request, resume, values)
    except (NoSuchPlace, shaping.TooMany):
        if is_by_script(request):
            return HttpResponse(status=422)
        messages.error(request, "That part of the resume is not there any more. Nothing was changed.")
        return redirect(resume)
    if is_by_script(request):
        return HttpResponse(status=204, headers={"ETag": f'"{saved.version.number}"'})
    return redirect(f"{resume.get_absolute_url()}{_anchor(act)}")


@login_not_required
@require_GET
def preview(request: HtmxRequest, pk: UUID) -> HttpResponse:
    """The newest finished pages, and whether newer ones are on their way."""
    resume = access.resume_of(request, pk)
    return render(request, "resumes/_preview.html", {"resume": resume, **preview_of(resume)})


@login_not_required
@require_POST
def place(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A line that reading could not place: into an entry, or away."""
    upload = access.upload_of(request, pk)
    if upload.resume is None or upload.resume.deleted_at:
        return redirect("resumes:list")
    line, entry_id = request.POST.get("line", ""), request.POST.get("entry", "")
    if line not in upload.lines_left:
        return redirect(upload.resume)
    try:
        if entry_id:
            seen = Version.objects.number_of(upload.resume)
            corrections.place(upload, resume=upload.resume, line=line, entry_id=entry_id, seen=seen)
        else:
            corrections.leave_out(upload, line=line)
    except (VersionConflict, NoSuchPlace, shaping.TooMany):
        messages.error(request, "That entry is not there any more. Choose another.")
    return redirect(upload.resume)


@login_not_required
@require_POST
def rename(request: HttpRequest, pk: UUID) -> HttpResponse:
    resume = access.resume_of(request, pk)
    form = NameForm(request.POST)
    if form.is_valid() and form.cleaned_data["name"]:
        bins.rename(resume, name=form.cleaned_data["name"])
    return redirect(resume)


@login_not_required
@require_POST
def archive(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Out of the list, or back into it."""
    resume = access.resume_of(request, pk)
    bins.archive(resume, away=request.POST.get("away", "") == "yes")
    return redirect("resumes:list")


@login_not_required
@require_POST
def delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    resume = access.resume_of(request, pk)
    bins.throw_away(resume)
    messages.success(request, f"“{resume.name}” is in the bin. It rests there for 30 days.")
    return redirect("resumes:list")


@login_not_required
@require_POST
def bring_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    resume = access.binned_resume_of(request, pk)
    bins.bring_back(resume)
    return redirect(resume)


def _changed(document: ResumeDocument, values: dict[str, str], act: str) -> ResumeDocument:
    """The typed values, then the act: "remove work-2", "up work-2", "down work-2 3", "add work", …"""
    document = editing.with_values(document, values)
    verb, item, places = (*act.split(), "", "", "")[:3]
    if verb in MOVES:
        return shaping.moved(document, item, MOVES[verb] * (int(places) if places.isdecimal() else 1))
    shape = SHAPES.get(verb)
    return shape(document, item) if shape else document


def _page(resume: Resume) -> dict[str, object]:
    version = Version.objects.newest_of(resume)
    upload = Upload.objects.filter(resume=resume).order_by("created_at").first()
    return {
        "resume": resume,
        "version": version,
        "document": version.document,
        "basics": sheet.basics(version.document),
        "sheet": sheet.sections(version.document),
        "upload": upload,
        "targets": sheet.targets(version.document),
        "form": RewriteForm(),
        "rewrites": Rewrite.objects.filter(resume=resume).for_page().order_by("-created_at")[:5],
        "facts": Fact.objects.about(resume),
        **preview_of(resume),
    }


def _conflict(request: HttpRequest, resume: Resume, values: dict[str, str]) -> HttpResponse:
    """Two tabs: both texts are shown, nothing is thrown away."""
    document = Version.objects.newest_of(resume).document
    both = []
    for path, text in values.items():
        try:
            now = editing.value_at(document, path)
        except NoSuchPlace:
            now = ""
        if now != text:
            both.append({"label": sheet.label(path), "path": path, "yours": text, "now": now})
    page = {"resume": resume, "version": Version.objects.newest_of(resume), "conflict": both}
    template = "resumes/_conflict.html" if is_by_script(request) else "resumes/conflict.html"
    return render(request, template, page, status=409)


def _anchor(act: str) -> str:
    """Where the page shall stand again after a change of shape."""
    words = act.split()
    return f"#{words[1]}" if len(words) > 1 else ""
