"""The score, its parts, its rows and its range."""

from datetime import date

import pytest

from apps.domain.fit import WEIGHTS, Wishes, fit
from apps.domain.fit.spans import spell, years
from apps.domain.postings import read_posting
from apps.domain.resume import ResumeDocument
from tests.domain.fit.people import ADVERT, CARER

TODAY = date(2025, 1, 15)
POSTING = read_posting(ADVERT)


@pytest.fixture(scope="module")
def found():
    return fit(CARER, POSTING, TODAY)


@pytest.fixture(scope="module")
def rows(found):
    return {row.requirement.words: row for row in found.rows}


def line_of(proof, document):
    entry_id, _, field = proof.line.partition(".")
    if field:
        return getattr(document.entry(entry_id), field)
    return next(line.text for _, e in document.entries() for line in e.lines if line.id == proof.line)


def test_the_weights_of_the_parts_are_a_hundred():
    assert sum(WEIGHTS.values()) == 100


@pytest.mark.parametrize(
    ("words", "mark", "basis"),
    [
        ("Experience of dementia care", "met", "shown"),
        ("At least two years of experience in care", "met", "years"),
        ("Person Centred Software", "unclear", "near"),
        ("Care Certificate", "met", "shown"),
        ("Kubernetes", "gap", "none"),
        ("Patience and warmth", "unclear", "unknown"),
        ("HGV Class 1", "gap", "none"),
        ("First aid", "met", "listed"),
    ],
)
def test_each_demand_has_a_mark_and_what_it_rests_on(rows, words, mark, basis):
    assert (rows[words].mark, rows[words].basis) == (mark, basis)


def test_a_proof_is_the_persons_own_words(found):
    proofs = [row.proof for row in found.rows if row.proof]
    assert len(proofs) == 4
    assert [line_of(proof, CARER)[slice(*proof.span)] for proof in proofs] == [
        proof.words for proof in proofs
    ]


def test_the_unknown_widens_the_range_and_lowers_no_score(found):
    assert found.low < found.score < found.high
    sure = fit(CARER, read_posting(ADVERT.replace("- Patience and warmth\n", "")), TODAY)
    assert sure.high - sure.low < found.high - found.low
    assert abs(sure.score - found.score) <= 1


def test_the_count_of_musts_is_the_count_of_rows(found):
    assert found.musts_met == (3, 7)


def test_a_missing_licence_leaves_no_strong_fit():
    easy = read_posting("Care Assistant\n\nRequirements\n- Care Certificate\n- Dementia care\n")
    hard = read_posting(
        "Care Assistant\n\nRequirements\n- Care Certificate\n- Dementia care\n- HGV Class 1\n"
    )
    assert fit(CARER, easy, TODAY).band == "strong"
    assert fit(CARER, hard, TODAY).band != "strong"


def test_another_trade_is_a_weak_fit():
    welder = read_posting(
        "Welder\n\nRequirements\n- MIG welding\n- Three years of experience in fabrication\n"
    )
    assert fit(CARER, welder, TODAY).band == "weak"


def test_one_of_two_demands_is_enough():
    either = read_posting("Care Assistant\n\nRequirements\n- PhD or 2 years of experience in care\n")
    assert {row.mark for row in fit(CARER, either, TODAY).rows} == {"met"}


def test_any_of_several_skills_is_enough():
    either = read_posting("Clerk\n\nRequirements\n- Nourish Care, SAP or Oracle Fusion\n")
    assert fit(CARER, either, TODAY).rows[0].mark == "met"


def test_the_same_input_gives_the_same_answer(found):
    assert fit(CARER, POSTING, TODAY) == found


def test_an_empty_resume_and_an_empty_advert_have_a_score():
    nothing = fit(ResumeDocument(), read_posting(""), TODAY)
    assert (nothing.score, nothing.band, nothing.rows) == (0, "weak", ())
    assert fit(ResumeDocument(), POSTING, TODAY).band == "weak"


@pytest.mark.parametrize(
    ("wishes", "value"),
    [
        (Wishes(places=("Leeds",)), 1.0),
        (Wishes(places=("Hull",)), 0.0),
        (Wishes(places=("Leeds",), least_pay=12, currency="GBP", period="hour"), 1.0),
        (Wishes(places=("Leeds",), least_pay=24, currency="GBP", period="hour"), 0.75),
        (Wishes(places=("Leeds",), least_pay=24, currency="EUR", period="hour"), 1.0),
    ],
)
def test_wishes_are_compared_where_both_sides_are_known(wishes, value):
    posting = read_posting(f"{ADVERT}\nPay: £12.00 per hour\n")
    conditions = next(part for part in fit(CARER, posting, TODAY, wishes).parts if part.name == "conditions")
    assert conditions.value == value


def test_years_count_each_month_once():
    one, other = spell("2020-01", "2021-12", TODAY), spell("2021-01", "2022-12", TODAY)
    assert years([one, other]) == 3.0


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        ("2024-01", "", 1.0),
        ("2020", "2020", 1.0),
        ("2030-01", "", None),
        ("", "2020", None),
        ("2020-05", "2019", 0.08),
    ],
)
def test_odd_dates_have_a_length_or_none(start, end, count):
    found = spell(start, end, TODAY)
    assert (round(years([found]), 2) if found else None) == count
