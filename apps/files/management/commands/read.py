"""manage.py read FILE...: what we understand of resumes, without a database or any service."""

import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from apps.domain.resume import SECTIONS
from apps.domain.resume_reading.result import ReadResume
from apps.files.reading import door
from apps.files.refusals import FileRefused
from apps.files.sniffing import LARGEST

NO_FILE = {"code": "no_file", "message": "There is no file of this name that can be opened."}
MOST_LINES_SHOWN = 10


class Command(BaseCommand):
    help = (
        "Read resumes (PDF, DOCX, DOC, TXT, JSON Resume, Europass, LinkedIn's export) and say what they hold."
    )
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own form

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or a folder of files")
        parser.add_argument("--json", action="store_true", help="one JSON object a line and file")

    def handle(self, *args: Any, **options: Any) -> None:
        has_errors = False
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            for answer in pool.map(_answer, _files(options["files"])):
                has_errors = has_errors or answer["error"] is not None
                self.stdout.write(
                    json.dumps(answer, ensure_ascii=False) if options["json"] else _summary(answer)
                )
                self.stdout.flush()
        door.READERS.close()
        if has_errors:
            sys.exit(1)


def _files(names: Iterable[str]) -> Iterator[Path]:
    for name in names:
        path = Path(name)
        yield from sorted(found for found in path.rglob("*") if found.is_file()) if path.is_dir() else [path]


def _answer(path: Path) -> dict[str, Any]:
    """What the file holds, in the form that ``--json`` prints."""
    answer: dict[str, Any] = {"file": str(path), "resume": {}, "coverage": 0.0, "unplaced": [], "hidden": []}
    try:
        with path.open("rb") as file:
            body = file.read(LARGEST + 1)
        found = door.read(body, path.name)
    except FileRefused as refused:
        return answer | {"error": {"code": refused.code, "message": refused.sentence}}
    except OSError:
        return answer | {"error": NO_FILE}
    return answer | _content(found) | {"error": None}


def _content(found: ReadResume) -> dict[str, Any]:
    return {
        "resume": found.document.to_json_resume(),
        "coverage": round(found.coverage, 4),
        "unplaced": list(found.unplaced),
        "hidden": list(found.hidden),
    }


def _summary(answer: dict[str, Any]) -> str:
    if answer["error"]:
        return f"{answer['file']}\n  {answer['error']['message']}\n"
    resume = answer["resume"]
    basics = resume.get("basics", {})
    who = ", ".join(basics[key] for key in ("name", "label", "email", "phone") if basics.get(key))
    counts = ", ".join(f"{len(resume[name])} {name}" for name in SECTIONS if resume.get(name))
    lines = [
        answer["file"],
        f"  {who or 'No name found.'}",
        f"  {counts or 'No entries found.'}",
        f"  {answer['coverage']:.0%} of the text found its place.",
        *_listed("Not placed", answer["unplaced"]),
        *_listed("Hidden from a reader's eye", answer["hidden"]),
    ]
    return "\n".join(lines) + "\n"


def _listed(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"  {title}:"
        yield from (f"    {line}" for line in lines[:MOST_LINES_SHOWN])
        if len(lines) > MOST_LINES_SHOWN:
            yield f"    and {len(lines) - MOST_LINES_SHOWN} more"
