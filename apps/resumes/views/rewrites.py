"""Asking for a rewrite, reviewing it line by line, finishing it."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from apps.accounts.http import HtmxRequest
from apps.accounts.visitors import owner_of
from apps.postings.actions import postings
from apps.resumes.actions import decisions, rewrites
from apps.resumes.forms import RewriteForm
from apps.resumes.models import Line, Rewrite
from apps.resumes.views import access, often
from apps.resumes.views.review import page_of


@login_not_required
@require_POST
@often.asking
def create(request: HtmxRequest, pk: UUID) -> HttpResponse:
    resume = access.resume_of(request, pk)
    form = RewriteForm(request.POST)
    if not form.is_valid():
        return render(request, "resumes/aim.html", {"resume": resume, "form": form}, status=422)
    given = form.cleaned_data
    known = Rewrite.objects.filter(resume=resume, submission_key=given["submission_key"]).first()
    if known is not None:
        return redirect(known)
    posting = postings.keep(by=owner_of(request), text=given["advert"]) if given["advert"] else None
    try:
        rewrite = rewrites.request(
            resume, target=given["target"], posting=posting, submission_key=given["submission_key"]
        )
    except rewrites.NothingToRewrite:
        form.add_error(None, "This resume has no lines under its entries yet. Add some first.")
        return render(request, "resumes/aim.html", {"resume": resume, "form": form}, status=422)
    return redirect(rewrite)


@login_not_required
@require_GET
def review(request: HtmxRequest, pk: UUID) -> HttpResponse:
    """The whole desk, or only its head and bar when the page asks how far writing is."""
    rewrite = access.rewrite_of(request, pk)
    template = "resumes/_progress.html" if request.htmx else "resumes/review.html"
    return render(request, template, page_of(rewrite, request.GET.get("show", "")))


@login_not_required
@require_POST
def accept_all(request: HttpRequest, pk: UUID) -> HttpResponse:
    rewrite = access.rewrite_of(request, pk)
    taken = decisions.accept_all(rewrite)
    messages.success(request, f"{taken} supported line{'' if taken == 1 else 's'} accepted.")
    return redirect(rewrite)


@login_not_required
@require_POST
def undo(request: HttpRequest, pk: UUID) -> HttpResponse:
    rewrite = access.rewrite_of(request, pk)
    try:
        decisions.undo_last(rewrite)
    except decisions.NothingToUndo:
        messages.info(request, "There is nothing to undo.")
    return redirect(rewrite)


@login_not_required
@require_POST
def finish(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What was accepted becomes a version; on to its paper."""
    rewrite = access.rewrite_of(request, pk)
    finished = rewrites.finish(rewrite)
    if finished.stale:
        lines = Line.objects.filter(rewrite=rewrite, line_id__in=finished.stale).count()
        messages.warning(
            request, f"You changed {lines} of these lines elsewhere; they stay as you wrote them."
        )
    return redirect("resumes:paper", finished.version.pk)
