"""The signed key of someone without an account: made when they first bring something, gone after a day."""

import secrets
import time
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from apps.accounts.actions import claims
from apps.accounts.models import User
from apps.accounts.ownership import Owner

KEPT_FOR = timedelta(hours=24)
SALT = "fairhand.visitor"
SPENT = "spent_visitor_key"
SLOWEST_WORK_SECONDS = 15 * 60


def cookie_name() -> str:
    return "__Host-visitor" if settings.SESSION_COOKIE_SECURE else "visitor"


class VisitorMiddleware:
    """``request.owned_as``: who asks. Writes the cookie when a view has called ``ensure_owner``."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = request.get_signed_cookie(cookie_name(), default="", salt=SALT, max_age=KEPT_FOR)
        request.visitor_key = key or ""  # type: ignore[attr-defined]
        self._follow_up(request)
        response = self.get_response(request)
        if getattr(request, "visitor_key_is_new", False):
            response.set_signed_cookie(
                cookie_name(),
                request.visitor_key,  # type: ignore[attr-defined]
                salt=SALT,
                max_age=KEPT_FOR,
                httponly=True,
                samesite="Lax",
                secure=settings.SESSION_COOKIE_SECURE,
            )
        elif getattr(request, "visitor_key_is_spent", False):
            response.delete_cookie(cookie_name())
        return response

    def _follow_up(self, request: HttpRequest) -> None:
        """What a worker wrote under the key while its visitor logged in is theirs with their next page."""
        if (spent := request.session.get(SPENT)) and isinstance(request.user, User):
            key, until = spent
            if time.time() < until:
                claims.claim(by=request.user, visitor_key=key)
            else:
                del request.session[SPENT]


def spend_key(request: HttpRequest, person: User) -> None:
    """Make what this visitor brought the person's, and take the key away from the browser."""
    key: str = getattr(request, "visitor_key", "")
    if key:
        claims.claim(by=person, visitor_key=key)
        request.session[SPENT] = [key, time.time() + SLOWEST_WORK_SECONDS]
        request.visitor_key = ""  # type: ignore[attr-defined]
        request.visitor_key_is_spent = True  # type: ignore[attr-defined]


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
