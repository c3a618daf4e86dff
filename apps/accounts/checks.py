"""What `manage.py check` says of how the site is set up, where a mistake would not show by itself."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connections

SHORTEST_KEY = 50
#: What keeps people's words out of the log of a Postgres server; ours is started with them.
QUIET = {
    "log_error_verbosity": {"terse"},
    "log_min_error_statement": {"panic", "fatal"},
    "log_parameter_max_length_on_error": {"0"},
    "log_statement": {"none", "ddl"},
}


@register(Tags.security)
def proxies_are_counted(**_: Any) -> list[CheckMessage]:
    if settings.IS_HTTPS and settings.ALLAUTH_TRUSTED_PROXY_COUNT < 1:
        said = "SITE_URL is https, which ends at a proxy, and TRUSTED_PROXY_COUNT is 0."
        hint = "Set it to the number of your proxies, or all people share one address and one limit."
        return [Error(said, hint=hint, id="fairhand.E001")]
    return []


@register(Tags.security)
def former_keys_are_keys(**_: Any) -> list[CheckMessage]:
    if any(len(key) < SHORTEST_KEY for key in settings.SECRET_KEY_FALLBACKS):
        return [Error("A key in SECRET_KEY_FALLBACKS is too short to be one.", id="fairhand.E002")]
    return []


@register(Tags.database)
def the_database_logs_no_words(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    return [message for alias in databases or () for message in _loud(alias)]


def _loud(alias: str) -> list[CheckMessage]:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT name, setting FROM pg_settings WHERE name = ANY(%s)", [list(QUIET)])
        loud = [name for name, setting in cursor.fetchall() if setting not in QUIET[name]]
    if not loud:
        return []
    said = f"The database writes statements or values to its log: {', '.join(sorted(loud))}."
    hint = "Set them as in docker-compose.yml, or what people write can end up in the server's log."
    return [Warning(said, hint=hint, id="fairhand.W003")]
