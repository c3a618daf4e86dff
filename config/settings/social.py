"""Logging in with an account elsewhere: each provider is there when its two keys are, and not otherwise."""

from typing import Any

from config.env import env

_GOOGLE = (env.str("GOOGLE_CLIENT_ID", default=""), env.str("GOOGLE_SECRET", default=""))
_GITHUB = (env.str("GITHUB_CLIENT_ID", default=""), env.str("GITHUB_SECRET", default=""))
_LINKEDIN = (env.str("LINKEDIN_CLIENT_ID", default=""), env.str("LINKEDIN_SECRET", default=""))

SOCIALACCOUNT_PROVIDERS: dict[str, dict[str, Any]] = {}
SOCIAL_APPS: list[str] = []
SOCIAL_HOSTS: list[str] = []  # where the log-in pages may send a form


def _offer(module: str, host: str, app: dict[str, Any], **more: Any) -> None:
    SOCIAL_APPS.append(f"allauth.socialaccount.providers.{module}")
    SOCIAL_HOSTS.append(host)
    SOCIALACCOUNT_PROVIDERS[module] = {"APPS": [app], **more}


if all(_GOOGLE):
    _offer(
        "google",
        "https://accounts.google.com",
        {"client_id": _GOOGLE[0], "secret": _GOOGLE[1]},
        SCOPE=["email"],
        OAUTH_PKCE_ENABLED=True,
    )
if all(_GITHUB):
    _offer(
        "github",
        "https://github.com",
        {"client_id": _GITHUB[0], "secret": _GITHUB[1]},
        SCOPE=["user:email"],
    )
if all(_LINKEDIN):
    _offer(
        "openid_connect",
        "https://www.linkedin.com",
        {
            "provider_id": "linkedin",
            "name": "LinkedIn",
            "client_id": _LINKEDIN[0],
            "secret": _LINKEDIN[1],
            "settings": {"server_url": "https://www.linkedin.com/oauth", "fetch_userinfo": True},
        },
        SCOPE=["openid", "email"],
    )

SOCIALACCOUNT_ADAPTER = "apps.accounts.adapters.SocialAdapter"
SOCIALACCOUNT_STORE_TOKENS = False  # who logs in there lets us in here, and into nothing of theirs
SOCIALACCOUNT_LOGIN_ON_GET = False
# An address proves nothing by itself: who has an account here connects the other one from inside.
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
