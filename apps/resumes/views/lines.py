"""One line under review: every answer is its card."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.crypto import get_random_string
from django.views.decorators.http import require_GET, require_POST

from apps.accounts.http import HtmxRequest
from apps.resumes.actions import decisions, facts
from apps.resumes.forms import EditForm, FactForm
from apps.resumes.models import Line
from apps.resumes.views import access
from apps.resumes.views.review import card_of


@login_not_required
@require_GET
def detail(request: HtmxRequest, pk: UUID) -> HttpResponse:
    """The card alone: it asks for itself while its wordings are being written."""
    return _card(request, access.line_of(request, pk))


@login_not_required
@require_POST
def decide(request: HtmxRequest, pk: UUID) -> HttpResponse:
    """``accept`` with the text of a wording, ``keep``, ``undo`` or ``another``."""
    line = access.line_of(request, pk)
    verb = request.POST.get("decision", "")
    try:
        match verb:
            case "accept":
                decisions.accept(line, text=request.POST.get("text", ""))
            case "keep":
                decisions.keep(line)
            case "undo":
                decisions.undo(line)
            case "another":
                decisions.another(line, submission_key=request.POST.get("key") or get_random_string(20))
            case _:
                return _card(request, line, "That is not a decision we know.", status=422)
    except decisions.NoSuchChoice:
        return _card(request, line, "This wording has changed meanwhile. Look at the new one.", status=409)
    except decisions.StillWriting:
        return _card(request, line, "New wordings for this line are on their way.", status=409)
    except decisions.NothingToUndo:
        return _card(request, line, "There is nothing to undo on this line.", status=409)
    return _card(request, access.line_of(request, pk))


@login_not_required
@require_POST
def edit(request: HtmxRequest, pk: UUID) -> HttpResponse:
    """The person's own wording, checked like any other."""
    line = access.line_of(request, pk)
    form = EditForm(request.POST)
    if not form.is_valid():
        return _card(request, line, status=422, edit_form=form)
    decisions.edit(line, text=form.cleaned_data["text"])
    line = access.line_of(request, pk)
    return _card(request, line, status=422 if line.draft else 200)


@login_not_required
@require_POST
def add_fact(request: HtmxRequest, pk: UUID) -> HttpResponse:
    line = access.line_of(request, pk)
    form = FactForm(request.POST)
    if not form.is_valid():
        return _card(request, line, status=422, fact_form=form)
    decisions.add_fact(line, fact=form.cleaned_data["fact"])
    return _card(request, access.line_of(request, pk))


@login_not_required
@require_POST
def remove_fact(request: HtmxRequest, pk: UUID) -> HttpResponse:
    fact = access.fact_of(request, pk)
    facts.remove(fact)
    return redirect(fact.resume)


def _card(
    request: HtmxRequest, line: Line, problem: str = "", *, status: int = 200, **forms: object
) -> HttpResponse:
    if not request.htmx and status == 200 and request.method == "POST":
        return redirect(f"{line.rewrite.get_absolute_url()}#line-{line.pk}")
    template = "resumes/_line.html" if request.htmx else "resumes/line.html"
    page = {**card_of(line), "problem": problem, "rewrite": line.rewrite, **forms}
    response = render(request, template, page, status=status)
    if request.method == "POST":
        response.headers["HX-Trigger"] = "decided"  # the head of the page counts anew
    return response
