"""Name, gender, age and school move nothing."""

import json
from datetime import date
from pathlib import Path

import pytest

from apps.domain.fit import fit
from apps.domain.fit.counterfactual import check, swaps
from apps.domain.postings import read_posting
from apps.domain.resume import ResumeDocument
from tests.domain.fit.people import ADVERT, CARER

TODAY = date(2025, 1, 15)
EVALS = Path(__file__).parents[2] / "evals" / "matching"


def rows(name):
    return [json.loads(line) for line in (EVALS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def test_the_swaps_change_the_resume():
    changed = swaps(CARER)
    assert set(changed) == {"name", "gender", "age", "school"}
    assert all(other != CARER for other in changed.values())
    assert "Father of two" in changed["gender"].basics.summary
    assert changed["gender"].work[1].position == "Waiter"
    assert "1968" not in changed["age"].basics.summary


def test_no_swap_moves_a_score():
    posting = read_posting(ADVERT)
    found = check(CARER, posting, TODAY, fit(CARER, posting, TODAY))
    assert (found.tried, found.moved) == (("name", "gender", "age", "school"), ())


def test_a_score_that_turned_on_the_person_would_be_caught():
    posting = read_posting(ADVERT)
    tampered = fit(CARER, posting, TODAY).model_copy(update={"score": 99})
    assert check(CARER, posting, TODAY, tampered).moved == ("name", "gender", "age", "school")


@pytest.mark.parametrize("advert", rows("postings")[:6], ids=lambda row: row["id"])
def test_no_swap_moves_a_score_of_the_graded_people(advert):
    posting = read_posting(advert["text"])
    people = [ResumeDocument.from_json_resume(row["resume"]) for row in rows("people")[::4]]
    assert [check(p, posting, TODAY, fit(p, posting, TODAY)).moved for p in people] == [()] * len(people)
