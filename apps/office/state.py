"""How the site is doing, in figures: nothing here is anybody's."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from allauth.account import app_settings
from allauth.core.internal import ratelimit
from django.conf import settings
from django.db.models import Count, Max
from django.utils import timezone

from apps.accounts import limits
from apps.accounts.models import User
from apps.accounts.ownership import owned_models
from apps.background import broker, dispatch, handlers
from apps.background.models import Work
from apps.belongings.actions import backups

FULL_PERCENT = 90
CLOCK_STOPPED = 60.0
LONG_WAIT = 300.0
OLD_BACKUP = timedelta(days=2)
MANY_FAILURES = 10
UNUSED = {"phone", "code"}  # ways in that this site does not have
WHOM = {"ip": "address", "user": "person", "key": "account"}


@dataclass(frozen=True)
class Figure:
    """One line of the page. ``is_well`` is None where there is nothing to judge."""

    label: str
    value: str
    is_well: bool | None = None


def figures() -> list[Figure]:
    """Everything an owner looks at first, worst news not hidden."""
    return [*_background(dispatch.health()), *_workers(), _disk(), _backup(), *_people()]


def failures() -> list[Mapping[str, Any]]:
    """Work that failed in a day: rows of ``kind``, ``error_code``, ``count`` and ``last_at``."""
    since = timezone.now() - timedelta(days=1)
    failed = Work.objects.filter(status=Work.Status.FAILED, settled_at__gte=since)
    grouped = failed.values("kind", "error_code").annotate(count=Count("pk"), last_at=Max("settled_at"))
    return list(grouped.order_by("-count", "kind"))


def limits_in_words() -> list[tuple[str, str, str]]:
    """Every limit: of what, how often, for each of whom. Those of the log-in are allauth's."""
    ours = [(limit.name, limit.often, limit.per) for limit in limits.known()]
    theirs = [
        (f"account: {action.replace('_', ' ')}", limits.in_words(rate.amount, rate.duration), WHOM[rate.per])
        for action, given in app_settings.RATE_LIMITS.items()
        if not UNUSED.intersection(action.split("_"))
        for rate in ratelimit.parse_rates(given)
    ]
    return sorted(ours) + sorted(theirs)


def _background(health: Mapping[str, float | int | bool | None]) -> Iterator[Figure]:
    tick, waited = health["tick_age_seconds"], health["oldest_queued_seconds"]
    ticked = "never" if tick is None else f"{tick:.0f} seconds ago"
    yield Figure("The clock last ticked", ticked, tick is not None and tick < CLOCK_STOPPED)
    waits = "nothing waits" if waited is None else f"{waited:.0f} seconds"
    yield Figure("The oldest work that waits", waits, waited is None or waited < LONG_WAIT)
    failed = int(health["failed_last_day"] or 0)
    yield Figure("Work that failed in a day", str(failed), failed < MANY_FAILURES)
    reached = bool(health["broker_is_reachable"])
    yield Figure("The broker", "answers" if reached else "is away", reached)


def _workers() -> Iterator[Figure]:
    queues = sorted({handler.queue for handler in handlers.all_handlers()})
    try:
        listening, lengths = broker.listeners(), broker.lengths(queues)
    except broker.BrokerAway:
        return
    yield Figure("Workers that listen", str(listening), listening > 0)
    yield Figure("Messages that wait", ", ".join(f"{queue} {lengths[queue]}" for queue in queues))


def _disk() -> Figure:
    usage = shutil.disk_usage(_existing(Path(settings.VAR_DIR)))
    percent = round(100 * usage.used / usage.total)
    free = usage.free / 1_000_000_000
    return Figure("The disk", f"{percent} % full, {free:.1f} GB free", percent < FULL_PERCENT)


def _backup() -> Figure:
    made = [datetime.fromtimestamp(file.stat().st_mtime, tz=timezone.get_current_timezone())
            for file in backups.folder().glob("fairhand-*.tar")]  # fmt: skip
    if not made:
        return Figure("The last backup", "none in the usual folder")
    newest = max(made)
    return Figure("The last backup", f"{newest:%Y-%m-%d %H:%M} UTC", timezone.now() - newest < OLD_BACKUP)


def _people() -> Iterator[Figure]:
    week = timezone.now() - timedelta(days=7)
    everybody = User.objects.filter(is_active=True)
    yield Figure("People with an account", str(everybody.count()))
    yield Figure("New in a week", str(everybody.filter(date_joined__gte=week).count()))
    keys = {key for model in owned_models() for key in _visitors(model)}
    yield Figure("Visitors with something here", str(len(keys)))


def _visitors(model: Any) -> Iterator[str]:
    return iter(model.objects.filter(owner=None).values_list("visitor_key", flat=True).distinct())


def _existing(folder: Path) -> Path:
    return next(place for place in (folder, *folder.parents) if place.exists())
