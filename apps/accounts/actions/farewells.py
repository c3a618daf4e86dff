"""Leaving: all of a person, or of a visitor whose day is over, in one transaction; files right after it."""

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models.deletion import Collector

from apps.accounts import choices, holdings
from apps.accounts.actions import destroying, tombstones
from apps.accounts.actions.receipts import Receipt
from apps.accounts.models import User
from apps.accounts.ownership import owned_models
from apps.accounts.visitors import KEPT_FOR


@transaction.atomic
def leave(person: User) -> Receipt:
    """Erase a person and everything of theirs. Files follow on commit.

    Work of theirs that runs just now can write nothing more: its row is gone, and the owner of new ones.
    """
    User.objects.select_for_update().get(pk=person.pk)
    stone = tombstones.carve(person.mark)
    files = destroying.count_of(person)
    sessions = _end_sessions(person)
    _, gone = User.objects.filter(pk=person.pk).delete()
    return Receipt(
        mark=str(person.mark),
        left_at=stone.left_at.isoformat(timespec="seconds"),
        rows=_in_words(gone | {Session._meta.label: sessions}),
        files=files,
        backup_days=int(choices.BACKUP_DAYS.value),
    )


def _in_words(gone: dict[str, int]) -> tuple[tuple[str, int], ...]:
    counted = {
        model._meta.label: (held.what, gone.get(model._meta.label, 0)) for model, held in holdings.held()
    }
    return tuple(sorted((what, count) for what, count in counted.values() if count))


def forget_visitors(*, now: datetime) -> int:
    """Erase what visitors brought more than a day ago; says how many rows went.

    All of a key goes with its oldest row: the cookie is as old, so nobody can reach the rest any more.
    """
    return sum(_forget(key) for key in sorted(_keys_before(now - KEPT_FOR)))


def _keys_before(moment: datetime) -> set[str]:
    return {
        key
        for model in owned_models()
        for key in model._default_manager.filter(owner=None, created_at__lt=moment)
        .values_list("visitor_key", flat=True)
        .distinct()
    }


@transaction.atomic
def _forget(visitor_key: str) -> int:
    """Every owned row, collected together: what one model restricts, another takes along."""
    collector = Collector(using="default")
    for model in owned_models():
        theirs = model._default_manager.filter(owner=None, visitor_key=visitor_key)
        collector.collect(theirs, fail_on_restricted=False)
    rows, _ = collector.delete()
    return rows


def _end_sessions(person: User) -> int:
    """Signed in or not: a session remembers the address that was typed into it."""
    keys = set(UserSession.objects.filter(user=person).values_list("session_key", flat=True))
    for session in Session.objects.exclude(pk__in=keys).iterator():
        said = session.get_decoded()
        if said.get("_auth_user_id") == str(person.pk) or person.email in str(said):
            keys.add(session.pk)
    ended, _ = Session.objects.filter(pk__in=keys).delete()
    return ended
