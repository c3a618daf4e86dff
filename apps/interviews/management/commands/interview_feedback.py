"""manage.py interview_feedback: feedback on answers in a file. Needs no database and no model."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from pydantic import ValidationError

from apps.interviews.domain.reports import Answer, report


class Command(BaseCommand):
    help = "Feedback on interview answers: one answer a line in, its feedback a line out."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--in", dest="answers", required=True, type=Path, help="answers, JSON lines")
        parser.add_argument("--out", dest="feedback", required=True, type=Path, help="where feedback goes")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            lines = options["answers"].read_text(encoding="utf-8").splitlines()
            with options["feedback"].open("w", encoding="utf-8") as out:
                for record in _reports(lines):
                    out.write(json.dumps(record, ensure_ascii=False) + "\n")
        except (OSError, UnicodeDecodeError) as failure:
            raise CommandError(str(failure)) from failure


def _reports(lines: list[str]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield report(Answer.model_validate(json.loads(line)))
        except json.JSONDecodeError as failure:
            raise CommandError(f"line {number} is no JSON: {failure.msg}") from failure
        except ValidationError as failure:
            reasons = "; ".join(str(error["msg"]) for error in failure.errors())
            raise CommandError(f"line {number} is no answer: {reasons}") from failure
