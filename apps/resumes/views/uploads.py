"""Bringing a resume, and watching it being read."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from apps.accounts.http import HtmxRequest
from apps.accounts.visitors import ensure_owner
from apps.background import intake
from apps.files.refusals import REFUSALS, FileRefused
from apps.files.sniffing import ending
from apps.resumes.actions import uploads
from apps.resumes.forms import UploadForm
from apps.resumes.models import Upload
from apps.resumes.views import access, often
from apps.resumes.views.scripts import is_by_script


@login_not_required
@require_http_methods(["GET", "POST"])
@often.bringing
def create(request: HttpRequest) -> HttpResponse:
    if request.method == "GET":
        return render(request, "resumes/create.html", {"form": UploadForm()})
    form = UploadForm(request.POST, request.FILES)
    if "file" in getattr(request, "dropped_files", ()):
        return _refused(request, form, FileRefused("too_big"))
    if not form.is_valid():
        return _again(request, form, 422)
    body, name = _brought(form)
    try:
        upload = uploads.receive(
            by=ensure_owner(request),
            body=body,
            name=name,
            submission_key=form.cleaned_data["submission_key"],
        )
    except FileRefused as refused:
        return _refused(request, form, refused)
    return _go_to(request, upload)


@login_not_required
@require_GET
def reading(request: HtmxRequest, pk: UUID) -> HttpResponse:
    """How far reading is; when it is done, on to what was read."""
    upload = access.upload_of(request, pk)
    if upload.resume_id:
        return _onward(request, upload)
    template = "resumes/_reading.html" if request.htmx else "resumes/reading.html"
    page = {"upload": upload, "work": upload.work, "problem": _problem(upload), "form": UploadForm()}
    return render(request, template, page)


@login_not_required
@require_POST
def cancel(request: HttpRequest, pk: UUID) -> HttpResponse:
    upload = access.upload_of(request, pk)
    intake.cancel(upload.work)
    return redirect(upload)


def _brought(form: UploadForm) -> tuple[bytes, str]:
    file: UploadedFile[bytes] | None = form.cleaned_data["file"]
    if file is not None:
        return file.read(), file.name or ""
    return form.cleaned_data["text"].encode(), uploads.PASTED


def _go_to(request: HttpRequest, upload: Upload) -> HttpResponse:
    if is_by_script(request):
        return HttpResponse(status=201, headers={"Location": upload.get_absolute_url()})
    return redirect(upload)


def _onward(request: HtmxRequest, upload: Upload) -> HttpResponse:
    assert upload.resume is not None  # noqa: S101 -- asked by the caller; tells the type checker
    address = upload.resume.get_absolute_url()
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return redirect(address)


def _refused(request: HttpRequest, form: UploadForm, refused: FileRefused) -> HttpResponse:
    form.errors.pop("file", None)
    form.add_error("file", refused.sentence)
    return _again(request, form, refused.status)


def _again(request: HttpRequest, form: UploadForm, status: int) -> HttpResponse:
    template = "resumes/_upload.html" if is_by_script(request) else "resumes/create.html"
    return render(request, template, {"form": form}, status=status)


def _problem(upload: Upload) -> str:
    """Why nothing was read, in the words of the table."""
    code = upload.work.error_code
    if code in REFUSALS:
        return REFUSALS[code].sentence.format(ext=ending(upload.name))
    if code:
        return "Reading failed on our side. Your file is kept: try again, or paste your resume."
    return ""
