"""The bank is well formed, and a session gets questions that fit, each once, the same twice."""

from collections import Counter

import pytest

from apps.domain.occupations.titles import all_occupations
from apps.domain.resume import ResumeDocument
from apps.interviews.domain.bank_reading import all_questions, families, of_kind
from apps.interviews.domain.choosing import PLANS, Wanted, choose, family_of

RESUME = ResumeDocument.from_json_resume(
    {
        "work": [
            {
                "name": "Aldgate Logistics",
                "position": "Shift supervisor",
                "highlights": ["Cut stock count errors from 4% to 1%", "Planned the rota for 14 people"],
            }
        ],
        "skills": [{"name": "Tools", "keywords": ["SAP", "Excel"]}],
    }
)


def test_there_are_at_least_six_hundred_questions():
    assert len(all_questions()) >= 600
    assert len(of_kind("behavioural")) >= 200


def test_no_question_stands_twice():
    texts = Counter((question.text.lower(), question.family) for question in all_questions())
    ids = Counter(question.id for question in all_questions())

    assert [text for text, times in texts.items() if times > 1] == []
    assert [name for name, times in ids.items() if times > 1] == []


def test_every_family_has_twenty_questions():
    counted = Counter(question.family for question in of_kind("role"))

    assert counted == {family.id: 20 for family in families()}
    assert len(families()) == 16


def test_every_question_says_what_it_is_for_what_is_good_and_what_comes_next():
    lacking = [
        question.text
        for question in all_questions()
        if not (question.intent.endswith("?") and question.good and question.follow_up)
        or question.text[-1] not in ".?"
    ]

    assert lacking == []


def test_every_occupation_belongs_to_a_family():
    covered = frozenset().union(*(family.groups for family in families()))

    assert {occupation.group for occupation in all_occupations()} <= covered


@pytest.mark.parametrize("count", [3, 5, 8])
def test_a_session_has_as_many_questions_as_wanted_each_once(count):
    chosen = choose(Wanted("seed", count, role="Registered nurse", document=RESUME))

    assert len({question.id for question in chosen}) == count == len(PLANS[count])


def test_the_same_seed_gives_the_same_questions_and_another_gives_others():
    wanted = [Wanted(seed, 8, role="Chef", document=RESUME) for seed in ("one", "one", "two")]

    first, again, other = (choose(each) for each in wanted)

    assert first == again
    assert first != other


def test_a_question_of_the_past_is_not_asked_again_while_others_are_left():
    asked: frozenset[str] = frozenset()
    for round_number in range(6):
        chosen = choose(Wanted(str(round_number), 5, role="Electrician", document=RESUME, asked=asked))

        assert not {question.id for question in chosen} & asked
        asked |= {question.id for question in chosen}


def test_a_role_is_asked_about_its_own_trade():
    chosen = choose(Wanted("seed", 8, role="Accountant"))

    assert {question.family for question in chosen if question.kind == "role"} == {"finance"}
    assert family_of("Backend developer") == "tech"


def test_only_who_leads_is_asked_about_leading():
    marks = {
        role: {q.marked for n in range(20) for q in choose(Wanted(str(n), 8, role=role))}
        for role in ("Junior accountant", "Team lead accounting")
    }

    assert "lead" not in marks["Junior accountant"]
    assert "lead" in marks["Team lead accounting"]


def test_a_question_about_a_line_quotes_it_as_it_stands():
    document = ResumeDocument.from_json_resume({"work": [{"name": "A", "highlights": ["Cut {title} by 5%"]}]})

    chosen = choose(Wanted("seed", 3, document=document))

    assert "“Cut {title} by 5%”" in chosen[0].text
