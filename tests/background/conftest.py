"""Someone to work for, a kind of work that a test defines, and rows in any state."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from apps.accounts.models import User
from apps.accounts.ownership import Owner
from apps.background import broker, handlers
from apps.background.models import Work


@pytest.fixture(autouse=True)
def broker_is_not_known_to_be_away(monkeypatch):
    monkeypatch.setattr(broker._Memory, "away_until", 0.0)


@pytest.fixture
def owner(db):
    return Owner(person=User.objects.create_user("ada@example.org", "correct horse"))


@pytest.fixture
def visitor():
    return Owner(visitor_key="a-visitor")


@pytest.fixture
def handled(monkeypatch):
    """``handled(function)`` makes it the handler of "tests.work" for this test; returns the kind."""

    def register(perform=lambda work: None, *, kind="tests.work", queue="files", deadline=30.0):
        handler = handlers.Handler(kind, queue, deadline, perform)
        monkeypatch.setitem(handlers._handlers, kind, handler)
        return kind

    return register


@pytest.fixture
def row(owner, handled):
    """``row(status=..., attempt=...)``: a piece of work in that state; times are seconds from now."""
    handled()

    def make(**state):
        moments = {"lease_until", "settled_at", "dispatched_at", "not_before", "started_at", "created_at"}
        changes = {
            name: timezone.now() + timedelta(seconds=value) if name in moments else value
            for name, value in state.items()
        }
        made = Work.objects.create(**owner.fields, kind="tests.work", submission_key=str(uuid.uuid4()))
        Work.objects.filter(pk=made.pk).update(**changes)
        return Work.objects.get(pk=made.pk)

    return make
