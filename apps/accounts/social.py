"""The pages that send a form on to another site's log-in may do so; no other page may."""

from collections.abc import Callable
from typing import Any

from csp.constants import SELF
from django.conf import settings
from django.http import HttpRequest, HttpResponse

SENDING_ON = {
    "account_login",
    "account_signup",
    "github_login",
    "google_login",
    "openid_connect_login",
    "socialaccount_connections",
}


class SocialPolicyMiddleware:
    """Browsers hold a form's redirects to the page's policy as well."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        match = request.resolver_match
        if settings.SOCIAL_HOSTS and match is not None and match.url_name in SENDING_ON:
            wider: Any = {"form-action": [SELF, *settings.SOCIAL_HOSTS]}
            response._csp_replace = wider  # type: ignore[attr-defined]
        return response
