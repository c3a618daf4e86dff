"""The scorer of bench/read: a figure means what it says."""

import pytest

from bench.reading import scoring

GOLD = {
    "basics": {"name": "Ada Quist", "email": "ada@example.com", "phone": "(212) 555-0100"},
    "work": [
        {
            "name": "Northwind Ltd",
            "position": "Engineer",
            "startDate": "2019-03",
            "highlights": ["Built things"],
        },
        {"name": "Brightwater Bank", "position": "Analyst", "startDate": "2016", "endDate": "2018-06"},
    ],
    "education": [{"institution": "University of Leeds", "studyType": "BSc", "area": "Physics"}],
}


def test_the_truth_scores_one():
    assert set(scoring.scores(GOLD, GOLD).values()) == {1.0}
    assert scoring.macro(scoring.scores(GOLD, GOLD)) == 1.0


def test_nothing_read_scores_nothing():
    assert set(scoring.scores(GOLD, {}).values()) == {0.0}


def test_a_bullet_under_another_employer_is_found_but_not_linked():
    read = GOLD | {
        "work": [{"name": "Brightwater Bank", "position": "Analyst", "highlights": ["Built things"]}]
    }

    figures = scoring.scores(GOLD, read)

    assert (figures["bullets"], figures["linked"]) == (1.0, 0.0)


def test_an_entry_needs_employer_title_and_dates():
    wrong = [dict(GOLD["work"][0], startDate="2017-03"), GOLD["work"][1]]

    assert scoring.scores(GOLD, GOLD | {"work": wrong})["entries"] == 0.5


@pytest.mark.parametrize(
    ("gold", "read", "same"),
    [
        ("2019-03", "2019-03-01", True),
        ("2019-03", "2019", True),
        ("2019-03", "2019-04", False),
        ("Present", "current", True),
        ("", "", True),
        ("2019", "", False),
    ],
)
def test_dates_agree_as_far_as_both_say(gold, read, same):
    assert scoring.same_date(gold, read) is same


@pytest.mark.parametrize(
    ("gold", "read", "same"),
    [
        ("Northwind Ltd", "northwind ltd.", True),
        ("Northwind", "Northwind, Leeds", True),
        ("Northwind Trading Company", "Northwind", False),
        ("", "", False),
    ],
)
def test_texts_that_say_the_same(gold, read, same):
    assert scoring.near(gold, read) is same
