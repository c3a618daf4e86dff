"""manage.py match: does a resume fit an advert, and which adverts fit it; no database, no services."""

import json
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from apps.domain.fit import Ranked
from apps.files.reading import door
from apps.files.refusals import FileRefused
from apps.matching.work import in_shell

Options = dict[str, Any]


class Command(BaseCommand):
    help = (
        "Score a resume against one advert, order many adverts for it, or order people's texts for an advert."
    )
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own form

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("resume", nargs="?", type=Path, help="PDF, DOCX, DOC, TXT or JSON Resume")
        parser.add_argument("--posting", type=Path, help="a file with one advert")
        parser.add_argument("--postings", type=Path, help='adverts, {"id", "title", "text"} a line')
        parser.add_argument("--resumes", type=Path, help='people\'s resumes, {"id", "text"} a line')
        parser.add_argument("--top", type=int, default=50, help="how many to print, best first")
        parser.add_argument("--on", type=date.fromisoformat, help="count years up to this day, not today")
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        today = options["on"] or timezone.localdate()
        try:
            answer = _answer(options, today)
        except FileRefused as refused:
            raise CommandError(refused.sentence) from None
        except in_shell.BadLine as bad:
            raise CommandError(f"Line {bad} is not an object with an id and a text.") from None
        except OSError as problem:
            raise CommandError(f"{problem.filename} cannot be read: {problem.strerror}.") from None
        finally:
            door.READERS.close()
        self.stdout.write(json.dumps(answer, ensure_ascii=False) if options["json"] else _told(answer))


def _answer(options: Options, today: date) -> Any:
    resume, posting, postings, resumes = (
        options[name] for name in ("resume", "posting", "postings", "resumes")
    )
    if resume and posting and not postings and not resumes:
        return in_shell.match(in_shell.resume_in(resume), in_shell.advert_in(posting), today)
    if resume and postings and not posting and not resumes:
        adverts = list(in_shell.lines_of(postings))
        return _best(in_shell.adverts_for(in_shell.resume_in(resume), adverts, today), options["top"])
    if resumes and posting and not resume and not postings:
        people = list(in_shell.lines_of(resumes))
        return _best(in_shell.people_for(in_shell.advert_in(posting), people, today), options["top"])
    raise CommandError("Give RESUME with --posting or --postings, or --resumes with --posting.")


def _best(ranked: list[Ranked], top: int) -> list[dict[str, Any]]:
    return [{"id": one.key, "score": one.score} for one in ranked[: max(top, 0)]]


def _told(answer: Any) -> str:
    if isinstance(answer, list):
        return "\n".join(f"{one['score']:>3}  {one['id']}" for one in answer)
    low, high = answer["range"]
    rows = [
        f"  {row['mark']:<8} {row['words']}" + (f"  <- {row['evidence']['words']}" if row["evidence"] else "")
        for row in answer["requirements"]
    ]
    head = f"{answer['score']} of 100 ({low} to {high}), {answer['band']}: a guide to effort, not a chance."
    return "\n".join([head, *rows])
