"""Before anything grave a person proves again who they are, by password, passkey or code."""

from collections.abc import Callable
from typing import TypeVar, cast

from allauth.account.decorators import reauthentication_required
from django.http.response import HttpResponseBase

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def freshly_proven(view: View) -> View:
    """The view, behind allauth's re-authentication. What was posted is sent on afterwards."""
    return cast("View", reauthentication_required(view))
