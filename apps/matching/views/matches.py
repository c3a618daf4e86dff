"""Does it fit: choosing a resume and an advert, and what the score rests on."""

from uuid import UUID

from django.apps import apps
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_GET, require_POST

from apps.accounts.visitors import owner_of
from apps.matching.actions import matches
from apps.matching.domain import rows
from apps.matching.forms import MatchForm
from apps.matching.models import Match, Plan
from apps.matching.views import access, often
from apps.postings.actions import postings
from apps.resumes.actions.rewrites import NothingToRewrite

SHOWN = 50


@login_not_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    return render(request, "matching/list.html", _start(request, _form(request)))


@login_not_required
@require_POST
@often.scoring
def create(request: HttpRequest) -> HttpResponse:
    form = _form(request)
    if not form.is_valid():
        return render(request, "matching/list.html", _start(request, form), status=422)
    given = form.cleaned_data
    posting = given["posting"] or postings.keep(by=owner_of(request), text=given["advert"])
    return redirect(matches.score(given["resume"], posting))


@login_not_required
@require_GET
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    match = access.match_of(request, pk)
    fit = match.fit
    page = {
        "match": match,
        "fit": fit,
        "band": rows.BANDS[fit.band],
        "rows": rows.shown(fit, match.version.document),
        "shares": rows.shares(fit),
        "is_stale": matches.is_stale(match),
        "letter_url": _address_in("apps.cover_letters", "cover_letters:create"),
        "practice_url": _address_in("apps.interviews", "interviews:create", "interviews:list"),
    }
    return render(request, "matching/match.html", page)


@login_not_required
@require_POST
@often.scoring
def again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Score what the resume says now."""
    match = access.match_of(request, pk)
    return redirect(matches.score(match.resume, match.posting))


@login_not_required
@require_POST
@often.scoring
def tailor(request: HttpRequest, pk: UUID) -> HttpResponse:
    """On to a rewrite for this advert."""
    match = access.match_of(request, pk)
    try:
        return redirect(matches.tailor(match))
    except NothingToRewrite:
        messages.info(request, "This resume has no lines under its entries yet. Add some first.")
        return redirect(match.resume)


@login_not_required
@require_POST
def delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    access.match_of(request, pk).delete()
    messages.success(request, "The match is deleted. The posting and your resume are as they were.")
    return redirect("matching:list")


def _form(request: HttpRequest) -> MatchForm:
    first = {"resume": request.GET.get("resume"), "posting": request.GET.get("posting")}
    return MatchForm(request.POST or None, owner=owner_of(request), initial=first)


def _start(request: HttpRequest, form: MatchForm) -> dict[str, object]:
    owner = owner_of(request)
    return {
        "form": form,
        "resumes": form.fields["resume"].queryset,  # type: ignore[attr-defined]
        "matches": Match.objects.owned_by(owner).for_page()[:SHOWN],
        "plans": Plan.objects.owned_by(owner).for_page()[:SHOWN],
    }


def _address_in(app: str, *names: str) -> str:
    """The first of ``names`` that is there, if the app is installed: features stand without each other."""
    if not apps.is_installed(app):
        return ""
    for name in names:
        try:
            return reverse(name)
        except NoReverseMatch:
            continue
    return ""
