"""What a table holds of people, said once: the copy they take along, leaving and the privacy page read it.

A model says it of itself in ``held``; for tables of Django and allauth it is said here. A guard demands
``Held`` or ``Shared`` of every table there is.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

UNTIL_DELETED = "until you delete it or leave"
UNTIL_LEAVING = "until you leave"


@dataclass(frozen=True)
class Held:
    """Somebody's. ``what`` in the plural, for a page; ``of`` says what is in it, in words for people.

    ``path`` is the lookup from a row to its person; empty where only leaving knows how to find it. ``secret``
    fields are of no use to the person and of some to a thief: they are in no copy.
    """

    what: str
    of: str
    kept: str = UNTIL_DELETED
    path: str = "owner"
    secret: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shared:
    """Nobody's: the same for everyone, or a sum. ``why`` says so."""

    why: str


Holding = Held | Shared

ELSEWHERE: dict[str, Holding] = {
    "account.EmailAddress": Held(
        "E-mail addresses", "each with whether it is confirmed", UNTIL_LEAVING, "user"
    ),
    "account.EmailConfirmation": Held(
        "Confirmations of addresses", "a code that was mailed", "three days", "email_address__user", ("key",)
    ),
    "mfa.Authenticator": Held(
        "Second factors and passkeys",
        "their kind and when they were used; secrets are kept encrypted",
        UNTIL_DELETED,
        "user",
        ("data",),
    ),
    "usersessions.UserSession": Held(
        "Sessions",
        "the browser, the address it came from, and when",
        "until you log out",
        "user",
        ("session_key",),
    ),
    "socialaccount.SocialAccount": Held(
        "Accounts elsewhere", "which you log in with, and what that site told us", UNTIL_DELETED, "user"
    ),
    "socialaccount.SocialToken": Held(
        "Keys to accounts elsewhere",
        "none: we ask for no access",
        UNTIL_DELETED,
        "account__user",
        ("token", "token_secret"),
    ),
    "socialaccount.SocialApp": Shared("which sites people may log in with"),
    "sessions.Session": Held(
        "What a session remembers", "that you are logged in, and pages you were sent back to", "two weeks", ""
    ),
    "auth.Permission": Shared("what may be done, by name"),
    "auth.Group": Shared("names of groups"),
    "contenttypes.ContentType": Shared("names of tables"),
}


class Undeclared(LookupError):
    """A table of which nobody has said what it holds."""


def of(model: type[models.Model]) -> Holding:
    """What a table holds. Raises Undeclared."""
    said: Any = ELSEWHERE.get(model._meta.label) or model.__dict__.get("held")
    if not isinstance(said, Held | Shared):
        raise Undeclared(model._meta.label)
    return said


def held() -> Iterator[tuple[type[models.Model], Held]]:
    """Every table that holds something of people, with what it holds; what they made comes first.

    One that says nothing is passed over: a guard stops it, and nobody is kept from leaving by it.
    """
    for model in sorted(apps.get_models(), key=lambda model: model._meta.label in ELSEWHERE):
        with suppress(Undeclared):
            said = of(model)
            if isinstance(said, Held):
                yield model, said
