"""manage.py check_claims: cases in, verdicts out, without a database."""

import json

import pytest
from django.core.management import CommandError, call_command

RESUME = {
    "basics": {"name": "Ada Moss"},
    "work": [
        {"name": "Vela", "position": "Clerk", "startDate": "2015", "highlights": ["Filed 40 letters a day."]},
        {"name": "Norden", "position": "Manager", "highlights": ["Managed 9 clerks."]},
    ],
}


@pytest.fixture
def judge(tmp_path):
    def judged(*cases):
        given, verdicts = tmp_path / "cases.jsonl", tmp_path / "verdicts.jsonl"
        given.write_text("\n".join(case if isinstance(case, str) else json.dumps(case) for case in cases))
        call_command("check_claims", "--in", str(given), "--out", str(verdicts))
        return [json.loads(line) for line in verdicts.read_text().splitlines()]

    return judged


def test_a_case_with_sources_is_held_to_them(judge):
    case = {
        "id": 7,
        "text": "Filed 60 letters a day.",
        "sources": ["Filed 40 letters a day."],
        "entry_facts": ["Clerk", "Vela"],
        "person_facts": [],
        "posting": None,
    }

    (verdict,) = judge(case)

    assert verdict == {
        "id": 7,
        "verdict": "unsupported",
        "doubts": [
            {
                "kind": "quantity",
                "severity": "unsupported",
                "span": [6, 8],
                "words": "60",
                "evidence": {"source": "sources:0", "span": [6, 8], "words": "40"},
            }
        ],
    }


def test_a_case_without_sources_rests_on_the_entry_and_the_person(judge):
    case = {"id": "a", "text": "Filed 40 letters a day in Excel.", "sources": None, "person_facts": ["Excel"]}

    (verdict,) = judge(case | {"entry_facts": ["Filed 40 letters a day."]})

    assert verdict == {"id": "a", "verdict": "supported", "doubts": []}


def test_an_entry_of_a_resume_is_an_index_into_its_work(judge):
    cases = [
        {"id": at, "text": "Managed 9 clerks.", "resume": RESUME, "entry": at, "posting": None}
        for at in (0, 1)
    ]

    assert [verdict["verdict"] for verdict in judge(*cases)] == ["unsupported", "supported"]


def test_a_text_on_the_whole_person_is_taken_claim_by_claim(judge):
    text = "Managed 9 clerks. Filed 40 letters a day. Knows Terraform."

    (verdict,) = judge({"id": None, "text": text, "resume": RESUME, "entry": None, "posting": "Terraform"})

    (doubt,) = verdict["doubts"]
    assert text[slice(*doubt["span"])] == doubt["words"] == "Terraform"
    assert doubt["kind"] == "from_posting"


def test_an_empty_file_has_no_verdicts(judge):
    assert judge("", "") == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        pytest.param("{", "line 2 is no JSON", id="no JSON"),
        pytest.param("{}", "line 2 is no case", id="no text"),
        pytest.param(
            json.dumps({"text": "x", "resume": RESUME, "entry": 5}), "no work entry 5", id="no entry"
        ),
    ],
)
def test_a_line_that_is_no_case_is_named(judge, line, words):
    with pytest.raises(CommandError, match=words):
        judge({"text": "Filed letters.", "sources": []}, line)


def test_a_file_that_is_not_there_is_said_plainly(tmp_path):
    with pytest.raises(CommandError, match=r"missing\.jsonl"):
        call_command("check_claims", "--in", str(tmp_path / "missing.jsonl"), "--out", str(tmp_path / "out"))
