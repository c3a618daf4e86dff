"""The only clock: publishes what was not taken, gives up what cannot be done, runs the chores."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime

from django.conf import settings
from django.db import connection
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from apps.background import broker, chores, handlers
from apps.background.models import Chore, Work, WorkQuerySet, from_now

AT_ONCE = 500  # rows published in one sweep
LOCK = 0x66616972  # any number of our own; two dispatchers are one too many
TICK = "dispatch"
A_DAY = 24 * 60 * 60


def publish(works: Sequence[Work]) -> bool:
    """Wake workers for these rows. False when the broker is away: the sweep publishes them later."""
    try:
        broker.send((str(work.pk), handlers.find(work.kind)) for work in works)
    except broker.BrokerAway:
        return False
    Work.objects.filter(pk__in=[work.pk for work in works]).update(
        dispatched_at=Now(), dispatch_count=F("dispatch_count") + 1
    )
    return True


def sweep() -> bool:
    """One turn of the clock; False when another dispatcher is at it."""
    with _alone() as is_alone:
        if is_alone:
            rescue()
            publish_waiting()
            chores.run_due()
            chores.tick(TICK)
        return is_alone


def rescue() -> None:
    """Rows whose worker has gone: back into the queue, or failed when their starts are used up."""
    Work.objects.lapsed().with_starts_left().requeue()
    Work.objects.lapsed().settle(Work.Status.FAILED, error_code="crashed")


def publish_waiting() -> None:
    """Rows never published, and those published long ago and still untaken.

    The latter only where the queue is short: a message in a long queue is late, not lost.
    """
    due = Work.objects.due().filter(kind__in=[handler.kind for handler in handlers.all_handlers()])
    with suppress(broker.BrokerAway):
        lengths = broker.lengths({handler.queue for handler in handlers.all_handlers()})
        kinds = [
            handler.kind
            for handler in handlers.all_handlers()
            if lengths[handler.queue] < settings.WORK_SHORT_QUEUE
        ]
        waiting = due.filter(Q(dispatched_at__isnull=True) | (_overdue() & Q(kind__in=kinds)))
        if works := list(waiting.order_by("created_at")[:AT_ONCE]):
            publish(works)


def health() -> dict[str, float | int | bool | None]:
    """``oldest_queued_seconds`` (due rows; None: nothing waits), ``tick_age_seconds`` (None: never ran),
    ``failed_last_day``, ``broker_is_reachable``."""
    waiting: WorkQuerySet = Work.objects.due()
    oldest = waiting.order_by("created_at").values_list("created_at", flat=True).first()
    ticked = Chore.objects.filter(name=TICK).values_list("last_run_at", flat=True).first()
    failed = Work.objects.filter(status=Work.Status.FAILED, settled_at__gte=from_now(-A_DAY))
    return {
        "oldest_queued_seconds": _age(oldest),
        "tick_age_seconds": _age(ticked),
        "failed_last_day": failed.count(),
        "broker_is_reachable": broker.is_reachable(),
    }


def _overdue() -> Q:
    waits = settings.WORK_REDISPATCH_SECONDS
    overdue = Q(dispatch_count__gte=len(waits), dispatched_at__lt=from_now(-waits[-1]))
    for published, seconds in enumerate(waits, start=1):
        overdue |= Q(dispatch_count=published, dispatched_at__lt=from_now(-seconds))
    return overdue


def _age(moment: datetime | None) -> float | None:
    return (timezone.now() - moment).total_seconds() if moment else None


@contextmanager
def _alone() -> Iterator[bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        (is_alone,) = cursor.fetchone() or (False,)
    try:
        yield is_alone
    finally:
        if is_alone and connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
