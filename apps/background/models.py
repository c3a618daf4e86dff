"""One piece of background work: its row is the truth, and every write is fenced by its attempt."""

import statistics
import uuid
from datetime import timedelta
from typing import Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Now
from django.utils import timezone

from apps.accounts.holdings import Held, Shared
from apps.accounts.ownership import OwnedModel, OwnedQuerySet

RUNS_FOR_AN_ESTIMATE = 50


def from_now(seconds: float) -> models.Expression:
    """A moment by the database's clock: the hosts' clocks may jump, or differ."""
    return Now() + models.Value(timedelta(seconds=seconds), output_field=models.DurationField())


class WorkQuerySet(OwnedQuerySet):
    def open(self) -> Self:
        return self.filter(settled_at__isnull=True)

    def due(self) -> Self:
        """Waiting to be taken, and not told to wait longer."""
        return self.filter(Q(not_before__isnull=True) | Q(not_before__lte=Now()), status=Work.Status.QUEUED)

    def lapsed(self) -> Self:
        """Taken by a worker that has stopped saying so."""
        return self.filter(status=Work.Status.RUNNING, lease_until__lt=Now())

    def with_starts_left(self) -> Self:
        """A start that ended in waiting is not one used up."""
        return self.filter(attempt__lt=F("waits") + settings.WORK_STARTS)

    def claim(self, pk: uuid.UUID | str) -> "Work | None":
        """Take the row for one worker; None when it is settled, not due, used up, or held by another."""
        free = (self.due() | self.lapsed()).with_starts_left()
        with transaction.atomic():  # the lock is held until we have read which attempt is ours
            taken = free.filter(pk=pk).update(
                status=Work.Status.RUNNING,
                attempt=F("attempt") + 1,
                lease_until=from_now(settings.WORK_LEASE_SECONDS),
                heartbeat_at=Now(),
                started_at=Coalesce(F("started_at"), Now()),
                not_before=None,
                waits_for="",
            )
            return self.get(pk=pk) if taken else None

    def held(self, work: "Work") -> Self:
        """The row, if the worker that claimed ``work`` still holds it."""
        return self.filter(pk=work.pk, status=Work.Status.RUNNING, attempt=work.attempt)

    def settle(self, status: "Work.Status", *, error_code: str = "") -> int:
        """Settle these rows for good; says how many."""
        return self.update(
            status=status,
            error_code=error_code,
            settled_at=Now(),
            lease_until=None,
            not_before=None,
            waits_for="",
        )

    def requeue(self, *, seconds: float = 0, waits_for: str = "", waits: int = 0) -> int:
        """Give these rows back, to be published when ``seconds`` have passed; says how many."""
        return self.update(
            status=Work.Status.QUEUED,
            lease_until=None,
            dispatched_at=None,
            dispatch_count=0,
            not_before=from_now(seconds),
            waits_for=waits_for,
            waits=F("waits") + waits,
        )


class Work(OwnedModel):
    """``attempt`` counts every start and is the fence; ``waits`` those that ended in waiting."""

    held = Held("Background work", "what was asked for, when, and how it ended; no words")

    unique_by = "submission_key"

    class Status(models.TextChoices):
        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        CANCELLED = "cancelled"

    kind = models.CharField(max_length=60)
    subject = models.CharField(max_length=64, blank=True)
    submission_key = models.CharField(max_length=200)
    status = models.CharField(max_length=10, choices=Status, default=Status.QUEUED)
    attempt = models.PositiveIntegerField(default=0)
    waits = models.PositiveIntegerField(default=0)
    waits_for = models.CharField(max_length=40, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    heartbeat_at = models.DateTimeField(null=True, blank=True)
    not_before = models.DateTimeField(null=True, blank=True)
    dispatched_at = models.DateTimeField(null=True, blank=True)
    dispatch_count = models.PositiveIntegerField(default=0)
    step = models.CharField(max_length=60, blank=True)
    done_weight = models.PositiveIntegerField(default=0)
    total_weight = models.PositiveIntegerField(default=1)
    error_code = models.CharField(max_length=40, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    objects = WorkQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.CheckConstraint(
                name="work_settled_has_a_time",
                condition=Q(status__in=("done", "failed", "cancelled"), settled_at__isnull=False)
                | Q(status__in=("queued", "running"), settled_at__isnull=True),
            ),
            models.CheckConstraint(
                name="work_failed_has_a_code",
                condition=(Q(status="failed") & ~Q(error_code="")) | (~Q(status="failed") & Q(error_code="")),
            ),
            models.CheckConstraint(
                name="work_running_has_a_lease",
                condition=Q(status="running", lease_until__isnull=False)
                | (~Q(status="running") & Q(lease_until__isnull=True)),
            ),
            models.CheckConstraint(
                name="work_done_within_total", condition=Q(done_weight__lte=F("total_weight"))
            ),
            models.UniqueConstraint(
                name="work_once_per_submission",
                fields=["owner", "visitor_key", "kind", "submission_key"],
                nulls_distinct=False,
            ),
        )
        indexes = (
            models.Index(name="work_open", fields=["created_at"], condition=Q(settled_at__isnull=True)),
            models.Index(name="work_settled", fields=["kind", "settled_at"]),
        )

    def __str__(self) -> str:
        return f"Work {self.pk} ({self.kind})"

    @property
    def is_open(self) -> bool:
        return self.status in (self.Status.QUEUED, self.Status.RUNNING)

    @property
    def percent(self) -> int:
        """0 to 99 while open, 100 when done; never goes back, for ``report`` never lowers it."""
        if self.status == self.Status.DONE:
            return 100
        return min(99, 100 * self.done_weight // max(1, self.total_weight))

    @property
    def seconds_left(self) -> int | None:
        """By the median of this kind's last 50 done runs; None when settled, or with none to go by."""
        usual = usual_seconds(self.kind) if self.is_open else None
        if usual is None:
            return None
        passed = (timezone.now() - self.started_at).total_seconds() if self.started_at else 0
        left = usual * (100 - self.percent) / 100 if self.percent else usual - passed
        return max(1, round(left))

    @property
    def poll(self) -> str:
        """How often a page asks for news: every second for 30 s, every 3 s for a minute, then every 15 s."""
        age = (timezone.now() - self.created_at).total_seconds()
        return "1s" if age < 30 else "3s" if age < 90 else "15s"


def usual_seconds(kind: str) -> float | None:
    """The median time from first start to done, in seconds, of the kind's last 50 runs."""
    done = Work.objects.filter(kind=kind, status=Work.Status.DONE, started_at__isnull=False)
    spans = done.order_by("-settled_at").values_list("started_at", "settled_at")[:RUNS_FOR_AN_ESTIMATE]
    seconds = [(settled - started).total_seconds() for started, settled in spans]
    return statistics.median(seconds) if seconds else None


class Chore(models.Model):
    """When something periodic last ran; "dispatch" is the clock's own tick."""

    held = Shared("when the clock last did what")

    name = models.CharField(max_length=255, primary_key=True)
    last_run_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"Chore {self.name}"
