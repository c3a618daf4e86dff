"""Thirty days from gaps and hours."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.domain.gaps import Gap
from apps.domain.language import tables
from apps.domain.plans import make_plan
from apps.domain.plans.planning import _WORDS
from apps.domain.skills.terms import KINDS


def gap(name, kind="tool", weight=1.0):
    return Gap(
        key=name.lower(), name=name, kind=kind, state="missing", weight=weight, value=0.0, basis="none"
    )


THREE = [gap("Kubernetes"), gap("HGV Class 1", "licence"), gap("German", "language")]


def test_a_task_says_what_to_do_what_for_and_how_long():
    first = make_plan([gap("Kubernetes")], hours_a_day=1).tasks[0]
    assert "Kubernetes" in first.title
    assert (first.gap, first.kind, first.first) == ("kubernetes", "learn", 1)
    assert first.outcome
    assert first.resource
    assert first.minutes == 180


def test_the_last_task_brings_it_back_to_the_resume():
    plan = make_plan(THREE, hours_a_day=2)
    assert (plan.tasks[-1].kind, plan.tasks[-1].last) == ("review", 30)


def test_with_enough_time_every_gap_gets_its_whole_effort():
    plan = make_plan(THREE, hours_a_day=4)
    assert (plan.share, plan.left_out) == (1.0, ())
    assert {task.gap for task in plan.tasks} == {"kubernetes", "hgv class 1", "german", ""}


def test_with_little_time_the_lightest_gaps_are_left_for_another_month():
    plan = make_plan(THREE, hours_a_day=0.25)
    assert plan.left_out == ("german",)
    assert plan.share < 1


def test_years_and_degrees_are_not_planned():
    plan = make_plan([gap("5 years", "years"), gap("PhD", "degree")], hours_a_day=1)
    assert [task.kind for task in plan.tasks] == ["review"]
    assert plan.left_out == ("5 years", "phd")


def test_every_seventh_day_is_free():
    plan = make_plan(THREE, hours_a_day=1)
    assert [task for task in plan.tasks if task.first % 7 == 0 or task.last % 7 == 0] == []


@given(
    kinds=st.lists(st.sampled_from(KINDS), max_size=5),
    hours=st.floats(min_value=-1, max_value=30),
    days=st.integers(min_value=-3, max_value=120),
)
def test_a_plan_never_asks_for_more_time_than_there_is(kinds, hours, days):
    plan = make_plan([gap(f"Thing {n}", kind) for n, kind in enumerate(kinds)], hours, days)

    assert plan.minutes <= plan.minutes_a_day * plan.days
    assert all(1 <= task.first <= task.last <= plan.days for task in plan.tasks)
    assert [task.first for task in plan.tasks] == sorted(task.first for task in plan.tasks)
    assert all(task.minutes > 0 for task in plan.tasks)


def test_a_name_with_braces_is_only_a_name():
    assert "{x}" in make_plan([gap("{x}")], hours_a_day=1).tasks[0].title


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_steps_that_add_up_and_an_effort(kind):
    steps = [row for row in tables.rows(_WORDS / "steps.tsv") if row[0] == kind]
    assert math.isclose(sum(float(row[1]) for row in steps), 1.0)
    assert steps[-1][2] == "prove"
    assert [row for row in tables.rows(_WORDS / "effort.tsv") if row[0] == kind]
    assert not any("http" in field for row in steps for field in row)
