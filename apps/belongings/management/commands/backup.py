"""Writes the whole site into one file, and destroys backups older than they are kept. Run it every night."""

import argparse
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from apps.belongings.actions import backups
from apps.embedded import dumps, standby


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = ()

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--to", type=Path, help="the folder to write it to (var/backups)")

    def handle(self, *, to: Path | None, **_: object) -> None:
        try:
            with standby.open_or_closed():
                made = backups.make(to)
                old = backups.forget_old(to)
        except dumps.DumpFailed as failure:
            raise CommandError(f"No backup was made: {failure}") from None
        self.stdout.write(f"{made} ({made.stat().st_size / 1_000_000:.1f} MB)")
        if old:
            self.stdout.write(f"Destroyed {old} older than they are kept.")
        self.stdout.write(
            "The secret key is not in it: keep var/secret_key, or SECRET_KEY, in another place."
        )
