"""From a resume and an advert to a letter as PDF in the shell: no database, no services."""

import json
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from apps.cover_letters.domain.brief import LANGUAGES, POINTS, TONES
from apps.cover_letters.domain.planning import Wishes
from apps.cover_letters.work import at_once
from apps.files.paper.layout import PAPERS, TEMPLATES, PrintFailed
from apps.files.refusals import FileRefused


class Command(BaseCommand):
    help = "Read a resume and an advert, and write a letter that says only what the resume says."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a resume: PDF, DOCX, DOC, TXT or JSON Resume")
        parser.add_argument("--posting", type=Path, required=True, help="a file with the text of an advert")
        parser.add_argument("--tone", choices=TONES, default="plain")
        parser.add_argument("--length", choices=tuple(POINTS), default="normal")
        parser.add_argument("--language", choices=LANGUAGES, default="", help="else that of the advert")
        parser.add_argument("--reader", default="", help="who reads it, as one would write it: Ms Okafor")
        parser.add_argument("--template", choices=TEMPLATES, default="meridian")
        parser.add_argument("--paper", choices=PAPERS, default="a4")
        parser.add_argument("--out", type=Path, required=True, help="where the PDF goes")
        parser.add_argument("--json", action="store_true", help="print what was done as one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            done = at_once.letter(
                _bytes_of(options["file"]),
                options["file"].name,
                posting=_bytes_of(options["posting"]).decode("utf-8", "replace"),
                wishes=Wishes(options["tone"], options["length"], options["language"]),
                reader=options["reader"],
                look={"template": options["template"], "paper": options["paper"]},
                today=date.today(),
            )
        except FileRefused as refused:
            raise CommandError(refused.sentence) from None
        except PrintFailed as failed:
            raise CommandError(f"The letter could not be printed: {failed.code}.") from None
        if done.pdf is None:
            codes = [one["code"] for one in done.report["findings"] if one["blocks"]]
            raise CommandError(f"The letter is kept back: {', '.join(codes) or 'it does not read back'}.")
        options["out"].write_bytes(done.pdf)
        report = {**done.report, "out": str(options["out"])}
        self.stdout.write(json.dumps(report, ensure_ascii=False) if options["json"] else _told(report))


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as problem:
        raise CommandError(f"{file} cannot be read: {problem.strerror}.") from None


def _told(report: dict[str, Any]) -> str:
    left = f"; it leaves out: {', '.join(report['leaves_out'])}" if report["leaves_out"] else ""
    return (
        f"{len(report['sentences'])} sentences in {report['language']} by {report['engine']}, "
        f"{report['proof']['pages']} page(s) read back whole: {report['out']}{left}"
    )
