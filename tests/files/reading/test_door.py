"""The one door: every kind of file in, a resume or a sentence of the table out."""

import io
import json
from pathlib import Path

import pytest
from docx import Document

from apps.files.child import ChildCrashed, ChildTooMuch, ChildTooSlow
from apps.files.paper.printing import print_resume
from apps.files.reading import door
from apps.files.refusals import FileRefused
from tests.files.people import ENGINEER, request
from tests.files.reading.exports import CANDIDATE, PASSPORT, linkedin
from tests.files.reading.pdfs import lines_page, locked, one_page
from tests.files.reading.words import saved

LINES = ["Ada Example", "ada@ada.example", "Experience", "Analyst, Babbage Ltd", "2019 – 2023"]
DOC = (Path(__file__).parent / "fixtures" / "ada.doc").read_bytes()
NAME = "Ada Example"


def docx():
    document = Document()
    for line in LINES:
        document.add_paragraph(line)
    return saved(document)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        pytest.param(lines_page(LINES), "cv.pdf", id="pdf"),
        pytest.param(docx(), "cv.docx", id="docx"),
        pytest.param(DOC, "cv.doc", id="doc"),
        pytest.param("\n".join(LINES).encode(), "cv.txt", id="txt"),
        pytest.param(json.dumps({"basics": {"name": NAME}}).encode(), "cv.json", id="json resume"),
        pytest.param(PASSPORT.encode(), "cv.xml", id="old europass"),
        pytest.param(CANDIDATE.encode(), "cv.xml", id="new europass"),
        pytest.param(linkedin(), "export.zip", id="linkedin"),
    ],
)
def test_every_kind_comes_in_through_it(body, name):
    assert door.read(body, name).document.basics.name == NAME


def test_what_we_print_reads_back():
    from apps.files.paper.printing import print_resume

    found = door.read(print_resume(request(ENGINEER)).pdf, "cv.pdf")

    assert found.document.basics.name == ENGINEER["basics"]["name"]
    assert found.document.basics.email == ENGINEER["basics"]["email"]


def test_hidden_words_are_reported_and_not_understood():
    document = Document()
    for line in LINES:
        document.add_paragraph(line)
    document.add_paragraph().add_run("Award: Employee of the century").font.hidden = True

    found = door.read(saved(document), "cv.docx")

    assert found.hidden == ("Award: Employee of the century",)
    assert "century" not in found.document.model_dump_json()


def test_the_lines_alone_come_with_their_places():
    found = door.lay_out(lines_page(LINES), "cv.pdf")

    assert [line.text for line in found.lines] == LINES
    assert found.pages == ((595, 842),)
    assert found.lines[0].x0 == pytest.approx(50, abs=3)


def test_a_file_without_lines_has_none_to_lay_out():
    with pytest.raises(FileRefused) as refused:
        door.lay_out(b'{"basics": {"name": "Ada"}}', "cv.json")

    assert refused.value.code == "wrong_type"


@pytest.mark.parametrize(
    ("body", "name", "sentence"),
    [
        pytest.param(b"", "cv.pdf", "The file is empty.", id="empty"),
        pytest.param(bytes(10 * 1024 * 1024), "cv.pdf", "The file must be smaller than 10 MB.", id="too big"),
        pytest.param(
            b"\x89PNG\r\n\x1a\n" + bytes(99),
            "cv.png",
            "The file must be a PDF, DOCX, DOC, TXT or JSON Resume.",
            id="wrong type",
        ),
        pytest.param(
            b"\x89PNG\r\n\x1a\n" + bytes(99),
            "cv.pdf",
            "The file's name ends in .pdf, but it holds something else. Save it again as PDF or DOCX.",
            id="mislabelled",
        ),
        pytest.param(
            locked(lines_page(LINES), user="secret"),
            "cv.pdf",
            "The file is protected by a password. Remove it and upload the file again.",
            id="encrypted",
        ),
        pytest.param(
            one_page(b""),
            "cv.pdf",
            "We found no text in this file; it may be a scan. "
            "Upload a text PDF or DOCX, or paste your resume.",
            id="no text",
        ),
        pytest.param(
            b"%PDF-1.7\n" + bytes(range(256)),
            "cv.pdf",
            "The file seems damaged and cannot be opened. Save it again and upload the new copy.",
            id="damaged",
        ),
    ],
)
def test_a_wrong_file_gets_its_own_sentence(body, name, sentence):
    with pytest.raises(FileRefused) as refused:
        door.read(body, name)

    assert refused.value.sentence == sentence


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        pytest.param(
            ChildTooSlow(),
            "Reading took too long. Save the file again as a simple PDF or DOCX, or paste your resume.",
            id="too slow",
        ),
        pytest.param(
            ChildTooMuch("SIGXCPU"),
            "The file is too complex to read safely. Save it again as a simple PDF or DOCX.",
            id="too much",
        ),
        pytest.param(
            ChildCrashed("SIGSEGV"),
            "The file seems damaged and cannot be opened. Save it again and upload the new copy.",
            id="a crash",
        ),
    ],
)
def test_a_child_that_fails_becomes_a_sentence(problem, sentence, monkeypatch):
    class Failing:
        def call(self, *_, **__):
            raise problem

    monkeypatch.setattr(door, "READERS", Failing())

    with pytest.raises(FileRefused) as refused:
        door.read(b"Ada Example", "cv.txt")

    assert refused.value.sentence == sentence


def test_a_name_of_any_kind_does_no_harm():
    body = io.BytesIO("\n".join(LINES).encode()).getvalue()

    for name in ("", ".", "../../etc/passwd", "a" * 5000, "\u202ecv.exe\x00", "cv.txt/../x", "😀.txt"):
        assert door.read(body, name).document.basics.name == NAME


def test_what_we_printed_comes_back_as_it_was_with_the_places_on_its_pages():
    printed = print_resume(request(ENGINEER)).pdf

    found = door.read(printed, "mine.pdf")

    assert found.document.to_json_resume() == request(ENGINEER).document.to_json_resume()
    assert (found.coverage, found.unplaced) == (1.0, ())
    assert found.places["basics.name"]
