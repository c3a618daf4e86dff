"""The labelled set for the truth gate keeps its form: enough lines, known kinds, one split a person."""

from collections import Counter
from typing import get_args

import pytest

from apps.domain.truth.types import Kind
from tests.evals.truth.build import cases, people

CASES = list(cases())
LABELS = ("faithful", "invented")


@pytest.mark.parametrize("label", LABELS)
def test_there_are_a_thousand_english_lines_of_each_label(label):
    lines = [case for case in CASES if case["label"] == label and case["language"] == "en"]

    assert len(lines) >= 1_000


def test_every_foreign_language_has_a_hundred_lines_of_each_label():
    counts = Counter((case["language"], case["label"]) for case in CASES)

    assert all(counts[language, label] >= 100 for language in ("de", "es", "fr") for label in LABELS)


def test_at_least_forty_two_occupations_are_written():
    assert len({case["occupation"] for case in CASES}) >= 42


def test_every_invented_line_has_a_kind_the_gate_knows():
    assert {case["kind"] for case in CASES if case["label"] == "invented"} <= set(get_args(Kind))


def test_no_line_of_a_person_is_written_twice():
    counts = Counter((case["person"], case["text"]) for case in CASES)

    assert [line for line, times in counts.items() if times > 1] == []


def test_a_line_is_expected_to_pass_exactly_when_it_is_faithful():
    assert all((case["severity"] == "supported") == (case["label"] == "faithful") for case in CASES)


def test_every_person_has_six_lines_and_stands_once():
    found = people()

    assert {len(person.places[0].lines) for person in found} == {6}
    assert len({person.id for person in found}) == len(found)


def test_people_are_dealt_four_three_three():
    dealt = Counter(person.split for person in people())

    assert dealt["tune"] >= dealt["blind"] >= 18
    assert dealt["check"] == dealt["blind"]
