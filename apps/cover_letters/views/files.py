"""A letter on paper: printed, read back, downloaded; and as plain text at once."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from apps.accounts.http import HtmxRequest
from apps.cover_letters.actions import files
from apps.cover_letters.domain.checks import may_leave
from apps.cover_letters.forms import FileForm
from apps.cover_letters.models import LetterVersion
from apps.cover_letters.views import access, often
from apps.cover_letters.work.printing import request_of
from apps.files.paper.exporting import MEDIA_TYPES
from apps.files.paper.letters.exporting import email_body, file_name, letter_text
from apps.files.paper.naming import content_disposition

MAKERS = {"txt": letter_text, "email": email_body}
KEPT_BACK = "Something still keeps this letter here. Look at what was found."


@login_not_required
@require_POST
@often.printing
def create(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Print the newest version of a letter, unless a check keeps it back."""
    letter = access.letter_of(request, pk)
    version = LetterVersion.objects.filter(letter=letter).order_by("-number").first()
    form = FileForm(request.POST)
    if version is None or not form.is_valid():
        return redirect(letter)
    try:
        return redirect(files.request(version, **form.cleaned_data))
    except files.LetterKeptBack:
        messages.error(request, KEPT_BACK)
        return redirect(letter)


@login_not_required
@require_GET
def detail(request: HtmxRequest, pk: UUID) -> HttpResponse:
    one = access.file_of(request, pk)
    template = "cover_letters/_file.html" if request.htmx else "cover_letters/file.html"
    return render(request, template, {"file": one, "work": one.work, "letter": one.version.letter})


@login_not_required
@require_GET
def download(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The file, once it was read back and found whole."""
    one = access.file_of(request, pk)
    if not one.may_be_downloaded:
        return redirect(one)
    media_type = {"pdf": MEDIA_TYPES["pdf"], "docx": MEDIA_TYPES["docx"]}[one.format]
    response = FileResponse(one.file.open("rb"), content_type=media_type)
    response.headers["Content-Disposition"] = content_disposition(one.name)
    return response


@login_not_required
@require_GET
def as_text(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """Plain text, or the body of a mail: made at once, unless a check keeps the letter back."""
    letter = access.letter_of(request, pk)
    version: LetterVersion | None = letter.versions.order_by("-number").first()
    if kind not in MAKERS or version is None:
        raise Http404
    version.letter = letter
    if not may_leave(files.findings(version)):
        messages.error(request, KEPT_BACK)
        return redirect(letter)
    asked = request_of(version, files.look_of(letter.resume.look))
    response = HttpResponse(MAKERS[kind](asked), content_type=MEDIA_TYPES["txt"])
    response.headers["Content-Disposition"] = content_disposition(file_name(asked, "txt"))
    return response
