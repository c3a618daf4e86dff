"""A view that may be used so often and no more."""

import math
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from apps.accounts import limits
from apps.accounts.limits import Limit

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def limited(*given: Limit, closed_when_away: bool = False) -> Callable[[View], View]:
    """Count every POST against all of ``given``; one too many is answered with 429 and how long to wait."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method == "POST":
                wait = limits.spend(request, *given, closed_when_away=closed_when_away)
                if wait:
                    return too_many(request, wait)
            return view(request, *args, **kwargs)

        return cast("View", guarded)

    return decorate


def too_many(request: HttpRequest, wait: float) -> HttpResponse:
    """The answer to one use too many; ``wait`` is in seconds."""
    response = render(request, "429.html", {"minutes": math.ceil(wait / 60)}, status=429)
    response.headers["Retry-After"] = str(math.ceil(wait))
    return response
