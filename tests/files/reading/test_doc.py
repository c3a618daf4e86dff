"""DOC as lines: what Word's old format keeps of lists, tables, links, changes and hidden words."""

import shutil
from pathlib import Path

import pytest

from apps.files.reading import doc
from apps.files.refusals import FileRefused

ADA = (Path(__file__).parent / "fixtures" / "ada.doc").read_bytes()


@pytest.fixture(scope="module")
def lines():
    return doc.read(ADA).lines


def test_everything_a_person_sees_is_read_in_order(lines):
    assert [line.text for line in lines if line.hidden is None] == [
        "Ada Example — +44 20 7946 0999",
        "Ada Example",
        "ada@example.org \t Leeds, my site",
        "Experience",
        "Analyst, Babbage Ltd \t 2019 – 2023",
        "Clerk, Jacquard & Co \t 2016 – 2019",
        "Cut run time by 40% – für Zürich, 東京, 😀",
        "Wrote the first program",
        "Seen, then",
        "and",
        "Loud words",
        "Old new words",
        "References on request",
    ]


def test_what_nobody_sees_is_marked_with_its_reason(lines):
    assert [(line.text, line.hidden) for line in lines if line.hidden] == [
        ("secret words", "invisible"),
        ("white words", "white"),
        ("tiny words", "tiny"),
        ("deleted words", "removed"),
    ]


def test_styles_lists_and_links_are_kept(lines):
    by_text = {line.text: line for line in lines}

    assert by_text["Ada Example"].style == "title"
    assert by_text["Experience"].style == "heading"
    assert by_text["Wrote the first program"].style == "bullet"
    assert by_text["Seen, then"].style == ""
    assert by_text["ada@example.org \t Leeds, my site"].links == ("https://ada.example/",)


def test_size_weight_slant_and_colour_are_kept(lines):
    by_text = {line.text: line for line in lines}

    loud, white = by_text["Loud words"], by_text["white words"]
    assert (loud.size, loud.bold, loud.italic, loud.colour) == (15, True, True, "#000000")
    assert (white.size, white.bold, white.italic, white.colour) == (11, False, False, "#ffffff")


def test_a_file_with_a_password_is_refused():
    locked = bytearray(ADA)
    locked[locked.index(b"\xec\xa5") + 0x0B] |= 0x01

    with pytest.raises(FileRefused) as refused:
        doc.read(bytes(locked))

    assert refused.value.code == "encrypted"


@pytest.mark.parametrize("length", [600, 4000, 9000, 16_000])
def test_a_file_cut_off_is_damaged_when_no_other_program_is_there(length, monkeypatch):
    monkeypatch.setenv("PATH", "")

    with pytest.raises(FileRefused) as refused:
        doc.read(ADA[:length])

    assert refused.value.code == "damaged"


def test_an_older_format_goes_to_antiword_and_is_damaged_without_it():
    older = bytearray(ADA)
    start = older.index(b"\xec\xa5")
    older[start + 2 : start + 4] = (101).to_bytes(2, "little")

    try:
        said = [line.text for line in doc.read(bytes(older)).lines]
    except FileRefused as refused:
        said = [refused.code]

    assert said == ["damaged"] or (shutil.which("antiword") and "Experience" in said)


def test_no_single_byte_makes_it_raise_anything_else(monkeypatch):
    monkeypatch.setenv("PATH", "")
    head = ADA.index(b"\xec\xa5")
    places = [*range(0, 512, 7), *range(head, head + 0x500, 11)]

    said = {outcome_with(place) for place in places}

    assert said <= {"doc", "damaged", "encrypted"}
    assert "doc" in said


def outcome_with(place):
    broken = bytearray(ADA)
    broken[place] ^= 0xFF
    try:
        return doc.read(bytes(broken)).source
    except FileRefused as refused:
        return refused.code
