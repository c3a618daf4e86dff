"""The settings page."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from apps.accounts.http import PersonRequest


@require_GET
def show(request: PersonRequest) -> HttpResponse:
    shown = {"has_mail": settings.HAS_MAIL, "elsewhere": bool(settings.SOCIAL_APPS)}
    return render(request, "accounts/settings.html", shown)
