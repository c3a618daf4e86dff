"""manage.py dispatch: the clock beside the workers; outlives restarts of database and broker."""

import logging
import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import DatabaseError, connections

from apps.background import dispatch
from apps.shell.traces import where

log = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Publish background work that was not taken, and run what is due every so often."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="one sweep, then stop")

    def handle(self, *args: Any, **options: Any) -> None:
        stopping = threading.Event()
        if not options["once"]:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: stopping.set())
        while True:
            _sweep()
            if options["once"] or stopping.wait(settings.WORK_SWEEP_SECONDS):
                return


def _sweep() -> None:
    """A database that is away is tried again at the next turn, over a new connection."""
    try:
        dispatch.sweep()
    except DatabaseError as failure:
        log.warning("the database is away: %s", where(failure))
        connections.close_all()
