"""One letter: its drafts side by side, then the person's own text, weighed and checked as it stands."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from apps.accounts.http import HtmxRequest
from apps.cover_letters.actions import files, letters
from apps.cover_letters.domain.checks import may_leave
from apps.cover_letters.domain.showing import shown
from apps.cover_letters.forms import FactForm, FileForm, LetterForm
from apps.cover_letters.models import CoverLetter, LetterConflict, LetterVersion
from apps.cover_letters.views import access
from apps.cover_letters.work.printing import request_of
from apps.files.paper.letters.exporting import email_body


@login_not_required
@require_GET
def detail(request: HtmxRequest, pk: UUID) -> HttpResponse:
    """The whole page, or only the drafts when the page asks for news of them."""
    letter = access.letter_of(request, pk)
    template = "cover_letters/_drafts.html" if request.htmx else "cover_letters/detail.html"
    return render(request, template, _page(letter))


@login_not_required
@require_POST
def take(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Make one of the drafts the letter."""
    letter = access.letter_of(request, pk)
    number = request.POST.get("draft", "")
    try:
        letters.take(letter, draft=int(number) if number.isdecimal() else -1)
    except letters.NoSuchDraft:
        messages.error(request, "This draft has changed meanwhile. Look at the new one.")
    return redirect(letter)


@login_not_required
@require_POST
def edit(request: HtmxRequest, pk: UUID) -> HttpResponse:
    """Save what was typed. A script gets the version's number as ETag."""
    letter = access.letter_of(request, pk)
    form = LetterForm(request.POST)
    if not form.is_valid():
        return render(request, "cover_letters/detail.html", _page(letter, form), status=422)
    try:
        version = letters.edit(letter, seen=form.cleaned_data["seen"], **form.words)
    except LetterConflict:
        return _conflict(request, letter, form.words)
    if _is_by_script(request):
        return HttpResponse(status=204, headers={"ETag": f'"{version.number}"'})
    return redirect(letter)


@login_not_required
@require_GET
def checked(request: HtmxRequest, pk: UUID) -> HttpResponse:
    """What each sentence rests on, and what was found, of the newest version."""
    return render(request, "cover_letters/_checked.html", _page(access.letter_of(request, pk)))


@login_not_required
@require_POST
def add_fact(request: HttpRequest, pk: UUID) -> HttpResponse:
    letter = access.letter_of(request, pk)
    form = FactForm(request.POST)
    if not form.is_valid():
        return render(request, "cover_letters/detail.html", {**_page(letter), "fact_form": form}, status=422)
    letters.add_fact(letter, fact=form.cleaned_data["fact"])
    return redirect(letter)


@login_not_required
@require_POST
def restore(request: HttpRequest, pk: UUID) -> HttpResponse:
    version = access.version_of(request, pk)
    letters.restore(version)
    return redirect(version.letter)


@login_not_required
@require_POST
def mark_sent(request: HttpRequest, pk: UUID) -> HttpResponse:
    letter = access.letter_of(request, pk)
    letters.mark_sent(letter, sent=request.POST.get("sent", "") == "yes")
    return redirect(letter)


@login_not_required
@require_POST
def delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    letter = access.letter_of(request, pk)
    letters.delete(letter)
    messages.success(request, "The letter is deleted.")
    return redirect("cover_letters:list")


def _page(letter: CoverLetter, form: LetterForm | None = None) -> dict[str, object]:
    version: LetterVersion | None = letter.versions.order_by("-number").first()
    page: dict[str, object] = {
        "letter": letter,
        "brief": letter.brief,
        "work": letter.generation.work,
        "drafts": [
            (draft, shown(draft.text, draft.claims, letter.brief.document)) for draft in letter.offered
        ],
        "discards": [
            discard for choice in letter.generation.chosen().values() for discard in choice.discards
        ],
        "version": version,
        "fact_form": FactForm(),
    }
    return page | (_of_version(letter, version, form) if version else {})


def _of_version(letter: CoverLetter, version: LetterVersion, form: LetterForm | None) -> dict[str, object]:
    version.letter = letter
    found = files.findings(version)
    look = files.look_of(letter.resume.look)
    now = {name: getattr(version, name) for name in ("greeting", "text", "sign_off", "name")}
    return {
        "form": form or LetterForm(initial={"seen": version.number, **now}),
        "paragraphs": shown(version.text, version.weighed, letter.brief.document),
        "findings": found,
        "may_leave": may_leave(found),
        "versions": LetterVersion.objects.filter(letter=letter).order_by("-number")[1:11],
        "file_form": FileForm(initial={"template": look["template"], "paper": look["paper"]}),
        "email": email_body(request_of(version, look)),
    }


def _conflict(request: HttpRequest, letter: CoverLetter, words: dict[str, str]) -> HttpResponse:
    """Two tabs: what was typed here is shown beside what the other saved; nothing is thrown away."""
    version = LetterVersion.objects.filter(letter=letter).latest("number")
    page = {"letter": letter, "version": version, "yours": words["text"]}
    template = "cover_letters/_conflict.html" if _is_by_script(request) else "cover_letters/conflict.html"
    return render(request, template, page, status=409)


def _is_by_script(request: HttpRequest) -> bool:
    return request.headers.get("X-Requested-With") == "XMLHttpRequest"
