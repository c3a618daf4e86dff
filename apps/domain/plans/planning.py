"""Makes a plan of thirty days from the top gaps and the time a person has."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

from apps.domain.gaps.types import Gap
from apps.domain.language import tables
from apps.domain.plans.types import Plan, StepKind, Task

DAYS = 30
REST_EVERY = 7  # the last day of each week is free
MOST_HOURS = 8.0
SHORTEST = 15  # minutes: a task shorter than this is not worth opening a book for
LEAST_FOR_A_GAP = 120  # minutes: with less, a gap is left for another month
_REVIEW = 45
_WORDS = Path(__file__).parent / "words"


class _Step(NamedTuple):
    share: float
    kind: StepKind
    resource: str
    title: str
    outcome: str


def make_plan(gaps: Sequence[Gap], hours_a_day: float, days: int = DAYS) -> Plan:
    """Tasks for ``gaps``, the heaviest first: never more minutes a day than there are, each 7th day free.

    Time goes to the gaps in proportion to the effort each needs; the lightest are left out when each would
    get too little. The last task is always to put what was learned into the resume.
    """
    a_day = round(min(max(hours_a_day, 0.25), MOST_HOURS) * 60)
    days = min(max(days, 1), 90)
    room = a_day * len(_working_days(days)) - min(_REVIEW, a_day)
    kept, efforts = _kept([gap for gap in gaps if gap.kind in _steps()], room)
    share = min(1.0, room / sum(efforts)) if efforts else 1.0
    steps = [
        (gap, step, max(SHORTEST, round(effort * share * step.share / 5) * 5))
        for gap, effort in zip(kept, efforts, strict=True)
        for step in _steps()[gap.kind]
    ]
    tasks = tuple(_placed(steps, a_day, days))
    left_out = tuple(gap.key for gap in gaps if gap not in kept)
    return Plan(
        days=days,
        minutes_a_day=a_day,
        tasks=(*tasks, _review(tasks, a_day, days)),
        left_out=left_out,
        share=round(share, 2),
    )


def _kept(gaps: Sequence[Gap], room: int) -> tuple[list[Gap], list[int]]:
    """As many of the heaviest as leave each a useful share."""
    kept = list(gaps)
    while kept:
        efforts = [60 * _efforts()[gap.kind] for gap in kept]
        share = min(1.0, room / sum(efforts))
        if len(kept) == 1 or min(efforts) * share >= LEAST_FOR_A_GAP:
            return kept, efforts
        kept.pop()
    return [], []


def _placed(steps: Sequence[tuple[Gap, _Step, int]], a_day: int, days: int) -> Iterator[Task]:
    """One task after another, each on as many days as it takes; what does not fit any more is shortened."""
    working = _working_days(days)
    room = a_day * len(working) - min(_REVIEW, a_day)
    used = 0
    for number, (gap, step, wanted) in enumerate(steps, start=1):
        minutes = min(wanted, room - used)
        if minutes < SHORTEST:
            return
        first, last = working[used // a_day], working[(used + minutes - 1) // a_day]
        used += minutes
        yield Task(
            id=f"task-{number}",
            gap=gap.key,
            kind=step.kind,
            title=step.title.format(name=gap.name),
            outcome=step.outcome.format(name=gap.name),
            resource=step.resource,
            minutes=minutes,
            first=first,
            last=last,
        )


def _review(tasks: Sequence[Task], a_day: int, days: int) -> Task:
    last = _working_days(days)[-1]
    return Task(
        id=f"task-{len(tasks) + 1}",
        gap="",
        kind="review",
        title="Add what you finished to your facts, and rewrite the lines that it changes",
        outcome="A resume that says what you can do now, and no more",
        resource="your own notes",
        minutes=min(_REVIEW, a_day),
        first=last,
        last=last,
    )


def _working_days(days: int) -> tuple[int, ...]:
    return tuple(day for day in range(1, days + 1) if day % REST_EVERY or days < REST_EVERY)


@cache
def _steps() -> dict[str, tuple[_Step, ...]]:
    found: dict[str, tuple[_Step, ...]] = {}
    for kind, share, step, resource, title, outcome in tables.rows(_WORDS / "steps.tsv"):
        each = _Step(float(share), cast(StepKind, step), resource, title, outcome)
        found[kind] = (*found.get(kind, ()), each)
    return found


@cache
def _efforts() -> dict[str, int]:
    return {kind: int(hours) for kind, hours in tables.rows(_WORDS / "effort.tsv")}
