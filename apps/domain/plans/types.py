"""A plan: tasks with an outcome and a time, on days counted from its start."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

StepKind = Literal["learn", "practise", "prove", "review"]


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Task(Frozen):
    """``first`` and ``last`` are days from 1; ``gap`` is the key of its gap, "" for the review."""

    id: str
    gap: str
    kind: StepKind
    title: str
    outcome: str
    resource: str
    minutes: int
    first: int
    last: int


class Plan(Frozen):
    """``left_out`` are keys of gaps without time; ``share``: how much of the usual effort fits."""

    days: int
    minutes_a_day: int
    tasks: tuple[Task, ...]
    left_out: tuple[str, ...] = ()
    share: float = 1.0

    @property
    def minutes(self) -> int:
        return sum(task.minutes for task in self.tasks)
