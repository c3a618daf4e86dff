"""A site without a mail server offers nothing that needs one, and says so where somebody looks for it."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

NEED_MAIL = {
    "account_confirm_email",
    "account_email",
    "account_email_verification_sent",
    "account_reset_password",
    "account_reset_password_done",
    "account_signup_by_passkey",
}


class MailNeededMiddleware:
    """Answers for addresses that cannot do what they promise; a link from ``reset_link`` still works."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        match = request.resolver_match
        if settings.HAS_MAIL or match is None or match.url_name not in NEED_MAIL:
            return None
        return render(request, "accounts/needs_mail.html", status=404)
