"""The settings page, and the theme, which visitors choose too."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from apps.accounts.forms import ThemeForm
from apps.accounts.http import PersonRequest

A_YEAR = 365 * 24 * 60 * 60


@require_GET
def show(request: PersonRequest) -> HttpResponse:
    form = ThemeForm(initial={"theme": request.COOKIES.get("theme", "")})
    return render(request, "accounts/settings.html", {"theme_form": form, "has_mail": settings.HAS_MAIL})


@login_not_required
@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Kept in a cookie: it must be known before a page is drawn, and visitors have a taste as well."""
    form = ThemeForm(request.POST)
    response = redirect(_back(request))
    if form.is_valid() and form.cleaned_data["theme"]:
        response.set_cookie("theme", form.cleaned_data["theme"], max_age=A_YEAR, samesite="Lax",
                            secure=settings.SESSION_COOKIE_SECURE)  # fmt: skip
    else:
        response.delete_cookie("theme", samesite="Lax")
    return response


def _back(request: HttpRequest) -> str:
    asked = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
    return asked if is_ours else "/"
