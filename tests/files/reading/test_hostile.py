"""Whatever a file does, it ends in a typed answer, and the next file is read as if nothing had been."""

import pytest

from apps.files.reading import door
from apps.files.refusals import REFUSALS, FileRefused
from tests.files.reading.hostile import HEAVY, MAKERS, files
from tests.files.reading.pdfs import lines_page

# Files whose harm is undone are read; these must never be.
REFUSED = {
    "zip-bomb.docx": "too_much",
    "endless-parts.docx": "too_much",
    "laughs.docx": "too_much",
    "outside-entity.docx": "too_much",
    "locked-zip.docx": "encrypted",
    "half.docx": "damaged",
    "locked.pdf": "encrypted",
    "garbage.doc": "damaged",
    "deep.json": "too_much",
    "laughs.xml": "too_much",
    "bomb.zip": "too_much",
}
READ = {
    "no-end.pdf": "Ada Example",
    "pdf-and-html.pdf": "Ada Example",
    "pdf-and-zip.pdf": "Ada Example",
}


def outcome(body, name):
    try:
        return "read", door.read(body, name)
    except FileRefused as refused:
        return refused.code, None


@pytest.fixture(scope="module")
def outcomes():
    return {name: outcome(body, name) for name, body in files(seed=7, mutated=25, heavy=False)}


def test_each_ends_in_a_typed_answer(outcomes):
    assert {code for code, _ in outcomes.values()} <= {"read", *REFUSALS}


def test_none_is_ended_by_the_clock(outcomes):
    assert [name for name, (code, _) in outcomes.items() if code == "too_slow"] == []


@pytest.mark.parametrize("name", REFUSED)
def test_what_must_not_be_read_is_refused_by_name(outcomes, name):
    assert outcomes[name][0] == REFUSED[name]


@pytest.mark.parametrize("name", READ)
def test_what_does_no_harm_is_read_as_what_it_begins_as(outcomes, name):
    code, found = outcomes[name]

    assert code == "read"
    assert READ[name] in found.model_dump_json()
    assert "Somebody else" not in found.model_dump_json()


def test_the_reader_lives_on(outcomes):
    assert len(outcomes) == len(MAKERS) - len(HEAVY) + 25

    code, found = outcome(lines_page(["Ada Example", "ada@ada.example"]), "cv.pdf")

    assert code == "read"
    assert found.document.basics.email == "ada@ada.example"
