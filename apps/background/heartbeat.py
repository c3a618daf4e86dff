"""Keeps a worker's lease while it works, and lets go of work that has had its time."""

import logging
import threading
import time
from types import TracebackType

from django.conf import settings
from django.db import DatabaseError, connections
from django.db.models.functions import Now

from apps.background.models import Work, from_now
from apps.shell.traces import where

log = logging.getLogger(__name__)


class Heartbeat:
    """Within it the lease is renewed every WORK_HEARTBEAT_SECONDS by a thread, until ``deadline`` (seconds).

    After the deadline the row fails as "too_slow": what hangs can no longer write, and nobody waits for it.
    """

    def __init__(self, work: Work, *, deadline: float) -> None:
        self.work = work
        self.ends_at = time.monotonic() + deadline
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self._beat, name=f"heartbeat-{work.pk}", daemon=True)

    def __enter__(self) -> "Heartbeat":
        self.thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stopped.set()  # not joined: a beat that waits for the database must not hold up the worker

    def _beat(self) -> None:
        while not self.stopped.wait(
            min(settings.WORK_HEARTBEAT_SECONDS, max(0.0, self.ends_at - time.monotonic()))
        ):
            try:
                if not self._renew():
                    return
            except DatabaseError as failure:
                log.warning("work %s missed a heartbeat: %s", self.work.pk, where(failure))
                self.stopped.wait(1)  # past the deadline there is no other pause
            finally:
                connections.close_all()  # this thread's own

    def _pause(self) -> float:
        return min(settings.WORK_HEARTBEAT_SECONDS, max(0.0, self.ends_at - time.monotonic()))

    def _renew(self) -> bool:
        """False when there is nothing left to keep."""
        held = Work.objects.held(self.work)
        if time.monotonic() < self.ends_at:
            return bool(held.update(lease_until=from_now(settings.WORK_LEASE_SECONDS), heartbeat_at=Now()))
        if held.settle(Work.Status.FAILED, error_code="too_slow"):
            log.error("work %s %s start %s was too slow", self.work.pk, self.work.kind, self.work.attempt)
        return False
