"""A copy of everything: asking for it, watching it being packed, taking it."""

from uuid import UUID

from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.fresh import freshly_proven
from apps.accounts.http import PersonRequest
from apps.accounts.ownership import Owner
from apps.belongings.actions import takeouts
from apps.belongings.forms import TakeoutForm
from apps.belongings.models import Takeout, TakeoutQuerySet


@require_http_methods(["GET", "POST"])
@freshly_proven
def create(request: PersonRequest) -> HttpResponse:
    form = TakeoutForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect(takeouts.request(by=request.user, **form.cleaned_data))
    newest = _theirs(request).for_page().first()
    return render(request, "belongings/create.html", {"form": TakeoutForm(), "takeout": newest})


@require_GET
def detail(request: PersonRequest, pk: UUID) -> HttpResponse:
    takeout = get_object_or_404(_theirs(request).for_page(), pk=pk)
    template = "belongings/_takeout.html" if request.htmx else "belongings/detail.html"
    return render(request, template, {"takeout": takeout})


@require_GET
@freshly_proven
def download(request: PersonRequest, pk: UUID) -> HttpResponseBase:
    takeout = get_object_or_404(_theirs(request).exclude(file=""), pk=pk)
    name = f"fairhand-{takeout.created_at:%Y-%m-%d}.zip"
    return FileResponse(
        takeout.file.open("rb"), as_attachment=True, filename=name, content_type="application/zip"
    )


def _theirs(request: PersonRequest) -> TakeoutQuerySet:
    return Takeout.objects.owned_by(Owner(person=request.user)).fresh()
