"""Who holds a row: one worker at a time, and one that lost it can no longer write."""

import threading

import pytest
from django.db import connection

from apps.background import runner
from apps.background.models import Work, from_now


def lapse(work):
    Work.objects.filter(pk=work.pk).update(lease_until=from_now(-1))


@pytest.mark.django_db(transaction=True)
def test_two_workers_cannot_hold_the_same_row(row):
    work = row()
    start, claims = threading.Barrier(6), []

    def claim():
        start.wait()
        claims.append(Work.objects.claim(work.pk))
        connection.close()

    threads = [threading.Thread(target=claim) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [claim.attempt for claim in claims if claim] == [1]


@pytest.mark.parametrize(
    "state",
    [
        pytest.param({"status": "done", "settled_at": -1}, id="settled"),
        pytest.param({"status": "running", "attempt": 1, "lease_until": 30}, id="held by another"),
        pytest.param({"not_before": 30}, id="told to wait"),
        pytest.param({"attempt": 3}, id="starts used up"),
        pytest.param({"status": "running", "attempt": 3, "lease_until": -1}, id="starts used up by crashes"),
    ],
)
def test_a_row_cannot_be_taken_when_it_is(row, state):
    assert Work.objects.claim(row(**state).pk) is None


def test_starts_that_ended_in_waiting_are_not_used_up(row):
    assert Work.objects.claim(row(attempt=12, waits=10).pk).attempt == 13


def test_a_lapsed_row_goes_to_the_next_worker(row):
    first = Work.objects.claim(row().pk)
    lapse(first)

    assert Work.objects.claim(first.pk).attempt == 2


def test_a_worker_that_lost_its_claim_can_write_nothing(row):
    first = Work.objects.claim(row().pk)
    lapse(first)
    second = Work.objects.claim(first.pk)

    assert not runner.settle(first)
    assert not runner.report(first, step="late", done=1, of=1)
    assert not Work.objects.held(first).requeue()

    assert first.is_open
    assert runner.report(second, step="on time", done=1, of=2)
    assert runner.settle(second)
    second.refresh_from_db()
    assert (second.status, second.step) == ("done", "on time")


def test_a_cancelled_row_cannot_be_settled_by_its_worker(row):
    work = Work.objects.claim(row().pk)
    Work.objects.filter(pk=work.pk).settle(Work.Status.CANCELLED)

    assert not runner.settle(work)


def test_a_result_is_settled_once_only(row):
    work = Work.objects.claim(row().pk)

    assert [runner.settle(work), runner.settle(work)] == [True, False]
