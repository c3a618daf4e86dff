"""Feedback rests on the words of an answer, is the same twice, and asks where the record says otherwise."""

import json
from pathlib import Path

import pytest

from apps.domain.resume import ResumeDocument
from apps.interviews.domain.feedback import review
from apps.interviews.domain.reports import Answer, report

ANSWERS = Path(__file__).parents[2] / "evals" / "interviews" / "answers.jsonl"
QUESTION = "Tell me about a time you improved how something was done."
SITUATION = "When I was shift supervisor at Aldgate Logistics, our night counts were wrong on 4% of lines."
TASK = "My task was to bring the errors down before the audit."
ACTION = "I walked every aisle with two pickers and I relabelled the bays in SAP."
RESULT = "As a result, count errors fell from 4% to 1%."
WHOLE = f"{SITUATION} {TASK} {ACTION} {RESULT}"
RESUME = ResumeDocument.from_json_resume(
    {
        "work": [
            {
                "name": "Aldgate Logistics",
                "position": "Shift supervisor",
                "startDate": "2019",
                "endDate": "2023",
                "highlights": [
                    "Cut stock count errors from 4% to 1% by relabelling the bays",
                    "Planned the rota for 14 people",
                ],
            }
        ],
        "skills": [{"name": "Tools", "keywords": ["SAP", "Excel"]}],
    }
)
ROWS = [json.loads(line) for line in ANSWERS.read_text(encoding="utf-8").splitlines()]


def parts(answer):
    return {mark.label: mark.words for mark in review(QUESTION, answer).marks}


def test_the_parts_of_a_story_are_the_sentences_that_tell_them():
    found = parts(WHOLE)

    assert found == {
        "situation": SITUATION,
        "task": TASK,
        "action": ACTION,
        "result": RESULT,
    }


@pytest.mark.parametrize(
    ("left_out", "part"),
    [(TASK, "task"), (ACTION, "action"), (RESULT, "result")],
    ids=lambda value: value[:6],
)
def test_a_part_that_was_left_out_is_named(left_out, part):
    said = review(QUESTION, WHOLE.replace(left_out, "")).score("structure")

    assert said.value == 3
    assert part in said.reason


def test_every_span_lies_in_the_answer_and_says_what_it_quotes():
    for row in ROWS[:40]:
        found = review(row["question"], row["answer"], row["seconds"], RESUME)

        for mark in (*found.marks, *found.contradictions):
            assert row["answer"][slice(*mark.span)] == mark.words
        assert all(
            0 <= start < end <= len(row["answer"]) for score in found.scores for start, end in score.spans
        )


@pytest.mark.parametrize(
    ("said", "instead", "kind"),
    [
        ("from 4% to 1%", "from 9% to 1%", "number"),
        ("bays in SAP", "bays in Oracle NetSuite", "tool"),
        ("shift supervisor", "operations director", "role"),
        ("When I was", "In 2011, when I was", "date"),
    ],
)
def test_what_the_record_has_differently_is_asked_about(said, instead, kind):
    found = review(QUESTION, WHOLE.replace(said, instead), None, RESUME)

    assert kind in {one.kind for one in found.contradictions}


def test_what_agrees_with_the_record_is_not_asked_about():
    assert review(QUESTION, WHOLE, None, RESUME).contradictions == ()


def test_the_line_that_was_not_used_is_offered():
    offered = review(QUESTION, WHOLE, None, RESUME).unused

    assert offered is not None
    assert offered.words == "Planned the rota for 14 people"


def test_pace_and_fillers_are_scored_only_when_the_answer_was_spoken():
    typed, spoken = review(QUESTION, WHOLE), review(QUESTION, f"Um, {WHOLE}", 20)

    assert typed.score("pace").value is None
    assert typed.score("fillers").value is None
    assert spoken.score("pace").value == 4
    assert spoken.score("fillers").value < 4


def test_there_are_two_strengths_and_one_next_step():
    found = review(QUESTION, WHOLE, None, RESUME)

    assert len(found.strengths) == 2
    assert found.next_step


def test_the_tighter_version_uses_only_what_was_said():
    loose = (
        WHOLE.replace("I walked", "So um I kind of walked")
        + " Anyway, that is another story, as you can imagine."
    )

    tighter = review(QUESTION, loose).tighter

    assert "kind of" not in tighter
    assert "another story" not in tighter
    assert set(tighter.lower().split()) <= set(loose.lower().split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amara Okafor", "John Smith"),
        ("she", "he"),
        ("Leeds City College", "Eton"),
    ],
)
def test_a_name_a_pronoun_or_a_school_changes_no_score(one, other):
    told = f"{WHOLE} Later my colleague from {one} said that {one} would use it too."
    changed = told.replace(one, other)

    first, second = (
        [(score.criterion, score.value) for score in review(QUESTION, text, 40, RESUME).scores]
        for text in (told, changed)
    )

    assert first == second


def test_the_same_answer_gets_the_same_feedback_twice():
    assert [report(Answer.model_validate(row)) for row in ROWS[:20]] == [
        report(Answer.model_validate(row)) for row in ROWS[:20]
    ]


@pytest.mark.parametrize("answer", ["", " ", "Um.", "\n\n", "I" * 20_000, "we " * 4_000, "٣ 中文 🙂" * 50])
def test_any_text_gets_feedback(answer):
    found = report(Answer(id=1, question="", answer=answer, seconds=None, resume={}))

    assert set(found["scores"].values()) <= {0, 1, 2, 3, 4, None}
