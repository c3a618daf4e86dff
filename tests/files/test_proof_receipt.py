"""The receipt of a download can be checked by anyone, offline, in the shell."""

import io
import json
from datetime import UTC, datetime

import pypdf
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from apps.files.paper.composing import content_of
from apps.files.paper.exporting import export
from apps.files.receipt import LineSource, Receipt, receipt_of, verify
from tests.files.people import ENGINEER, request

ASKED = request(ENGINEER)
LINE = LineSource(
    id="work-1-2",
    text="Cut p99 authorisation latency from 840 ms to 190 ms by moving risk rules in-process.",
    sources=("made authorisation faster, 840 to 190 ms",),
    origin="the uploaded file",
)


@pytest.fixture(scope="module")
def made():
    return export(ASKED, "pdf")


@pytest.fixture
def receipt(made):
    return receipt_of(
        ASKED,
        made.body,
        made.proofs[0],
        kind="pdf",
        name=made.name,
        made_at=datetime(2026, 3, 4, tzinfo=UTC),
        lines=(LINE,),
    )


@pytest.fixture
def on_disk(tmp_path, made, receipt):
    (tmp_path / "receipt.json").write_text(receipt.model_dump_json())
    (tmp_path / "resume.pdf").write_bytes(made.body)
    return tmp_path


def test_a_file_and_its_receipt_agree(made, receipt):
    found = verify(receipt, made.body)

    assert found.ok
    assert [check.name for check in found.checks] == [
        "file",
        "receipt",
        "pypdf",
        "pdfminer",
        "lines",
        "versions",
    ]


def test_a_receipt_survives_being_kept_as_json(receipt):
    assert Receipt.model_validate_json(receipt.model_dump_json()) == receipt
    assert receipt.versions["weasyprint"].startswith("70")
    assert receipt.content == content_of(ASKED)


def test_a_docx_has_a_receipt_too():
    made = export(request(ENGINEER, template="atelier"), "docx")
    asked = request(ENGINEER, template="atelier")

    kept = receipt_of(
        asked, made.body, made.proofs[0], kind="docx", name=made.name, made_at=datetime.now(UTC)
    )

    assert verify(kept, made.body).ok


def test_a_changed_file_is_told_from_one_that_reads_differently(made, receipt):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(made.body))
    writer.add_metadata({"/Producer": "someone else"})
    changed = io.BytesIO()
    writer.write(changed)

    checks = {check.name: check.ok for check in verify(receipt, changed.getvalue()).checks}

    assert (checks["file"], checks["pypdf"], checks["pdfminer"]) == (False, True, True)


def test_a_line_that_is_not_in_the_file_is_found(made, receipt):
    invented = receipt.model_copy(update={"lines": (LINE, LineSource(id="work-9", text="Ran everything."))})

    checks = {check.name: check for check in verify(invented, made.body).checks}

    assert checks["lines"].ok is False
    assert checks["lines"].said.startswith("1 of 2 lines")


def test_the_shell_verifies_a_file(on_disk, capsys):
    call_command("verify", on_disk / "receipt.json", on_disk / "resume.pdf")

    assert "ok file: It is the very file." in capsys.readouterr().out


def test_the_shell_refuses_another_file(on_disk):
    (on_disk / "resume.pdf").write_bytes(b"%PDF-1.7")

    with pytest.raises(CommandError, match="not what its receipt says"):
        call_command("verify", on_disk / "receipt.json", on_disk / "resume.pdf")


def test_the_shell_says_when_a_receipt_is_none(on_disk):
    with pytest.raises(CommandError, match="is not a receipt"):
        call_command("verify", on_disk / "resume.pdf", on_disk / "resume.pdf")


@pytest.mark.parametrize("end", ["pdf", "docx", "txt", "md", "json", "zip"])
def test_the_shell_prints_every_form(tmp_path, capsys, end):
    (tmp_path / "in.json").write_text(json.dumps(ENGINEER))

    call_command("print", tmp_path / "in.json", "--template", "harbour", "--out", tmp_path / f"out.{end}")

    assert (tmp_path / f"out.{end}").stat().st_size > 1000
    assert "read back whole" in capsys.readouterr().out or end in ("txt", "md", "json")


def test_the_shell_writes_a_receipt_that_verifies(tmp_path, capsys):
    (tmp_path / "in.json").write_text(json.dumps(ENGINEER))
    out, receipt = tmp_path / "out.pdf", tmp_path / "receipt.json"

    call_command("print", tmp_path / "in.json", "--one-page", "--out", out, "--receipt", receipt)
    call_command("verify", receipt, out)

    assert "1 page," in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        pytest.param("in.json", "[1, 2]", "is not a JSON Resume", id="a list"),
        pytest.param("in.json", "{", "is not a JSON Resume", id="cut"),
        pytest.param("in.json", "{}", "nothing_to_print", id="an empty resume"),
        pytest.param("in.txt", "", "The file is empty.", id="an empty file"),
    ],
)
def test_the_shell_says_why_it_does_not_print(tmp_path, name, body, said):
    (tmp_path / name).write_text(body)

    with pytest.raises(CommandError, match=said):
        call_command("print", tmp_path / name, "--out", tmp_path / "out.pdf")

    assert not (tmp_path / "out.pdf").exists()


def test_the_shell_prints_any_file_that_can_be_read(tmp_path, made, capsys):
    (tmp_path / "mine.pdf").write_bytes(made.body)

    call_command("print", tmp_path / "mine.pdf", "--out", tmp_path / "out.docx")

    assert "docx2python" in capsys.readouterr().out
