"""The rules agree with the labelled answers, and use the whole range."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from apps.interviews.domain.reports import Answer, report

ANSWERS = Path(__file__).parents[2] / "evals" / "interviews" / "answers.jsonl"
LEAST_AGREEMENT = 0.9


@pytest.fixture(scope="module")
def judged():
    rows = [json.loads(line) for line in ANSWERS.read_text(encoding="utf-8").splitlines()]
    return [(row, report(Answer.model_validate(row))) for row in rows]


def test_scores_lie_in_the_labelled_range(judged):
    inside = defaultdict(list)
    for row, got in judged:
        for criterion, (low, high) in row["labels"].items():
            value = got["scores"][criterion]
            inside[criterion].append(value is not None and low <= value <= high)

    assert len(judged) >= 200
    assert {name for name, hits in inside.items() if sum(hits) / len(hits) < LEAST_AGREEMENT} == set()


def test_planted_contradictions_are_asked_about_and_true_answers_are_not(judged):
    planted = [(row, got) for row, got in judged if row["contradictions"]]
    found = [got for row, got in planted if set(row["contradictions"]) <= kinds(got)]
    alarms = [row["id"] for row, got in judged if not row["contradictions"] and kinds(got)]

    assert len(found) / len(planted) >= 0.95
    assert len(alarms) / (len(judged) - len(planted)) <= 0.05


def test_both_ends_of_each_range_are_used(judged):
    for criterion in judged[0][1]["scores"]:
        used = {got["scores"][criterion] for _, got in judged} - {None}

        assert min(used) <= 1
        assert max(used) == 4


def kinds(got):
    return {one["kind"] for one in got["contradictions"]}
