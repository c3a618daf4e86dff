"""The clock: nothing that was asked for is forgotten, and nothing is tried for ever."""

import signal
import subprocess
import sys
import threading

import pytest
import redis
from django.conf import settings as django_settings
from django.core.management import call_command
from django.db import connection

from apps.background import broker, chores, dispatch
from apps.background.models import Chore, Work, from_now


@pytest.fixture
def valkey():
    with redis.Redis.from_url(django_settings.REDIS_URL) as client:
        client.flushall()
        yield client
        client.flushall()


@pytest.fixture
def published(valkey):
    """``published()``: how many messages are on the queue of our kind; they are taken off."""

    def count():
        messages = valkey.llen("files")
        valkey.delete("files")
        return messages

    return count


@pytest.fixture
def every(monkeypatch):
    monkeypatch.setattr(chores, "_chores", {})
    return chores.every


def test_a_row_that_was_never_published_is(row, published):
    row()

    dispatch.sweep()

    assert published() == 1
    dispatch.sweep()
    assert published() == 0


@pytest.mark.parametrize(
    "state",
    [
        pytest.param({"status": "done", "settled_at": -1}, id="settled"),
        pytest.param({"status": "running", "attempt": 1, "lease_until": 30}, id="held"),
        pytest.param({"not_before": 30}, id="told to wait"),
        pytest.param({"kind": "tests.of_another_release"}, id="of a kind nobody handles"),
    ],
)
def test_a_row_is_not_published_when_it_is(row, published, state):
    row(**state)

    dispatch.sweep()

    assert published() == 0


@pytest.mark.parametrize(
    ("count", "age", "messages"),
    [
        (1, -59, 0),
        (1, -61, 1),
        (2, -119, 0),
        (2, -121, 1),
        (3, -239, 0),
        (3, -241, 1),
        (9, -239, 0),
        (9, -241, 1),
    ],
)
def test_an_untaken_row_is_published_again_ever_more_patiently(row, published, count, age, messages):
    row(dispatched_at=age, dispatch_count=count)

    dispatch.sweep()

    assert published() == messages


def test_an_untaken_row_is_not_published_again_into_a_long_queue(row, published, valkey, settings):
    row(dispatched_at=-3600, dispatch_count=1)
    valkey.rpush("files", *["waiting"] * settings.WORK_SHORT_QUEUE)

    dispatch.sweep()

    assert published() == settings.WORK_SHORT_QUEUE


def test_a_row_whose_worker_has_gone_is_published_again(row, published):
    work = row(status="running", attempt=1, lease_until=-1, dispatched_at=-70, dispatch_count=1)

    dispatch.sweep()

    work.refresh_from_db()
    assert published() == 1
    assert (work.status, work.attempt, work.lease_until) == ("queued", 1, None)


def test_a_row_that_takes_every_worker_with_it_fails(row, published):
    work = row(status="running", attempt=3, lease_until=-1)

    dispatch.sweep()

    work.refresh_from_db()
    assert published() == 0
    assert (work.status, work.error_code) == ("failed", "crashed")


def test_a_broker_that_is_away_stops_neither_rescue_nor_chores(row, every, monkeypatch):
    monkeypatch.setenv("CELERY_BROKER_WRITE_URL", "redis://127.0.0.1:1/0")
    ran = []
    every(seconds=60)(lambda: ran.append(1))
    work = row(status="running", attempt=3, lease_until=-1)

    dispatch.sweep()

    work.refresh_from_db()
    assert (work.status, ran) == ("failed", [1])


def test_a_chore_runs_when_its_time_has_come_and_not_before(every, db, valkey):
    ran = []
    every(seconds=60)(lambda: ran.append(1))

    dispatch.sweep()
    dispatch.sweep()
    assert ran == [1]
    Chore.objects.update(last_run_at=from_now(-61))
    dispatch.sweep()

    assert ran == [1, 1]


def test_a_chore_that_fails_waits_for_its_turn_and_holds_up_no_other(every, db, valkey, caplog):
    ran = []

    @every(seconds=60)
    def fails():
        ran.append("fails")
        raise ValueError("what a person wrote")

    @every(seconds=60)
    def works():
        ran.append("works")

    dispatch.sweep()
    dispatch.sweep()

    assert ran == ["fails", "works"]
    assert "what a person wrote" not in caplog.text


@pytest.mark.django_db(transaction=True)
def test_two_dispatchers_never_sweep_at_once(every, valkey):
    answers = []

    @every(seconds=60)
    def meanwhile():
        thread = threading.Thread(target=lambda: (answers.append(dispatch.sweep()), connection.close()))
        thread.start()
        thread.join()

    assert dispatch.sweep()
    assert answers == [False]
    assert dispatch.sweep()


def test_health_says_how_long_rows_wait_and_whether_the_clock_ticks(row, valkey):
    row(created_at=-90)
    row(created_at=-9000, not_before=60)
    row(status="failed", error_code="crashed", settled_at=-60)
    row(status="failed", error_code="crashed", settled_at=-90_000)
    assert dispatch.health()["tick_age_seconds"] is None

    dispatch.sweep()

    health = dispatch.health()
    assert 90 <= health["oldest_queued_seconds"] < 150
    assert 0 <= health["tick_age_seconds"] < 60
    assert health["failed_last_day"] == 1
    assert health["broker_is_reachable"] is True


def test_health_says_when_the_broker_is_away(db, monkeypatch):
    monkeypatch.setenv("CELERY_BROKER_WRITE_URL", "redis://127.0.0.1:1/0")

    assert dispatch.health() == {
        "oldest_queued_seconds": None,
        "tick_age_seconds": None,
        "failed_last_day": 0,
        "broker_is_reachable": False,
    }


def test_one_sweep_can_be_asked_for(row, published):
    row()

    call_command("dispatch", once=True)

    assert published() == 1


@pytest.mark.django_db(transaction=True)
def test_the_clock_outlives_its_database_connection_and_stops_when_told(row, published, tmp_path):
    clock = start_clock(tmp_path / "log")
    try:
        wait_until(lambda: Chore.objects.filter(name=dispatch.TICK).exists(), clock)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        row()
        wait_until(lambda: Work.objects.filter(dispatch_count=1).exists(), clock)
        clock.send_signal(signal.SIGTERM)
        assert clock.wait(30) == 0
    finally:
        clock.kill()
        clock.wait()


CLOCK = """
import django, sys
from django.conf import settings
settings.DATABASES["default"].update({database!r})
settings.CELERY_BROKER_URL = {broker!r}
settings.WORK_SWEEP_SECONDS = 0.05
django.setup()
from apps.background import handlers
handlers.handles("tests.work", queue="files", deadline=30)(print)
from django.core.management import call_command
call_command("dispatch")
"""


def start_clock(log):
    database = {name: connection.settings_dict[name] for name in ("HOST", "NAME", "USER")}
    code = CLOCK.format(database=database, broker=django_settings.CELERY_BROKER_URL)
    return subprocess.Popen([sys.executable, "-c", code], stdout=log.open("w"), stderr=subprocess.STDOUT)


def wait_until(is_so, clock):
    for _ in range(600):
        if is_so():
            return
        assert clock.poll() is None, "the clock stopped"
        threading.Event().wait(0.05)
    raise AssertionError("it never came to be")


def test_the_sweep_tells_broker_and_database_apart(row, monkeypatch):
    monkeypatch.setenv("CELERY_BROKER_WRITE_URL", "redis://127.0.0.1:1/0")
    row()

    assert dispatch.sweep()

    assert not broker.is_reachable()
    assert Chore.objects.filter(name=dispatch.TICK).exists()
