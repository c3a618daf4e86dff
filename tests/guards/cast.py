"""A site with people in it: Ada has one of everything, in marked words; the others have none of hers."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import IntegrityError, models, transaction
from django.test import Client

from apps.accounts.models import User
from apps.accounts.ownership import OwnedModel, owned_models
from tests.factories import FACTORIES
from tests.factories.accounts import PasskeyFactory, UserFactory, UserSessionFactory
from tests.fixtures_people import browser_of, browser_with_key

LONG_ENOUGH = 24  # a shorter field is a code, not somebody's words
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
SAFE = ("GET", "HEAD", "OPTIONS")


@dataclass
class Cast:
    """``rows``: Ada's, one per model; ``marks``: words that nobody else may ever see."""

    ada: User
    rows: dict[type[models.Model], Any]
    marks: list[str]
    browsers: dict[str, Client] = field(default_factory=dict)


def assemble() -> Cast:
    ada = UserFactory(email="ada.mark7f3a@example.org")
    rows = one_of_everything(owner=ada)
    marks = ["mark7f3a"]
    for row in rows.values():
        marks += mark_words(row)
    rows[Authenticator] = PasskeyFactory(user=ada)
    rows[UserSession] = UserSessionFactory(user=ada)
    return Cast(ada, rows, marks, _browsers())


def _browsers() -> dict[str, Client]:
    stranger = UserFactory(email="bob@example.org")
    gone = UserFactory(email="gone@example.org")
    unverified = UserFactory(email="unverified@example.org", address__verified=False)
    browsers = {
        "anonymous": Client(),
        "visitor": browser_with_key("another-visitors-key"),
        "stranger": browser_of(stranger, is_fresh=True),
        "unverified": browser_of(unverified, is_fresh=True),
        "staff": browser_of(UserFactory(email="staff@example.org", is_staff=True), is_fresh=True),
        "deactivated": browser_of(gone),
    }
    gone.is_active = False
    gone.save()
    one_of_everything(owner=stranger)
    one_of_everything(owner=None, visitor_key="another-visitors-key")
    return browsers


def one_of_everything(**owner: Any) -> dict[Any, Any]:
    """One row of each model, hung on each other: the version on the resume, the line on the rewrite."""
    rows: dict[Any, Any] = {}
    waiting = owned_models()
    while waiting:
        model = next(
            model for model in waiting if not set(_hangs_on(model).values()) & set(waiting) - {model}
        )
        waiting.remove(model)
        assert model in FACTORIES, f"{model._meta.label} has no factory in tests/factories/"
        above = {name: rows[related] for name, related in _hangs_on(model).items() if related in rows}
        rows[model] = FACTORIES[model](**owner, **above)
    return rows


def _hangs_on(model: type[OwnedModel]) -> dict[str, type[models.Model]]:
    """The owned models that a row must point at; what is one to one each makes its own of."""
    return {
        column.name: column.related_model
        for column in model._meta.concrete_fields
        if column.many_to_one and not column.null and issubclass(column.related_model, OwnedModel)
    }


def mark_words(row: OwnedModel) -> list[str]:
    """Put a mark of its own into every field that can hold somebody's words; the marks."""
    return _fill(row, lambda: f"mark{uuid.uuid4().hex[:10]}")


def put_into_words(row: OwnedModel, words: str) -> int:
    """Put the same words into all of those fields; says into how many."""
    return len(_fill(row, lambda: words))


def _fill(row: OwnedModel, next_mark: Callable[[], str]) -> list[str]:
    found = []
    for column in type(row)._meta.concrete_fields:
        mark = next_mark()
        if (value := _marked(column, getattr(row, column.attname), mark)) is None:
            continue
        try:
            with transaction.atomic():
                type(row).objects.filter(pk=row.pk).update(**{column.attname: value})
        except IntegrityError:  # a constraint leaves no room for words of ours
            continue
        found.append(mark)
    row.refresh_from_db()
    return found


def _marked(column: Any, value: Any, mark: str) -> Any:
    """The value with the mark in it; None where no words belong."""
    if column.name.endswith(("_id", "key", "code", "kind")) or column.choices:
        return None
    if isinstance(column, models.JSONField):
        return _marked_leaves(value, mark)
    room = column.max_length or 10_000
    if isinstance(column, models.CharField | models.TextField) and room >= LONG_ENOUGH:
        return f"{mark} {value}"[:room]
    return None


def _marked_leaves(value: Any, mark: str) -> Any:
    """JSON with the mark in every leaf that reads like words; None when there is no such leaf."""
    found = False

    def walk(part: Any) -> Any:
        nonlocal found
        if isinstance(part, dict):
            return {key: walk(inner) for key, inner in part.items()}
        if isinstance(part, list):
            return [walk(inner) for inner in part]
        if isinstance(part, str) and " " in part:
            found = True
            return f"{mark} {part}"
        return part

    marked = walk(value)
    return marked if found else None
