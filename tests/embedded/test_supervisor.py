"""Who falls is started again, each time later."""

import os

import pytest

from apps.embedded.members import Program
from apps.embedded.supervisor import HEALTHY_SECONDS, LONGEST_WAIT, Supervisor

FALLS = ("-c", "raise SystemExit(3)")
STAYS = ("-c", "import time; time.sleep(60)")


@pytest.fixture
def member(tmp_path):
    return lambda words: Program("member", words, tmp_path / "member.log", dict(os.environ), patience=5.0)


@pytest.fixture
def supervisor():
    supervisor = Supervisor(said.append)
    said.clear()
    yield supervisor
    supervisor.stop()


said: list[str] = []


def fall(watched, supervisor, now):
    watched.member.server.wait()
    watched.started_at = now
    supervisor.look(now)
    return watched.due_at - now


def test_one_that_keeps_falling_is_started_later_each_time(supervisor, member):
    supervisor.start(member(FALLS))
    watched = supervisor.watched[0]
    waits = []
    for now in range(1000, 8000, 1000):
        waits.append(fall(watched, supervisor, float(now)))
        supervisor.look(now + LONGEST_WAIT)

    assert waits == [0, 1, 3, 7, 15, LONGEST_WAIT, LONGEST_WAIT]


def test_one_that_lived_long_is_started_at_once(supervisor, member):
    supervisor.start(member(FALLS))
    watched = supervisor.watched[0]
    watched.falls = 5
    watched.member.server.wait()

    supervisor.look(watched.started_at + HEALTHY_SECONDS + 1)

    assert watched.falls == 1
    assert "starts again now" in said[-1]


def test_one_that_stays_is_left_alone(supervisor, member):
    supervisor.start(member(STAYS))
    before = supervisor.watched[0].member.server.pid

    supervisor.look(supervisor.watched[0].started_at + 1)

    assert supervisor.watched[0].member.server.pid == before
    assert said == []


def test_stopping_ends_everybody(supervisor, member):
    supervisor.start(member(STAYS))
    program = supervisor.watched[0].member.server

    supervisor.stop()

    assert program.poll() is not None
