"""Claim, perform, settle. A worker that lost its claim can no longer write anything of weight."""

import logging
import uuid

from django.conf import settings
from django.db.models import BigIntegerField
from django.db.models.functions import Cast

from apps.background import handlers
from apps.background.handlers import Handler, WorkFailed, WorkWaits
from apps.background.heartbeat import Heartbeat
from apps.background.models import Work
from apps.shell.traces import where

log = logging.getLogger(__name__)


def perform(work_id: uuid.UUID | str) -> None:
    """Take one row as far as it goes; nothing when it is settled, not due or held.

    Never raises: what a failure says may hold a person's text, and Celery would log it. A row that could
    not be settled is found again when its lease lapses.
    """
    try:
        work = Work.objects.claim(work_id)
        if work is not None:
            _run(work, handlers.find(work.kind))
    except Exception as failure:
        log.error("work %s could not be written: %s", work_id, where(failure))


def report(work: Work, *, step: str, done: int, of: int) -> bool:
    """Say how far it is: ``done`` of ``of`` by weight, now at ``step``. The share never goes back.

    False when this worker no longer holds the row. Call it outside a transaction, or nobody sees it.
    """
    done, of = max(0, min(done, of)), max(1, of)
    reached = Cast("total_weight", BigIntegerField()) * done / of
    held = Work.objects.held(work)
    forward = held.filter(done_weight__lte=reached).update(step=step, done_weight=done, total_weight=of)
    return bool(forward or held.update(step=step))


def settle(work: Work) -> bool:
    """Settle as done, inside the transaction that writes the result. False, and write nothing, when lost."""
    is_ours = bool(Work.objects.held(work).settle(Work.Status.DONE))
    if is_ours:
        work.status = Work.Status.DONE
    return is_ours


def _run(work: Work, handler: Handler) -> None:
    try:
        with Heartbeat(work, deadline=handler.deadline):
            handler.perform(work)
        if work.is_open:
            settle(work)
    except WorkFailed as stop:
        _fail(work, stop.code)
    except WorkWaits as wait:
        _put_off(work, wait)
    except Exception as crash:
        log.error("work %s %s start %s crashed: %s", work.pk, work.kind, work.attempt, where(crash))
        _retry(work)


def _fail(work: Work, code: str) -> None:
    if Work.objects.held(work).settle(Work.Status.FAILED, error_code=code):
        log.info("work %s %s failed: %s", work.pk, work.kind, code)


def _put_off(work: Work, wait: WorkWaits) -> None:
    if work.waits >= settings.WORK_WAITS:
        _fail(work, wait.reason)
    else:
        Work.objects.held(work).requeue(seconds=wait.seconds, waits_for=wait.reason, waits=1)


def _retry(work: Work) -> None:
    starts = work.attempt - work.waits
    if starts >= settings.WORK_STARTS:
        _fail(work, "crashed")
    else:
        Work.objects.held(work).requeue(seconds=2.0**starts)
