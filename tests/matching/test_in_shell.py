"""manage.py match: scores and orders from files alone; needs no database and no service."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from tests.factories.resumes import CONTENT

ADVERT = """Warehouse team lead
Northfield Foods, Leeds

You will run a shift of 14 people and count stock.

Requirements
- At least three years of experience in warehouses
- Experience with SAP
- Forklift licence
"""
OTHER = """Pastry chef
Hotel Lindqvist, Malmo

Requirements
- Five years in a pastry kitchen
- Knowledge of HACCP
"""


@pytest.fixture
def resume(tmp_path):
    file = tmp_path / "ines.json"
    file.write_text(json.dumps(CONTENT))
    return str(file)


@pytest.fixture
def posting(tmp_path):
    file = tmp_path / "advert.txt"
    file.write_text(ADVERT)
    return str(file)


@pytest.fixture
def many(tmp_path):
    file = tmp_path / "adverts.jsonl"
    adverts = [{"id": "pastry", "title": "Pastry chef", "text": OTHER}, {"id": "lead", "text": ADVERT}]
    file.write_text("\n".join(json.dumps(advert) for advert in adverts))
    return str(file)


def matched(*given, **options):
    out = io.StringIO()
    call_command("match", *given, "--on=2024-01-01", stdout=out, **options)
    return out.getvalue()


def test_one_advert_gives_a_score_a_range_and_a_row_for_each_demand(resume, posting):
    answer = json.loads(matched(resume, f"--posting={posting}", "--json"))

    assert answer["range"][0] <= answer["score"] <= answer["range"][1]
    rows = {row["words"]: row for row in answer["requirements"]}
    assert rows["Experience with SAP"]["mark"] == "met"
    assert rows["Experience with SAP"]["evidence"]["words"] == "SAP"
    assert rows["Forklift licence"]["mark"] == "gap"


def test_the_words_of_a_demand_stand_in_the_advert_at_its_span(resume, posting):
    answer = json.loads(matched(resume, f"--posting={posting}", "--json"))

    assert [ADVERT[slice(*row["span"])] for row in answer["requirements"]] == [
        row["words"] for row in answer["requirements"]
    ]


def test_who_the_person_is_was_changed_and_moved_nothing(resume, posting):
    answer = json.loads(matched(resume, f"--posting={posting}", "--json"))

    assert answer["swapped"] == ["name", "gender", "age", "school"]
    assert answer["moved_by"] == []


def test_the_same_files_give_the_same_answer(resume, posting):
    first = matched(resume, f"--posting={posting}", "--json")

    assert matched(resume, f"--posting={posting}", "--json") == first


def test_many_adverts_come_best_first(resume, many):
    answer = json.loads(matched(resume, f"--postings={many}", "--json"))

    assert [one["id"] for one in answer] == ["lead", "pastry"]
    assert set(answer[0]) == {"id", "score"}


def test_no_more_than_the_top_is_printed(resume, many):
    answer = json.loads(matched(resume, f"--postings={many}", "--top=1", "--json"))

    assert [one["id"] for one in answer] == ["lead"]


def test_more_adverts_than_one_core_takes_come_in_the_same_order(resume, many, monkeypatch):
    from apps.matching.work import in_shell

    alone = matched(resume, f"--postings={many}", "--json")
    monkeypatch.setattr(in_shell, "MANY", 1)

    assert matched(resume, f"--postings={many}", "--json") == alone


def test_people_are_ordered_for_an_advert(tmp_path, posting):
    people = tmp_path / "people.jsonl"
    texts = {
        "baker": "Experience\nPastry chef, Hotel Lindqvist, 2018 - 2023\n- Baked 200 loaves a day",
        "lead": "Experience\nWarehouse team lead, Harrow Depot, 2018 - 2023\n- Counted stock in SAP",
    }
    people.write_text("\n".join(json.dumps({"id": key, "text": text}) for key, text in texts.items()))

    answer = json.loads(matched(f"--resumes={people}", f"--posting={posting}", "--json"))

    assert [one["id"] for one in answer] == ["lead", "baker"]


def test_without_json_a_person_can_read_it(resume, posting):
    answer = matched(resume, f"--posting={posting}")

    assert "a guide to effort, not a chance" in answer
    assert "gap      Forklift licence" in answer


@pytest.mark.parametrize("line", ["[1]", "{", '{"id": 1}', "7"])
def test_a_line_that_is_no_advert_is_named_by_its_number(resume, tmp_path, line):
    file = tmp_path / "adverts.jsonl"
    file.write_text(json.dumps({"id": "a", "text": ADVERT}) + "\n" + line)

    with pytest.raises(CommandError, match="Line 2"):
        matched(resume, f"--postings={file}")


def test_what_cannot_be_asked_is_refused(resume, posting, tmp_path):
    for given in ([resume], [f"--posting={posting}"], [str(tmp_path / "none.pdf"), f"--posting={posting}"]):
        with pytest.raises(CommandError):
            matched(*given)
