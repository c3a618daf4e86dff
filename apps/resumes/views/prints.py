"""A version on paper: choosing its look, seeing the very PDF, downloading it in every form."""

from typing import cast
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from apps.accounts.http import HtmxRequest
from apps.files.paper.composing import content_of
from apps.files.paper.exporting import KINDS, MEDIA_TYPES, Kind, export
from apps.files.paper.layout import PrintFailed, PrintRequest
from apps.files.paper.naming import content_disposition, file_name
from apps.files.paper.text import plain_text
from apps.resumes.actions import prints
from apps.resumes.forms import LookForm, ShareForm
from apps.resumes.models import Gallery, PageImage, Print, Share, Thumbnail, UploadPage, Version
from apps.resumes.views import access, often
from apps.resumes.work.printing import request_of
from apps.resumes.work.receipts import receipt as receipt_for

A_YEAR = 31_536_000
LIGHT: tuple[Kind, ...] = ("txt", "md", "json")


@login_not_required
@require_GET
def paper(request: HtmxRequest, pk: UUID) -> HttpResponse:
    """Choose how a version looks; the one made last is shown."""
    version = access.version_of(request, pk)
    newest = Print.objects.filter(version=version, format="pdf").for_page().order_by("-updated_at").first()
    if newest is not None:
        return redirect(newest)
    form = LookForm.of(version.resume.look)
    return render(request, "resumes/paper.html", {"form": form, **_choice_of(version)})


@login_not_required
@require_POST
@often.printing
def create(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Print a PDF in the chosen look, or another form of the look that was printed last."""
    version = access.version_of(request, pk)
    format_ = request.POST.get("format", "pdf")
    if format_ in KINDS and format_ != "pdf":
        return redirect(prints.request(version, format=format_, **version.resume.look))
    form = LookForm(request.POST)
    if not form.is_valid():
        page = {"form": form, **_choice_of(version)}
        return render(request, "resumes/paper.html", page, status=422)
    return redirect(prints.request(version, **form.look))


@login_not_required
@require_GET
def detail(request: HtmxRequest, pk: UUID) -> HttpResponse:
    one = access.print_of(request, pk)
    template = "resumes/_print.html" if request.htmx else "resumes/paper.html"
    page = {
        "print": one,
        "work": one.work,
        "images": PageImage.objects.filter(print=one).order_by("number"),
        "form": LookForm.of(one.look),
        "text": plain_text(content_of(request_of(one))),
        "shares": Share.objects.filter(print=one).order_by("-created_at"),
        "share_form": ShareForm(),
        **_choice_of(one.version),
    }
    return render(request, template, page)


@login_not_required
@require_GET
def picture(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """A page as a picture; its address never shows another one."""
    return still(access.picture_of(request, pk))


@login_not_required
@require_GET
def thumbnail(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    return still(access.thumbnail_of(request, pk))


@login_not_required
@require_GET
def download(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The file, once it was read back and found whole."""
    one = access.print_of(request, pk)
    return sent(one) if one.may_be_downloaded else redirect(one)


@login_not_required
@require_GET
def receipt(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """What was proven of the file, to keep beside it."""
    one = access.print_of(request, pk)
    if not one.may_be_downloaded or one.format not in ("pdf", "docx"):
        return redirect(one)
    name = file_name(request_of(one), one.format)
    response = HttpResponse(receipt_for(one, name).model_dump_json(indent=1), content_type="application/json")
    response.headers["Content-Disposition"] = content_disposition(f"{name}.receipt.json")
    return response


@login_not_required
@require_GET
def as_text(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """Plain text, Markdown or JSON Resume: made at once."""
    version = access.version_of(request, pk)
    if kind not in LIGHT:
        raise Http404
    asked = PrintRequest.model_validate({**version.resume.look, "document": version.document})
    try:
        exported = export(asked, kind)
    except PrintFailed:
        return redirect("resumes:paper", version.pk)
    response = HttpResponse(exported.body, content_type=exported.media_type)
    response.headers["Content-Disposition"] = content_disposition(exported.name)
    return response


def sent(one: Print) -> HttpResponseBase:
    """The file as a download, under a name in any language."""
    suffix = "zip" if one.format == "portal" else one.format
    response = FileResponse(one.file.open("rb"), content_type=MEDIA_TYPES[cast("Kind", one.format)])
    response.headers["Content-Disposition"] = content_disposition(file_name(request_of(one), suffix))
    return response


def still(image: PageImage | Thumbnail | UploadPage) -> HttpResponseBase:
    response = FileResponse(image.image.open("rb"), content_type="image/webp")
    response.headers["Cache-Control"] = f"private, max-age={A_YEAR}, immutable"
    return response


def _choice_of(version: Version) -> dict[str, object]:
    """The templates with this person's own words, as far as they are drawn."""
    gallery = Gallery.objects.filter(version=version).select_related("work").first()
    drawn = Thumbnail.objects.filter(gallery=gallery) if gallery else ()
    return {
        "version": version,
        "gallery": gallery,
        "thumbnails": {thumbnail.template: thumbnail for thumbnail in drawn},
    }
