"""What a row of work may say, and what it tells a page."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.utils import timezone

from apps.background import runner
from apps.background.models import Work


@pytest.mark.parametrize(
    ("state", "rule"),
    [
        pytest.param({"status": "done"}, "work_settled_has_a_time", id="done without a time"),
        pytest.param({"settled_at": -1}, "work_settled_has_a_time", id="queued with a time"),
        pytest.param(
            {"status": "failed", "settled_at": -1}, "work_failed_has_a_code", id="failed for no reason"
        ),
        pytest.param({"error_code": "crashed"}, "work_failed_has_a_code", id="a reason without a failure"),
        pytest.param({"status": "running"}, "work_running_has_a_lease", id="running without a lease"),
        pytest.param({"lease_until": 60}, "work_running_has_a_lease", id="a lease nobody has"),
        pytest.param({"done_weight": 2}, "work_done_within_total", id="more than all"),
        pytest.param({"visitor_key": "v"}, "person_xor_visitor", id="a person and a visitor"),
        pytest.param({"owner": None}, "person_xor_visitor", id="nobody's"),
    ],
)
def test_a_row_cannot_be(row, state, rule):
    with pytest.raises(IntegrityError, match=rule):
        row(**state)


def test_progress_never_goes_back(row):
    work = Work.objects.claim(row().pk)
    steps = [
        ("a", 1, 4),
        ("b", 3, 4),
        ("c", 1, 2),
        ("d", 8, 10),
        ("e", 99, 4),
        ("f", 3_000_000, 2_000_000_000),
    ]
    shown = []

    for step, done, of in steps:
        assert runner.report(work, step=step, done=done, of=of)
        work.refresh_from_db()
        shown.append((work.step, work.percent))

    assert shown == [("a", 25), ("b", 75), ("c", 75), ("d", 80), ("e", 99), ("f", 99)]


def test_a_second_start_shows_no_less_than_the_first(row):
    work = row(attempt=1, done_weight=3, total_weight=4)
    second = Work.objects.claim(work.pk)

    runner.report(second, step="again", done=1, of=4)

    second.refresh_from_db()
    assert second.percent == 75


@pytest.mark.parametrize(
    ("age", "interval"), [(0, "1s"), (29, "1s"), (31, "3s"), (89, "3s"), (91, "15s"), (9000, "15s")]
)
def test_a_page_asks_ever_less_often(age, interval):
    assert Work(created_at=timezone.now() - timedelta(seconds=age)).poll == interval


def test_the_time_left_is_what_this_kind_usually_takes(row):
    for seconds in (10, 20, 900):
        row(status="done", started_at=-1000, settled_at=-1000 + seconds)
    row(kind="tests.other", status="done", started_at=-100, settled_at=-1)

    assert row().seconds_left == 20
    assert row(status="running", lease_until=60, started_at=-5).seconds_left == 15
    assert row(status="running", lease_until=60, started_at=-500).seconds_left == 1
    assert (
        row(status="running", lease_until=60, started_at=-5, done_weight=1, total_weight=2).seconds_left == 10
    )


def test_nobody_guesses_the_time_left_of_a_kind_never_done_or_of_settled_work(row):
    assert row().seconds_left is None
    row(status="done", started_at=-10, settled_at=-1)
    assert row(status="done", started_at=-10, settled_at=-1).seconds_left is None


def test_a_person_who_leaves_takes_their_work_along(row, owner):
    row()

    owner.person.delete()

    assert not Work.objects.exists()


def test_a_row_names_itself_by_its_key_and_kind(row):
    work = row()

    assert str(work) == f"Work {work.pk} (tests.work)"
