"""manage.py check_claims: the truth gate for files of cases. Needs no database and no model."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from pydantic import ValidationError

from apps.domain.truth.cases import Case, verdict_record


class Command(BaseCommand):
    help = "Check texts against what a person wrote: one case a line in, one verdict a line out."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--in", dest="cases", required=True, type=Path, help="a file of cases, JSON lines"
        )
        parser.add_argument("--out", dest="verdicts", required=True, type=Path, help="where the verdicts go")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            lines = options["cases"].read_text(encoding="utf-8").splitlines()
            with options["verdicts"].open("w", encoding="utf-8") as out:
                for record in _verdicts(lines):
                    out.write(json.dumps(record, ensure_ascii=False) + "\n")
        except (OSError, UnicodeDecodeError) as failure:
            raise CommandError(str(failure)) from failure


def _verdicts(lines: list[str]) -> Iterator[dict[str, Any]]:
    year = timezone.localdate().year
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield verdict_record(Case.model_validate(json.loads(line)), year)
        except json.JSONDecodeError as failure:
            raise CommandError(f"line {number} is no JSON: {failure.msg}") from failure
        except ValidationError as failure:
            reasons = "; ".join(str(error["msg"]) for error in failure.errors())
            raise CommandError(f"line {number} is no case: {reasons}") from failure
