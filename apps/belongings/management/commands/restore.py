"""Makes the site what it was at a backup, without the people who have left since. Stop the site first."""

import argparse
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from apps.belongings.actions import backups
from apps.embedded import dumps, standby
from apps.embedded.lone import NotAlone


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = ()

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("backup", type=Path)
        parser.add_argument("--yes", action="store_true", help="do not ask: everything of now is replaced")

    def handle(self, *, backup: Path, yes: bool, **_: object) -> None:
        if (
            not yes
            and input("Everything that is there now is replaced. Go on? [y/N] ").strip().lower() != "y"
        ):
            raise CommandError("Nothing was changed.")
        try:
            with standby.closed():
                restored = backups.restore(backup)
        except (NotAlone, backups.BackupDamaged, dumps.DumpFailed) as problem:
            raise CommandError(f"{problem} Nothing was changed.") from None
        self.stdout.write(
            f"Restored the site of {restored.made_at:%Y-%m-%d %H:%M} UTC, {restored.files} files."
        )
        self.stdout.write(
            f"Erased again, because they have left since: {restored.erased}. All are logged out."
        )
