"""A version on paper: choosing its look, seeing the very PDF, downloading it."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from apps.accounts.http import HtmxRequest
from apps.files.paper.composing import content_of
from apps.files.paper.text import plain_text
from apps.resumes.actions import prints
from apps.resumes.forms import LookForm
from apps.resumes.models import PageImage, Print
from apps.resumes.views import access
from apps.resumes.work.printing import request_of

A_YEAR = 31_536_000


@login_not_required
@require_GET
def paper(request: HtmxRequest, pk: UUID) -> HttpResponse:
    """Choose how a version looks; the one made last is shown."""
    version = access.version_of(request, pk)
    newest = Print.objects.filter(version=version).for_page().order_by("-updated_at").first()
    if newest is not None:
        return redirect(newest)
    form = LookForm(initial={"template": "meridian", "paper": "a4"})
    return render(request, "resumes/paper.html", {"version": version, "form": form})


@login_not_required
@require_POST
def create(request: HttpRequest, pk: UUID) -> HttpResponse:
    version = access.version_of(request, pk)
    form = LookForm(request.POST)
    if not form.is_valid():
        return render(request, "resumes/paper.html", {"version": version, "form": form}, status=422)
    return redirect(prints.request(version, **form.cleaned_data))


@login_not_required
@require_GET
def detail(request: HtmxRequest, pk: UUID) -> HttpResponse:
    one = access.print_of(request, pk)
    template = "resumes/_print.html" if request.htmx else "resumes/paper.html"
    page = {
        "print": one,
        "version": one.version,
        "work": one.work,
        "images": PageImage.objects.filter(print=one).order_by("number"),
        "form": LookForm(initial=one.look),
        "text": plain_text(content_of(request_of(one))),
    }
    return render(request, template, page)


@login_not_required
@require_GET
def picture(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """A page as a picture; its address never shows another one."""
    image = access.picture_of(request, pk)
    response = FileResponse(image.image.open("rb"), content_type="image/webp")
    response.headers["Cache-Control"] = f"private, max-age={A_YEAR}, immutable"
    return response


@login_not_required
@require_GET
def download(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The PDF, once it was read back and found whole."""
    one = access.print_of(request, pk)
    if not one.may_be_downloaded:
        return redirect(one)
    name = one.version.document.basics.name or one.version.resume.name
    return FileResponse(
        one.file.open("rb"), as_attachment=True, filename=f"{name}.pdf", content_type="application/pdf"
    )
