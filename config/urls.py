"""Addresses: the shell's own, allauth's, then every feature mounts itself."""

from importlib.util import find_spec

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from apps.shell.feature import features


def social_addresses() -> list[URLPattern | URLResolver]:
    """Only with a provider that people may log in with."""
    if not settings.SOCIAL_APPS:
        return []
    elsewhere = path("accounts/elsewhere/", include("allauth.socialaccount.urls"))
    return [elsewhere, *(path("accounts/", include(f"{name}.urls")) for name in settings.SOCIAL_APPS)]


urlpatterns = [
    path("", include("apps.shell.urls")),
    path("accounts/", include("allauth.account.urls")),
    path("accounts/2fa/", include("allauth.mfa.urls")),
    path("accounts/sessions/", include("allauth.usersessions.urls")),
    *social_addresses(),
    *(
        path(feature.prefix, include(f"{feature.name}.urls"))
        for feature in features()
        if find_spec(f"{feature.name}.urls")
    ),
]
handler400 = "apps.shell.views.bad_request"
handler403 = "apps.shell.views.forbidden"
handler404 = "apps.shell.views.not_found"
handler500 = "apps.shell.views.server_error"
