"""A person's postings: the list, and one with what it asks for in its own words."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from apps.accounts.visitors import ensure_owner, owner_of
from apps.domain.postings import PostingText, Requirement, read_posting
from apps.postings.actions import postings
from apps.postings.forms import PostingForm
from apps.postings.models import Posting


@login_not_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    theirs = Posting.objects.owned_by(owner_of(request))
    return render(request, "postings/list.html", {"postings": theirs.kept(), "archived": theirs.archived()})


@login_not_required
@require_http_methods(["GET", "POST"])
def create(request: HttpRequest) -> HttpResponse:
    form = PostingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect(postings.keep(by=ensure_owner(request), **form.cleaned_data))
    status = 422 if request.method == "POST" else 200
    return render(request, "postings/create.html", {"form": form}, status=status)


@login_not_required
@require_GET
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    posting = _posting_of(request, pk)
    read = read_posting(posting.text, title=posting.title, employer=posting.employer)
    page = {
        "posting": posting,
        "read": read,
        "groups": [
            ("Must have", _asked(read, "must")),
            ("Nice to have", _asked(read, "nice")),
        ],
        "spans": [requirement.span for requirement in read.requirements],
    }
    return render(request, "postings/detail.html", page)


@login_not_required
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: UUID) -> HttpResponse:
    posting = _posting_of(request, pk)
    now = {name: getattr(posting, name) for name in postings.NAMES}
    form = PostingForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        postings.edit(posting, **form.cleaned_data)
        return redirect(posting)
    status = 422 if request.method == "POST" else 200
    return render(request, "postings/edit.html", {"form": form, "posting": posting}, status=status)


@login_not_required
@require_POST
def archive(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Out of the list, or back into it."""
    posting = _posting_of(request, pk)
    away = request.POST.get("away", "") == "yes"
    postings.archive(posting, away=away)
    if away:
        messages.success(request, f"“{posting.name}” is archived. You find it below the list.")
    return redirect("postings:list")


def _posting_of(request: HttpRequest, pk: UUID) -> Posting:
    rows: Any = Posting.objects.owned_by(owner_of(request))
    return get_object_or_404(rows, pk=pk)  # type: ignore[no-any-return]


def _asked(read: PostingText, level: str) -> Sequence[Requirement]:
    return [requirement for requirement in read.requirements if requirement.level == level]
