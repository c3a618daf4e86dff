"""What has to happen every so often: apps register short functions in their ``chores`` modules."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q

from apps.background.models import Chore, from_now
from apps.shell.traces import where

log = logging.getLogger(__name__)

Act = Callable[[], None]


@dataclass(frozen=True)
class Periodic:
    name: str
    seconds: float
    act: Act


_chores: dict[str, Periodic] = {}


def every(*, seconds: float) -> Callable[[Act], Act]:
    """Register the function below to run every ``seconds``. It holds up the clock: keep it short."""

    def register(act: Act) -> Act:
        name = f"{act.__module__}.{act.__qualname__}"
        _chores[name] = Periodic(name, seconds, act)
        return act

    return register


def run_due() -> None:
    """Run what is due. A chore is marked before it runs, so one that fails waits for its next turn."""
    for chore in list(_chores.values()):
        if _take(chore):
            try:
                chore.act()
            except Exception as failure:
                log.error("chore %s failed: %s", chore.name, where(failure))


def tick(name: str) -> None:
    """Write down that something ran just now."""
    Chore.objects.update_or_create(name=name, defaults={"last_run_at": from_now(0)})


def _take(chore: Periodic) -> bool:
    Chore.objects.get_or_create(name=chore.name)
    is_due = Q(last_run_at__isnull=True) | Q(last_run_at__lte=from_now(-chore.seconds))
    return bool(Chore.objects.filter(is_due, name=chore.name).update(last_run_at=from_now(0)))
