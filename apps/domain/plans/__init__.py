"""What to do about gaps: thirty days of tasks with an outcome and a time. Pure."""

from apps.domain.plans.planning import make_plan
from apps.domain.plans.types import Plan, Task

__all__ = ["Plan", "Task", "make_plan"]
