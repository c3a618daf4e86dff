"""Every address of the site: its name, its view, and what its parameters are when the thing is Ada's."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import Model
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, resolve, reverse

from tests.factories import FACTORIES

#: Addresses with parameters that do not name a row, and what may stand in them. A feature's own go into
#: ROUTES in tests/factories/<app>.py, in the same form: {"app:verb": lambda rows: {"pk": rows[Model].pk}}.
EXPLAINED: dict[str, Any] = {
    "mfa_remove_webauthn": lambda rows: {"pk": rows[Authenticator].pk},
    "mfa_edit_webauthn": lambda rows: {"pk": rows[Authenticator].pk},
    "accounts:end_session": lambda rows: {"pk": rows[UserSession].pk},
    "office:choose": lambda rows: {"name": "SIGN_UP"},
    "accounts:own": lambda rows: {"token": "forged"},
    "accounts:left": lambda rows: {"token": "forged"},
    "accounts:accept_invitation": lambda rows: {"token": "forged"},
    "account_confirm_email": lambda rows: {"key": "forged"},
    "account_reset_password_from_key": lambda rows: {"uidb36": "1", "key": "set-password"},
}
#: Whose parameters name nothing that is somebody's.
OF_NOBODY = {
    "account_confirm_email",
    "account_reset_password_from_key",
    "accounts:accept_invitation",
    "accounts:left",
    "accounts:own",
    "office:choose",
}
#: Addresses that are not there for a row in its first state, even for its owner.
IN_SOME_STATE = {
    "belongings:download",
    "resumes:bring_back",
    "resumes:shared",
    "resumes:shared_file",
    "resumes:shared_page",
}


@dataclass(frozen=True)
class Route:
    """``pattern`` is the whole address with its <parameters>; ``name`` is empty where there is none."""

    name: str
    pattern: str
    view: Any
    parameters: tuple[str, ...]

    @property
    def is_public(self) -> bool:
        return not getattr(self.view, "login_required", True)

    def __str__(self) -> str:
        return self.name or self.pattern


def all_routes() -> list[Route]:
    return list(_walk(get_resolver().url_patterns, "", "", ()))


def _walk(patterns: list[Any], before: str, space: str, given: tuple[str, ...]) -> Iterator[Route]:
    for found in patterns:
        pattern = before + str(found.pattern)
        names = given + tuple(found.pattern.converters or found.pattern.regex.groupindex)
        if isinstance(found, URLResolver):
            inner = f"{space}{found.namespace}:" if found.namespace else space
            yield from _walk(found.url_patterns, pattern, inner, names)
        elif isinstance(found, URLPattern):
            yield Route(f"{space}{found.name}" if found.name else "", pattern, found.callback, names)


def address(route: Route, rows: Mapping[type[Model], Model]) -> str | None:
    """The route's address for these rows; None when nobody has said what its parameters are."""
    if not route.parameters:
        return reverse(route.name) if route.name else "/" + route.pattern
    explained = EXPLAINED | _explained_by_factories()
    if route.name in explained:
        return reverse(route.name, kwargs=explained[route.name](rows))
    kwargs = _of_a_row(route, rows)
    return reverse(route.name, kwargs=kwargs) if kwargs else None


def _of_a_row(route: Route, rows: Mapping[type[Model], Model]) -> dict[str, Any] | None:
    """A row's own address, all below it, and what reads "versions/<pk>", need no explaining."""
    for row in rows.values():
        if route.parameters == ("pk",) and re.search(rf"\b{row._meta.model_name}s/<\w+:pk>", route.pattern):
            return {"pk": row.pk}
        try:
            match = resolve(row.get_absolute_url())
        except (AttributeError, NoReverseMatch):
            continue
        if route.pattern.startswith(match.route) and set(route.parameters) == set(match.kwargs):
            return dict(match.kwargs)
    return None


def _explained_by_factories() -> dict[str, Any]:
    from importlib import import_module

    modules = {import_module(factory.__module__) for factory in FACTORIES.values()}
    return {name: how for module in modules for name, how in getattr(module, "ROUTES", {}).items()}
