"""Asking for a letter: first which resume and advert, then how it shall sound and what it stresses."""

from datetime import date
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from apps.accounts.visitors import owner_of
from apps.cover_letters.actions import letters
from apps.cover_letters.domain.brief import POINTS
from apps.cover_letters.domain.offering import offering
from apps.cover_letters.domain.planning import language_for
from apps.cover_letters.forms import StartForm, WishForm
from apps.cover_letters.models import CoverLetter
from apps.cover_letters.views import access, often
from apps.postings.actions import postings
from apps.postings.models import Posting
from apps.resumes.models import Resume, Version


@login_not_required
@require_http_methods(["GET", "POST"])
@often.asking
def create(request: HttpRequest) -> HttpResponse:
    """Choose a resume and a posting; a pasted advert is kept as one."""
    owner = owner_of(request)
    given = {name: request.GET[name] for name in ("resume", "posting") if name in request.GET}
    form = StartForm(request.POST or None, owner=owner, initial=given)
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data
        posting = chosen["posting"] or postings.keep(
            by=owner, text=chosen["advert"], employer=chosen["employer"]
        )
        return redirect("cover_letters:plan", resume=chosen["resume"].pk, posting=posting.pk)
    page = {"form": form, "has_resume": Resume.objects.owned_by(owner).kept().exists()}
    return render(request, "cover_letters/create.html", page, status=422 if request.method == "POST" else 200)


@login_not_required
@require_http_methods(["GET", "POST"])
@often.asking
def plan(request: HttpRequest, resume: UUID, posting: UUID) -> HttpResponse:
    """The best evidence for each requirement, to tick; and tone, length, language and reader."""
    theirs, advert = access.resume_of(request, resume), access.posting_of(request, posting)
    document = Version.objects.newest_of(theirs).document
    read = letters.read(advert)
    offer = offering(document, read, date.today())
    form = WishForm(request.POST or None, points=offer.points)
    if request.method == "POST" and form.is_valid():
        return redirect(
            letters.request(
                by=owner_of(request),
                resume=theirs,
                posting=advert,
                wishes=form.wishes,
                reader=form.cleaned_data["reader"],
                submission_key=form.cleaned_data["submission_key"],
            )
        )
    ticked = request.POST.getlist("stress") or [point.line for point in offer.points[: POINTS["normal"]]]
    page = {
        "form": form,
        "resume": theirs,
        "posting": advert,
        "points": [(point, document.entry(point.entry), point.line in ticked) for point in offer.points],
        "missing": offer.missing,
        "language": language_for(document, read),
    }
    return render(request, "cover_letters/plan.html", page, status=422 if request.method == "POST" else 200)


@login_not_required
@require_http_methods(["GET"])
def index(request: HttpRequest) -> HttpResponse:
    theirs = CoverLetter.objects.owned_by(owner_of(request)).listed()
    page = {
        "letters": theirs,
        "has_posting": Posting.objects.owned_by(owner_of(request)).exists(),
    }
    return render(request, "cover_letters/list.html", page)
