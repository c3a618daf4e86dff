"""Adverts in order for a person, people in order for an advert, and the graded set behind the order."""

import json
from datetime import date
from pathlib import Path

from apps.domain.fit import profile_of, rank_people, rank_postings, ready
from apps.domain.postings import read_posting
from apps.domain.resume import ResumeDocument
from tests.domain.fit.people import ADVERT, CARER

TODAY = date(2025, 1, 15)
EVALS = Path(__file__).parents[2] / "evals" / "matching"


def rows(name):
    return [json.loads(line) for line in (EVALS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def test_the_nearest_advert_comes_first_and_equal_ones_by_key():
    care, weld = ready(read_posting(ADVERT)), ready(read_posting("Welder\n\nRequirements\n- TIG welding\n"))
    found = rank_postings(profile_of(CARER, TODAY), [("c", weld), ("b", care), ("a", care)])
    assert [one.key for one in found] == ["a", "b", "c"]


def test_people_are_ordered_for_an_advert():
    nobody = profile_of(ResumeDocument(), TODAY)
    found = rank_people(
        ready(read_posting(ADVERT)), [("nobody", nobody), ("carer", profile_of(CARER, TODAY))]
    )
    assert [one.key for one in found] == ["carer", "nobody"]


def test_nobody_and_nothing_are_in_order():
    assert rank_postings(profile_of(CARER, TODAY), []) == []


def test_the_best_graded_person_leads_for_most_adverts():
    profiles = [
        (r["id"], profile_of(ResumeDocument.from_json_resume(r["resume"]), TODAY)) for r in rows("people")
    ]
    best = {
        a: p
        for p, given in ((r["id"], r["grades"]) for r in rows("grades"))
        for a, g in given.items()
        if g == 3
    }
    leads = [
        rank_people(ready(read_posting(r["text"])), profiles)[0].key == best[r["id"]]
        for r in rows("postings")
        if r["id"] in best
    ]
    assert sum(leads) >= 0.9 * len(leads)


def test_the_graded_set_is_whole():
    people, adverts = {r["id"] for r in rows("people")}, {r["id"] for r in rows("postings")}
    graded = {r["id"]: r["grades"] for r in rows("grades")}
    assert (len(people), len(adverts)) == (40, 25)
    assert set(graded) == people
    assert all(set(given) <= adverts and set(given.values()) <= {1, 2, 3} for given in graded.values())
