"""A plan of thirty days, and its tasks: ticked, moved, and turned into facts when they are done."""

from datetime import date, timedelta
from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.resumes.models import Fact, Resume

LONGEST_NOTE = 400
MOST_DAYS = 90


class PlanQuerySet(OwnedQuerySet):
    def for_page(self) -> "PlanQuerySet":
        return self.filter(resume__deleted_at__isnull=True).select_related("resume").order_by("-created_at")


class Plan(OwnedModel):
    """``name`` is what the gaps were seen in; ``left_out`` names those that found no time."""

    held = Held("Plans", "what you plan to learn, and the hours a day you have for it")

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    hours_a_day = models.DecimalField(max_digits=3, decimal_places=2, default=Decimal(1))
    starts_on = models.DateField()
    left_out = models.JSONField(default=list, blank=True)

    objects = PlanQuerySet.as_manager()

    class Meta:
        constraints = (*OwnedModel.Meta.constraints,)

    def __str__(self) -> str:
        return f"Plan {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("matching:plan", args=[self.pk])

    def day(self, number: int) -> date:
        """The date of a day counted from 1."""
        return self.starts_on + timedelta(days=number - 1)


class PlanTaskQuerySet(OwnedQuerySet):
    def for_page(self) -> "PlanTaskQuerySet":
        kept = self.filter(plan__resume__deleted_at__isnull=True)
        return kept.select_related("plan__resume", "fact")


class PlanTask(OwnedModel):
    """``first`` and ``last`` are days of the plan from 1. ``fact`` is what its note became."""

    held = Held("Tasks of plans", "each with its days, whether it is done, and your note on it")

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="tasks")
    position = models.PositiveSmallIntegerField()
    gap = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=20)
    title = models.CharField(max_length=400)
    outcome = models.CharField(max_length=400)
    resource = models.CharField(max_length=200, blank=True)
    minutes = models.PositiveIntegerField()
    first = models.PositiveSmallIntegerField()
    last = models.PositiveSmallIntegerField()
    done_on = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=LONGEST_NOTE, blank=True)
    fact = models.ForeignKey(Fact, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects = PlanTaskQuerySet.as_manager()

    class Meta:
        ordering = ("first", "position")
        constraints = (
            *OwnedModel.Meta.constraints,
            models.CheckConstraint(
                name="task_ends_after_it_begins",
                condition=Q(first__gte=1, last__gte=F("first"), last__lte=MOST_DAYS),
            ),
        )

    def __str__(self) -> str:
        return f"Task {self.pk}"

    @property
    def hours(self) -> float:
        """Its time, to the half hour."""
        return round(self.minutes / 30) / 2

    @property
    def starts_on(self) -> date:
        return self.plan.day(self.first)

    @property
    def ends_on(self) -> date:
        return self.plan.day(self.last)
