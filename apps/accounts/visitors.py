"""The signed key of someone without an account: made when they first bring something, gone after a day."""

import secrets
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from apps.accounts.models import User
from apps.accounts.ownership import Owner

KEPT_FOR = timedelta(hours=24)
SALT = "fairhand.visitor"


def cookie_name() -> str:
    return "__Host-visitor" if settings.SESSION_COOKIE_SECURE else "visitor"


class VisitorMiddleware:
    """``request.owned_as``: who asks. Writes the cookie when a view has called ``ensure_owner``."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = request.get_signed_cookie(cookie_name(), default="", salt=SALT, max_age=KEPT_FOR)
        request.visitor_key = key or ""  # type: ignore[attr-defined]
        response = self.get_response(request)
        if getattr(request, "visitor_key_is_new", False):
            response.set_signed_cookie(
                cookie_name(), request.visitor_key, salt=SALT, max_age=KEPT_FOR, httponly=True, samesite="Lax",
                secure=settings.SESSION_COOKIE_SECURE,
            )  # type: ignore[attr-defined]  # fmt: skip
        elif getattr(request, "visitor_key_is_spent", False):
            response.delete_cookie(cookie_name())
        return response


def owner_of(request: HttpRequest) -> Owner:
    """Who asks, as far as we know: a person, a visitor with a key, or nobody yet."""
    if isinstance(request.user, User):
        return Owner(person=request.user)
    return Owner(visitor_key=getattr(request, "visitor_key", ""))


def ensure_owner(request: HttpRequest) -> Owner:
    """Who asks; a visitor without a key gets one with this answer."""
    owner = owner_of(request)
    if owner.is_nobody:
        request.visitor_key = secrets.token_urlsafe(32)  # type: ignore[attr-defined]
        request.visitor_key_is_new = True  # type: ignore[attr-defined]
        owner = owner_of(request)
    return owner
