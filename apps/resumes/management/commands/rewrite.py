"""From a file to the rewritten PDF in the shell: no database, no services; supported lines only."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from apps.files.paper.layout import PAPERS, TEMPLATES, PrintFailed
from apps.files.refusals import FileRefused
from apps.resumes.work import at_once


class Command(BaseCommand):
    help = "Read a resume, rewrite it for a title or an advert, and print it."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a resume: PDF, DOCX, DOC, TXT or JSON Resume")
        parser.add_argument("--for", dest="target", default="", help="the title wanted")
        parser.add_argument("--posting", type=Path, help="a file with the text of an advert")
        parser.add_argument("--template", choices=TEMPLATES, default="meridian")
        parser.add_argument("--paper", choices=PAPERS, default="a4")
        parser.add_argument("--out", type=Path, required=True, help="where the PDF goes")
        parser.add_argument("--json", action="store_true", help="print what was done as one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            done = at_once.rewrite(
                _bytes_of(options["file"]),
                options["file"].name,
                target=options["target"],
                posting=_text_of(options["posting"]),
                look={"template": options["template"], "paper": options["paper"]},
            )
        except FileRefused as refused:
            raise CommandError(refused.sentence) from None
        except PrintFailed as failed:
            raise CommandError(f"The resume could not be printed: {failed.code}.") from None
        if done.pdf is None:
            raise CommandError("The PDF does not read back as written, so it is not offered.")
        options["out"].write_bytes(done.pdf)
        report = {**done.report, "out": str(options["out"])}
        self.stdout.write(json.dumps(report, ensure_ascii=False) if options["json"] else _told(report))


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as problem:
        raise CommandError(f"{file} cannot be read: {problem.strerror}.") from None


def _text_of(file: Path | None) -> str:
    return _bytes_of(file).decode("utf-8", "replace") if file else ""


def _told(report: dict[str, Any]) -> str:
    changed = [line for line in report["lines"] if line["after"] != line["before"]]
    return (
        f"{len(changed)} of {len(report['lines'])} lines rewritten by {report['engine']}, "
        f"{report['proof']['pages']} page(s) read back whole: {report['out']}"
    )
