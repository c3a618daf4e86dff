"""Opens Fairhand on this machine: servers, tables, pages, workers; closes all of it on Ctrl-C."""

import argparse
from contextlib import suppress

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from apps.embedded.binaries import ProgramMissing
from apps.embedded.lone import NotAlone
from apps.embedded.postgres import PostgresFailed
from apps.embedded.stack import Stack, WebFailed
from apps.embedded.valkey import ValkeyFailed


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = ()  # web runs them; here they would only make people wait

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
        parser.add_argument(
            "--port", type=int, default=settings.PORT, help="port to listen on (PORT, or 8000)"
        )

    def handle(self, *, host: str, port: int, **_: object) -> None:
        try:
            Stack(host, port, say=self._say).run()
        except (NotAlone, ProgramMissing, PostgresFailed, ValkeyFailed, WebFailed) as problem:
            raise CommandError(str(problem)) from None

    def _say(self, line: str) -> None:
        with suppress(OSError):  # the terminal may be gone; stopping must go on
            self.stdout.write(line)
            self.stdout.flush()
