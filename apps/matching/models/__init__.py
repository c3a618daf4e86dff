"""What matching keeps: matches, and plans with their tasks."""

from apps.matching.models.matches import Match
from apps.matching.models.plans import Plan, PlanTask

__all__ = ["Match", "Plan", "PlanTask"]
