"""manage.py read: one answer a file, on a line of its own, and an exit status that tells."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from tests.files.reading.pdfs import lines_page, locked
from tests.files.reading.words import with_paragraphs

KEYS = {"file", "resume", "coverage", "unplaced", "hidden", "error"}
LINES = ["Ada Example", "ada@ada.example", "Experience", "Analyst, Babbage Ltd", "2019 – 2023"]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.pdf").write_bytes(lines_page(LINES))
    (tmp_path / "b.docx").write_bytes(with_paragraphs(*LINES))
    return tmp_path


def read(*arguments):
    out = StringIO()
    status = 0
    try:
        call_command("read", *map(str, arguments), stdout=out)
    except SystemExit as ending:
        status = ending.code
    return out.getvalue(), status


def answers(*arguments):
    out, status = read(*arguments, "--json")
    return [json.loads(line) for line in out.splitlines()], status


def test_each_file_is_one_line_of_json_in_the_order_given(folder):
    found, status = answers(folder / "b.docx", folder / "a.pdf")

    assert [answer["file"] for answer in found] == [str(folder / "b.docx"), str(folder / "a.pdf")]
    assert {answer["resume"]["basics"]["name"] for answer in found} == {"Ada Example"}
    assert all(
        set(answer) == {"file", "resume", "coverage", "unplaced", "hidden", "error"} for answer in found
    )
    assert all(0 < answer["coverage"] <= 1 for answer in found)
    assert status == 0


def test_a_folder_stands_for_the_files_in_it(folder):
    found, _ = answers(folder)

    assert [answer["file"] for answer in found] == [str(folder / "a.pdf"), str(folder / "b.docx")]


def test_one_file_that_fails_says_why_and_the_others_are_read(folder):
    (folder / "c.pdf").write_bytes(locked(lines_page(LINES), user="secret"))

    found, status = answers(folder / "c.pdf", folder / "nowhere.pdf", folder / "a.pdf")

    assert [answer["error"] and answer["error"]["code"] for answer in found] == ["encrypted", "no_file", None]
    assert found[0]["error"]["message"] == (
        "The file is protected by a password. Remove it and upload the file again."
    )
    assert (found[0]["resume"], found[0]["coverage"]) == ({}, 0.0)
    assert status == 1


def test_without_json_it_says_the_same_in_a_few_lines(folder):
    out, status = read(folder / "a.pdf", folder / "nowhere.pdf")

    assert "Ada Example, ada@ada.example" in out
    assert "of the text found its place." in out
    assert "There is no file of this name that can be opened." in out
    assert status == 1
