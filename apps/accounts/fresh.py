"""Before anything grave a person proves again who they are, by password, passkey or code."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from allauth.account.decorators import reauthentication_required
from django.http import Http404
from django.http.response import HttpResponseBase

from apps.accounts.http import PersonRequest

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def for_the_owner(view: View) -> View:
    """The view for the owner of the site, freshly proven; for everybody else there is no such page."""

    @wraps(view)
    def guarded(request: PersonRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_staff:
            raise Http404
        return freshly_proven(view)(request, *args, **kwargs)

    return cast("View", guarded)


def freshly_proven(view: View) -> View:
    """The view, behind allauth's re-authentication. What was posted is sent on afterwards."""
    return cast("View", reauthentication_required(view))
