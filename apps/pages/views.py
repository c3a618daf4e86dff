"""Home, dashboard, privacy, health, and what robots read."""

import uuid
from collections.abc import Callable, Iterator
from typing import cast

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from apps.accounts import choices, holdings
from apps.background import dispatch
from apps.pages import samples
from apps.pages.wellbeing import judge
from apps.shell.feature import features

PUBLIC_PAGES = ("pages:home", "pages:privacy", "account_signup", "account_login")


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The promise and the drop zone. ``submission_key`` makes a double click one upload."""
    shown = {"submission_key": uuid.uuid4(), "sample": samples.home()}
    return render(request, "pages/home.html", shown)


@require_safe
def dashboard(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/dashboard.html", {"cards": list(_cards(request))})


def _cards(request: HttpRequest) -> Iterator[SafeString]:
    cards = (feature.card for feature in features() if feature.card)
    for card in sorted(cards, key=lambda card: card.order):
        context = cast("Callable[[HttpRequest], dict[str, object]]", import_string(card.context))
        yield render_to_string(card.template, context(request), request)


@login_not_required
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Written from what the tables and the apps declare, so that it cannot say anything else than they do."""
    shown = {
        "held": [said for _, said in holdings.held()],
        "outlets": [outlet for feature in features() for outlet in feature.outlets()],
        "backup_days": choices.BACKUP_DAYS.value,
    }
    return render(request, "pages/privacy.html", shown)


@login_not_required
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """For people: whether the site works. The figures are for its keepers only."""
    try:
        figures = dispatch.health()
    except DatabaseError:
        return redirect("shell:health")
    verdict = judge(figures)
    shown = {"verdict": verdict, "figures": figures if getattr(request.user, "is_staff", False) else None}
    return render(request, "pages/health.html", shown, status=200 if verdict.is_well else 503)


@login_not_required
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    shown = {"sitemap": f"{settings.SITE_URL}{reverse('pages:sitemap')}"}
    return render(request, "pages/robots.txt", shown, content_type="text/plain; charset=utf-8")


@login_not_required
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    pages = [f"{settings.SITE_URL}{reverse(name)}" for name in PUBLIC_PAGES]
    return render(request, "pages/sitemap.xml", {"pages": pages}, content_type="application/xml")
