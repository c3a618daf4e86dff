"""Speaking to the broker, never at length: a row is safe in the database, a message only wakes a worker."""

import logging
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from celery import current_app
from django.conf import settings

from apps.background.handlers import Handler
from apps.background.tasks import perform
from apps.shell.traces import where

log = logging.getLogger(__name__)

IMPATIENT = {"socket_timeout": 1, "socket_connect_timeout": 1, "retry_on_timeout": False}
LEFT_ALONE_SECONDS = 3.0  # after a failure, so that a page with eight pieces of work waits once
KILL_AFTER_SECONDS = 30  # past the deadline, when the row has failed and a child still hangs


class BrokerAway(Exception):
    """It could not be reached, or was not a moment ago."""


class _Memory:
    away_until = 0.0


def send(messages: Iterable[tuple[str, Handler]]) -> None:
    """Publish (id of the row, its handler) pairs. Raises BrokerAway; some may have gone out by then."""
    with _reached() as connection:
        for work_id, handler in messages:
            perform.apply_async(
                args=[work_id],
                queue=handler.queue,
                connection=connection,
                retry=False,
                time_limit=handler.deadline + KILL_AFTER_SECONDS,
            )


def lengths(queues: Iterable[str]) -> dict[str, int]:
    """How many messages each queue holds. Raises BrokerAway."""
    with _reached() as connection:
        client = connection.default_channel.client
        return {queue: int(client.llen(queue)) for queue in queues}


def listeners() -> int:
    """How many workers wait for a message right now; one that is busy with all its hands is not among them.

    Raises BrokerAway.
    """
    with _reached() as connection:
        return int(connection.default_channel.client.info("clients")["blocked_clients"])


def is_reachable() -> bool:
    try:
        lengths([settings.CELERY_TASK_DEFAULT_QUEUE])
    except BrokerAway:
        return False
    return True


@contextmanager
def _reached() -> Iterator[Any]:
    if time.monotonic() < _Memory.away_until:
        raise BrokerAway
    try:
        with current_app.connection_for_write(transport_options=IMPATIENT, connect_timeout=1) as connection:
            yield connection
    except Exception as failure:  # kombu, redis and the system each have their own
        _Memory.away_until = time.monotonic() + LEFT_ALONE_SECONDS
        log.warning("the broker is away: %s", where(failure))
        raise BrokerAway from failure
