"""The theme switch, the style guide and the error pages."""

import sys

from django.contrib.auth.decorators import login_not_required
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from apps.shell import showcase

YEAR = 365 * 24 * 60 * 60
THEMES = {"light", "dark"}


@login_not_required
def health(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"ok": True})


@login_not_required
@require_POST
def choose_theme(request: HttpRequest) -> HttpResponse:
    """Keep the choice in a cookie; anything but light and dark means: as the device."""
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    response = HttpResponseRedirect(back if is_ours else "/")
    theme = request.POST.get("theme", "")
    if theme in THEMES:
        response.set_cookie("theme", theme, max_age=YEAR, samesite="Lax", secure=request.is_secure())
    else:
        response.delete_cookie("theme")
    return response


@login_not_required
@require_http_methods(["GET", "POST"])
def styleguide(request: HttpRequest) -> HttpResponse:
    """Every component in every state. Sending its form shows the wrong states; nothing is kept."""
    form = showcase.SampleForm(request.POST if request.method == "POST" else None)
    is_wrong = request.method == "POST" and not form.is_valid()
    shown = {"form": form, **showcase.samples()}
    return render(request, "shell/styleguide.html", shown, status=422 if is_wrong else 200)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Drawn without the request, so that no context processor asks a database that may be away."""
    theme = request.COOKIES.get("theme", "")
    shown = {"theme": theme if theme in THEMES else ""}
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return HttpResponse(render_to_string("503.html", shown), status=503, headers={"Retry-After": "30"})
    return HttpResponse(render_to_string("500.html", shown), status=500)
