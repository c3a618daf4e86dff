"""Asking for work: once, after commit, and without waiting for a broker."""

import socket
import threading

import pytest
import redis
from django.conf import settings
from django.db import connection, transaction

from apps.accounts.ownership import Owner
from apps.background import broker, dispatch, handlers, intake
from apps.background.models import Work


@pytest.fixture
def ask(owner, handled):
    handled()

    def submit(**changes):
        return intake.submit(
            **{"kind": "tests.work", "owner": owner, "submission_key": "one-click"} | changes
        )

    return submit


@pytest.fixture
def valkey():
    with redis.Redis.from_url(settings.REDIS_URL) as client:
        client.flushall()
        yield client
        client.flushall()


@pytest.fixture
def silent_broker(monkeypatch):
    """A server that takes connections and never says a word; gives the list of those it took."""
    taken = []
    listener = socket.create_server(("127.0.0.1", 0))

    def accept():
        while True:
            try:
                taken.append(listener.accept())
            except OSError:
                return

    threading.Thread(target=accept, daemon=True).start()
    monkeypatch.setenv("CELERY_BROKER_WRITE_URL", f"redis://127.0.0.1:{listener.getsockname()[1]}/0")
    yield taken
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    for accepted, _ in taken:
        accepted.close()


def test_a_double_click_is_one_piece_of_work(ask):
    assert ask().pk == ask(total_weight=9).pk

    assert Work.objects.get().total_weight == 1


def test_the_same_key_of_two_owners_or_kinds_is_several_pieces_of_work(ask, handled, visitor):
    handled(kind="tests.other")

    rows = {ask().pk, ask(owner=visitor).pk, ask(owner=Owner(visitor_key="b")).pk, ask(kind="tests.other").pk}

    assert len(rows) == 4


def test_a_visitors_double_click_is_one_piece_of_work(ask, visitor):
    assert ask(owner=visitor).pk == ask(owner=visitor).pk


@pytest.mark.django_db(transaction=True)
def test_many_clicks_at_once_are_one_piece_of_work(ask):
    start = threading.Barrier(8)

    def click():
        start.wait()
        ask()
        connection.close()

    threads = [threading.Thread(target=click) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert Work.objects.count() == 1


def test_a_kind_that_nobody_handles_is_refused(ask):
    with pytest.raises(handlers.NoHandler):
        ask(kind="tests.nobody")

    assert not Work.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_worker_is_woken_after_the_commit_and_not_before(ask, valkey):
    with transaction.atomic():
        ask()
        assert valkey.llen("files") == 0

    assert valkey.llen("files") == 1
    assert Work.objects.get().dispatch_count == 1


@pytest.mark.django_db(transaction=True)
def test_a_request_that_is_rolled_back_wakes_nobody(ask, valkey):
    with transaction.atomic():
        ask()
        transaction.set_rollback(True)

    assert valkey.llen("files") == 0
    assert not Work.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_message_carries_nothing_but_the_id(ask, valkey):
    work = ask(subject="a-subject", submission_key="a-secret-key")

    (message,) = valkey.lrange("files", 0, -1)

    assert str(work.pk).encode() in message
    assert b"a-subject" not in message
    assert b"a-secret-key" not in message


@pytest.mark.django_db(transaction=True)
def test_a_broker_that_refuses_is_no_failure(ask, monkeypatch):
    monkeypatch.setenv("CELERY_BROKER_WRITE_URL", "redis://127.0.0.1:1/0")

    work = ask()

    work.refresh_from_db()
    assert (work.status, work.dispatched_at) == ("queued", None)


@pytest.mark.django_db(transaction=True)
def test_a_silent_broker_is_waited_for_once_and_then_left_alone(ask, silent_broker):
    for click in range(8):
        ask(submission_key=str(click))

    assert len(silent_broker) == 1
    assert Work.objects.filter(dispatched_at=None).count() == 8
    assert not broker.is_reachable()


@pytest.mark.django_db(transaction=True)
def test_what_was_asked_while_the_broker_was_away_is_published_by_the_sweep(ask, valkey, monkeypatch):
    with monkeypatch.context() as away:
        away.setenv("CELERY_BROKER_WRITE_URL", "redis://127.0.0.1:1/0")
        ask()
    broker._Memory.away_until = 0.0

    dispatch.sweep()

    assert valkey.llen("files") == 1


def test_cancelled_work_is_settled_and_never_taken(ask):
    work = ask()

    assert intake.cancel(work)

    assert (work.status, work.is_open) == ("cancelled", False)
    assert Work.objects.claim(work.pk) is None
    assert not intake.cancel(work)
