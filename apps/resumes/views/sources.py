"""The file that was brought, page by page, with the spot marked where something was read."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET

from apps.resumes.domain.spots import spots_on
from apps.resumes.models import UploadPage
from apps.resumes.views import access
from apps.resumes.views.prints import still


@login_not_required
@require_GET
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Every page; ``?at=<path>`` marks where that field or line stands."""
    upload = access.upload_of(request, pk)
    places = upload.places.get(request.GET.get("at", ""), [])
    pages = UploadPage.objects.filter(upload=upload).order_by("number")
    shown = [
        {"page": page, "spots": spots_on(page.number, places, scale=page.width / page.points)}
        for page in pages
    ]
    return render(request, "resumes/source.html", {"upload": upload, "pages": shown})


@login_not_required
@require_GET
def page(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    return still(access.source_page_of(request, pk))
