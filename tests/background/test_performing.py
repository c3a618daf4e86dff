"""What becomes of a row when its handler returns, fails, waits, crashes or hangs."""

import logging
import time

import pytest
from django.db import transaction

from apps.background import runner
from apps.background.handlers import WorkFailed, WorkWaits
from apps.background.models import Chore, Work


@pytest.fixture
def perform(row, handled, workers):
    """``perform(handler)``: the row after workers have done all they can with it."""

    def run(handler, **state):
        work = row(**state)
        handled(handler)
        workers.perform()
        work.refresh_from_db()
        return work

    return run


def crash(work):
    raise ValueError("what a person wrote")


def test_a_handler_that_returns_has_done_its_work(perform):
    work = perform(lambda work: None)

    assert (work.status, work.percent, work.attempt) == ("done", 100, 1)


def test_a_handler_settles_with_its_result_in_one_transaction(perform):
    def write_then_crash_once(work):
        with transaction.atomic():
            runner.settle(work)
            Chore.objects.create(name=f"result {work.attempt}")
            if work.attempt == 1:
                raise ValueError

    work = perform(write_then_crash_once)

    assert (work.status, work.attempt) == ("done", 2)
    assert [chore.name for chore in Chore.objects.all()] == ["result 2"]


def test_a_row_is_started_three_times_and_then_fails(perform):
    starts = []

    work = perform(lambda work: starts.append(work.attempt) or crash(work))

    assert starts == [1, 2, 3]
    assert (work.status, work.error_code) == ("failed", "crashed")


def test_a_crash_that_passes_is_forgotten(perform):
    work = perform(lambda work: crash(work) if work.attempt < 3 else None)

    assert (work.status, work.error_code) == ("done", "")


def test_a_failure_with_a_name_is_final(perform):
    def refuse(work):
        raise WorkFailed("encrypted")

    work = perform(refuse)

    assert (work.status, work.error_code, work.attempt) == ("failed", "encrypted", 1)


def test_waiting_uses_up_no_start(perform):
    def wait_ten_times_then_crash_twice(work):
        if work.waits < 10:
            raise WorkWaits(60, "rate_limited")
        if work.attempt < 13:
            crash(work)

    work = perform(wait_ten_times_then_crash_twice)

    assert (work.status, work.waits, work.attempt) == ("done", 10, 13)


def test_what_waits_says_for_what_and_is_not_due(row, handled):
    def wait(work):
        raise WorkWaits(60, "rate_limited")

    work = row(dispatched_at=-1, dispatch_count=1)
    handled(wait)
    runner.perform(work.pk)

    work.refresh_from_db()
    assert (work.status, work.waits_for, work.dispatched_at) == ("queued", "rate_limited", None)
    assert Work.objects.claim(work.pk) is None


def test_waiting_ends_some_day(perform, settings):
    def wait(work):
        raise WorkWaits(60, "unreachable")

    work = perform(wait)

    assert (work.status, work.error_code, work.waits) == ("failed", "unreachable", settings.WORK_WAITS)


def test_a_log_carries_ids_and_places_but_nobodys_words(perform, caplog):
    with caplog.at_level(logging.INFO):
        work = perform(crash)

    assert str(work.pk) in caplog.text
    assert "ValueError at test_performing.py" in caplog.text
    assert "what a person wrote" not in caplog.text


def test_a_cancelled_row_stays_cancelled_though_its_handler_returns(perform):
    work = perform(lambda work: Work.objects.filter(pk=work.pk).settle(Work.Status.CANCELLED) and None)

    assert work.status == "cancelled"


@pytest.mark.django_db(transaction=True)
def test_work_past_its_deadline_fails_while_its_handler_hangs(row, handled):
    seen = []

    def hang(work):
        for _ in range(600):
            work.refresh_from_db()
            if not work.is_open:
                break
            time.sleep(0.05)
        seen.append(runner.settle(work))

    work = row()
    handled(hang, deadline=0.2)
    runner.perform(work.pk)

    work.refresh_from_db()
    assert (work.status, work.error_code) == ("failed", "too_slow")
    assert seen == [False]


@pytest.mark.django_db(transaction=True)
def test_a_heartbeat_keeps_the_lease_while_the_handler_works(row, handled, settings):
    settings.WORK_HEARTBEAT_SECONDS = 0.05
    beats = []

    def work_for_long(work):
        first = Work.objects.get(pk=work.pk)
        for _ in range(600):
            now = Work.objects.get(pk=work.pk)
            if now.heartbeat_at > first.heartbeat_at and now.lease_until > first.lease_until:
                beats.append(now.heartbeat_at)
                break
            time.sleep(0.05)

    work = row()
    handled(work_for_long)
    runner.perform(work.pk)

    work.refresh_from_db()
    assert beats
    assert work.status == "done"
