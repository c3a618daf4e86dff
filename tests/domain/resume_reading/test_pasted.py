"""Resumes as people paste them: Markdown, tabs, labels, no headings, many languages.

The texts are in ``pasted``, written for this test; ``expected.json`` says what a reader finds: title,
employer, start, end and number of lines of each role; school, degree, field and end of each study.
A star stands for any words.
"""

import json
from pathlib import Path

import pytest

from tests.domain.resume_reading.pages import read_text

PASTED = Path(__file__).parent / "pasted"
EXPECTED = json.loads((PASTED / "expected.json").read_text(encoding="utf-8"))


def text_of(name):
    return (PASTED / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", EXPECTED)
def test_roles_of(name):
    work = read_text(text_of(name)).document.work

    found = [[e.position, e.name, e.start_date, e.end_date, len(e.highlights)] for e in work]
    assert found == EXPECTED[name]["work"]


@pytest.mark.parametrize("name", EXPECTED)
def test_studies_of(name):
    studies = read_text(text_of(name)).document.education

    found = [[e.institution, e.study_type, e.area, e.end_date] for e in studies]
    wanted = EXPECTED[name]["education"]
    assert len(found) == len(wanted)
    assert all(
        want in ("*", said)
        for study, entry in zip(wanted, found, strict=True)
        for want, said in zip(study, entry, strict=True)
    )


@pytest.mark.parametrize("name", EXPECTED)
def test_the_person_of(name):
    basics = read_text(text_of(name)).document.basics

    assert "@example." in basics.email
    assert basics.name
    assert len(basics.name.split()) <= 2


@pytest.mark.parametrize("name", [name for name in EXPECTED if name not in ("noheads", "datesfirst")])
def test_empty_lines_change_nothing_in(name):
    text = text_of(name)

    assert read_text(text.replace("\n\n", "\n")).document == read_text(text).document


def test_every_text_has_an_expectation():
    assert {path.stem for path in PASTED.glob("*.txt")} == set(EXPECTED)
