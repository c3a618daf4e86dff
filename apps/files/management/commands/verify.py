"""Check a downloaded file against its receipt, offline: no database, no services."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from pydantic import ValidationError

from apps.files.receipt import Receipt, verify

SIGNS = {True: "ok ", False: "NO ", None: "-- "}


class Command(BaseCommand):
    help = "Say whether a file is the one that its receipt is of, and whether it still reads back whole."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("receipt", type=Path)
        parser.add_argument("file", type=Path, help="the PDF or DOCX")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            receipt = Receipt.model_validate_json(options["receipt"].read_bytes())
            body = options["file"].read_bytes()
        except OSError as problem:
            raise CommandError(f"{problem.filename} cannot be read: {problem.strerror}.") from None
        except ValidationError:
            raise CommandError(f"{options['receipt']} is not a receipt.") from None
        found = verify(receipt, body)
        for check in found.checks:
            self.stdout.write(f"{SIGNS[check.ok]}{check.name}: {check.said}")
        if not found.ok:
            raise CommandError("The file is not what its receipt says.")
