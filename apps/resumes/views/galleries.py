"""The templates, each with the first page of a version."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from apps.accounts.http import HtmxRequest
from apps.files.paper.layout import TEMPLATES
from apps.resumes.actions import galleries
from apps.resumes.models import Gallery, Thumbnail
from apps.resumes.views import access


@login_not_required
@require_GET
def detail(request: HtmxRequest, pk: UUID) -> HttpResponse:
    version = access.version_of(request, pk)
    gallery = Gallery.objects.filter(version=version).select_related("work").first()
    drawn = {one.template: one for one in Thumbnail.objects.filter(gallery=gallery)} if gallery else {}
    page = {
        "version": version,
        "gallery": gallery,
        "is_open": bool(gallery and gallery.work.is_open),
        "templates": [(name, drawn.get(name)) for name in TEMPLATES],
    }
    template = "resumes/_gallery.html" if request.htmx else "resumes/gallery.html"
    return render(request, template, page)


@login_not_required
@require_POST
def create(request: HttpRequest, pk: UUID) -> HttpResponse:
    version = access.version_of(request, pk)
    galleries.request(version)
    return redirect("resumes:gallery", version.pk)
