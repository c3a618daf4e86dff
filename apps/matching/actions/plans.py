"""Making a plan from gaps; ticking its tasks, moving them, and keeping what was done as facts."""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from apps.domain.plans import make_plan
from apps.matching.actions.missing import Missing
from apps.matching.models import Plan, PlanTask
from apps.matching.models.plans import MOST_DAYS
from apps.resumes.actions import facts
from apps.resumes.models import Resume


class NothingToLearn(Exception):
    """No gap can be closed by learning in a month."""


@transaction.atomic
def make(resume: Resume, missing: Missing, *, hours: Decimal, starts_on: date) -> Plan:
    """Thirty days for the top gaps of ``missing``. Raises NothingToLearn."""
    gaps = missing.gaps.top
    if not gaps:
        raise NothingToLearn
    made = make_plan(gaps, float(hours))
    names = {gap.key: gap.name for gap in gaps}
    plan: Plan = Plan.objects.create(
        **resume.belongs_to.fields,
        resume=resume,
        name=missing.name[:200],
        hours_a_day=hours,
        starts_on=starts_on,
        left_out=[names[key] for key in made.left_out],
    )
    PlanTask.objects.bulk_create(
        PlanTask(
            **resume.belongs_to.fields,
            plan=plan,
            position=number,
            gap=names.get(task.gap, "")[:200],
            title=task.title[:400],
            outcome=task.outcome[:400],
            **task.model_dump(include={"kind", "resource", "minutes", "first", "last"}),
        )
        for number, task in enumerate(made.tasks)
    )
    return plan


@transaction.atomic
def finish(task: PlanTask, *, note: str) -> None:
    """Tick it. What the person says of it becomes a fact; said twice, it is one."""
    task.done_on = task.done_on or timezone.localdate()
    if note != task.note:
        _forget(task)
        task.note = note
    if note and task.fact is None:
        task.fact = facts.tell(task.plan.resume, entry_id="", line_id="", text=note)
    task.save(update_fields=["done_on", "note", "fact", "updated_at"])


@transaction.atomic
def reopen(task: PlanTask) -> None:
    """Not done after all: what was said of it counts no longer; the note stays to be used again."""
    task.done_on = None
    _forget(task)
    task.save(update_fields=["done_on", "fact", "updated_at"])


def move(task: PlanTask, *, day: int) -> None:
    """Let it begin on another day of the plan; it stays as long as it is."""
    length = task.last - task.first
    task.first = min(max(day, 1), MOST_DAYS - length)
    task.last = task.first + length
    task.save(update_fields=["first", "last", "updated_at"])


def _forget(task: PlanTask) -> None:
    if task.fact is not None:
        facts.remove(task.fact)
        task.fact = None
