"""Addresses: the shell's own, allauth's, then every feature mounts itself."""

from importlib.util import find_spec

from django.urls import include, path

from apps.shell.feature import features

urlpatterns = [
    path("", include("apps.shell.urls")),
    path("accounts/", include("allauth.account.urls")),
    path("accounts/2fa/", include("allauth.mfa.urls")),
    path("accounts/sessions/", include("allauth.usersessions.urls")),
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
