"""The score of a wording and its named parts."""

import math

import pytest

from apps.domain.ranking import WEIGHTS, score_line
from apps.domain.truth.types import Doubt, Evidence, Verdict

ORIGINAL = "Was responsible for doing the payroll of 120 employees in Sage, which reduced errors"
GOOD = "Ran payroll for 120 employees in Sage, reducing errors"
FINE = Verdict(level="supported")


def score(text, *, verdict=FINE, wanted=(), original=ORIGINAL, **options):
    evidence = Evidence(sources=(ORIGINAL,))
    return score_line(text, original, evidence=evidence, verdict=verdict, wanted=wanted, **options)


def doubt(words, *, kind="novel", severity="check", start=0):
    return Doubt(kind=kind, severity=severity, span=(start, start + len(words)), words=words)


def test_the_weights_of_the_parts_add_up_to_the_whole():
    names = ["coverage", "specificity", "verb", "concision", "readability", "keeping", "grammar"]
    assert math.isclose(sum(WEIGHTS[name] for name in names), 0.95)


def test_a_direct_wording_scores_above_the_one_it_rewrites():
    assert score(GOOD).total > score(ORIGINAL).total


@pytest.mark.parametrize(
    ("worse", "part"),
    [
        pytest.param(
            "Ran payroll for employees, reducing errors",
            "specificity",
            id="lost figure and tool",
        ),
        pytest.param(
            "Helped with payroll for 120 employees in Sage, reducing errors", "verb", id="weak verb"
        ),
        pytest.param(
            "Ran, in order to be of use to all, the payroll for 120 employees in Sage for the most",
            "concision",
            id="wordy",
        ),
        pytest.param(
            "Operationalised remuneration administration for 120 organisational beneficiaries in Sage",
            "readability",
            id="heavy words",
        ),
        pytest.param(
            "Ran Sage",
            "keeping",
            id="dropped content",
        ),
        pytest.param(
            "Ran ran payroll for 120 employees in Sage , reducing errors",
            "grammar",
            id="slips",
        ),
    ],
)
def test_each_part_falls_with_what_it_measures(worse, part):
    assert score(worse).parts[part] < score(GOOD).parts[part]


def test_only_terms_the_person_has_evidence_for_count_as_covered():
    with_sage = score(GOOD, wanted=["Sage", "Kubernetes"])
    without = score("Ran payroll for 120 employees, reducing errors", wanted=["Sage", "Kubernetes"])

    assert (with_sage.parts["coverage"], without.parts["coverage"]) == (1.0, 0.0)


def test_a_doubted_word_covers_nothing():
    verdict = Verdict(level="check", doubts=(doubt("Sage", kind="tool", start=GOOD.index("Sage")),))
    assert score(GOOD, verdict=verdict, wanted=["Sage"]).parts["coverage"] == 0.0


def test_coverage_is_left_out_when_nothing_can_be_covered():
    assert "coverage" not in score(GOOD, wanted=["Kubernetes"]).parts


def test_a_verb_that_claims_more_than_the_person_did_is_worth_nothing():
    verdict = Verdict(level="check", doubts=(doubt("Ran", kind="agency"),))
    assert score(GOOD, verdict=verdict).parts["verb"] == 0.0


def test_each_word_to_check_costs_a_twentieth_up_to_a_fifth():
    two = Verdict(level="check", doubts=(doubt("two words"),))
    many = Verdict(level="check", doubts=tuple(doubt(f"word{n}") for n in range(9)))

    assert score(GOOD, verdict=two).total == pytest.approx(score(GOOD).total - 0.10)
    assert score(GOOD, verdict=many).parts["to_check"] == 0.20


def test_weights_can_be_set():
    only_verb = dict.fromkeys(WEIGHTS, 0.0) | {"verb": 1.0}
    assert score(GOOD, weights=only_verb).total == score(GOOD).parts["verb"]


@pytest.mark.parametrize("text", ["", " ", "x", "🙂", "Ran " * 500])
def test_any_text_has_a_score_between_nothing_and_one(text):
    assert 0.0 <= score(text, original="").total <= 1.0
