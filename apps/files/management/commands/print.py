"""Print a resume in the shell: no database, no services; the file is offered only if it reads back whole."""

import json
from argparse import ArgumentParser
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

from django.core.management.base import BaseCommand, CommandError
from pydantic import ValidationError

from apps.domain.resume import ResumeDocument
from apps.files.paper import layout
from apps.files.paper.dates import DateStyle
from apps.files.paper.exporting import Exported, export
from apps.files.paper.layout import PAPERS, TEMPLATES, PrintFailed, PrintRequest
from apps.files.receipt import receipt_of
from apps.files.refusals import FileRefused

KINDS = {".pdf": "pdf", ".docx": "docx", ".txt": "txt", ".md": "md", ".json": "json", ".zip": "portal"}


class Command(BaseCommand):
    help = (
        "Print a resume as PDF, DOCX, TXT, Markdown, JSON Resume or a ZIP for portals, by the end of --out."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a JSON Resume, or any other resume that can be read")
        parser.add_argument("--template", choices=TEMPLATES, default="meridian")
        parser.add_argument("--paper", choices=PAPERS, default="a4")
        parser.add_argument("--language", choices=get_args(layout.Language), default="")
        parser.add_argument("--accent", choices=get_args(layout.Accent), default="own")
        parser.add_argument("--pair", choices=get_args(layout.Pair), default="own", help="a pair of fonts")
        parser.add_argument("--density", choices=get_args(layout.Density), default="normal")
        parser.add_argument("--dates", choices=get_args(DateStyle), default="month")
        parser.add_argument("--one-page", action="store_true", help="smaller where that makes it one page")
        parser.add_argument("--receipt", type=Path, help="where the receipt of a PDF or DOCX goes")
        parser.add_argument(
            "--out", type=Path, required=True, help="ends in .pdf, .docx, .txt, .md, .json, .zip"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        out: Path = options["out"]
        if out.suffix.lower() not in KINDS:
            raise CommandError(f"--out must end in one of {', '.join(KINDS)}.")
        request = _request(options)
        try:
            made = export(request, KINDS[out.suffix.lower()])  # type: ignore[arg-type]
        except PrintFailed as failed:
            raise CommandError(f"The resume could not be printed: {failed.code}.") from None
        if not made.ok:
            raise CommandError("The file does not read back as written, so it is not offered.")
        out.write_bytes(made.body)
        if options["receipt"]:
            options["receipt"].write_text(_receipt(request, made, out.name))
        self.stdout.write(_told(made, out))


def _request(options: dict[str, Any]) -> PrintRequest:
    knobs = ("template", "paper", "language", "accent", "pair", "density", "dates", "one_page")
    return PrintRequest(document=_document(options["file"]), **{knob: options[knob] for knob in knobs})


def _document(file: Path) -> ResumeDocument:
    try:
        body = file.read_bytes()
    except OSError as problem:
        raise CommandError(f"{file} cannot be read: {problem.strerror}.") from None
    if file.suffix.lower() != ".json":
        return _read(body, file.name)
    try:
        return ResumeDocument.from_json_resume(json.loads(body))
    except (ValidationError, ValueError, TypeError):
        raise CommandError(f"{file} is not a JSON Resume.") from None


def _read(body: bytes, name: str) -> ResumeDocument:
    from apps.files.reading import door  # noqa: PLC0415  # readers take a second to load; a JSON Resume needs none

    try:
        return door.read(body, name).document
    except FileRefused as refused:
        raise CommandError(refused.sentence) from None


def _receipt(request: PrintRequest, made: Exported, name: str) -> str:
    if made.kind not in ("pdf", "docx"):
        raise CommandError("Only a PDF or a DOCX has a receipt.")
    receipt = receipt_of(
        request, made.body, made.proofs[0], kind=made.kind, name=name, made_at=datetime.now(UTC)
    )
    return receipt.model_dump_json(indent=1)


def _told(made: Exported, out: Path) -> str:
    readers = [one.name for proof in made.proofs for one in proof.extractors]
    pages = made.proofs[0].pages if made.proofs else 0
    parts = (
        f"{out}: {len(made.body):,} bytes",
        f"{pages} page{'s'[: pages != 1]}" if pages else "",
        f"read back whole by {', '.join(dict.fromkeys(readers))}" if readers else "",
    )
    return ", ".join(part for part in parts if part)
