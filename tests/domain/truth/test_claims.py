"""Texts of many claims: every sentence rests on one entry, and is held to it."""

import pytest

from apps.domain.resume import ResumeDocument
from apps.domain.truth.claims import check_whole, sentences

NURSE = ResumeDocument.from_json_resume(
    {
        "basics": {"name": "Ada Moss", "label": "Nurse"},
        "work": [
            {
                "name": "Northfield Hospital",
                "position": "Staff Nurse",
                "startDate": "2018-02",
                "endDate": "2022-03",
                "highlights": ["Looked after 6 patients a shift on a surgical ward."],
            },
            {
                "name": "Harbour Cafe",
                "position": "Shift Manager",
                "startDate": "2014",
                "endDate": "2018",
                "highlights": ["Managed 9 waiters and cut food waste by 20%."],
            },
        ],
        "education": [{"institution": "Leeds College", "studyType": "BSc", "area": "Nursing"}],
        "skills": [{"name": "Software", "keywords": ["Excel"]}],
    }
)
ADVERT = "Globex Clinic seeks a Senior Nurse. You know Epic EHR and lead a team of 20."


def levels(text, **keywords):
    return [(claim.entry, claim.verdict.level) for claim in check_whole(text, NURSE, **keywords).claims]


def test_each_sentence_names_the_entry_it_rests_on():
    text = "I looked after six patients a shift. I managed 9 waiters."

    assert levels(text) == [("work-1", "supported"), ("work-2", "supported")]


def test_a_sentence_of_two_entries_is_taken_apart():
    text = "Looked after six patients a shift on a surgical ward and managed 9 waiters at the cafe."

    found = check_whole(text, NURSE)

    assert {claim.entry for claim in found.claims} >= {"work-1", "work-2"} or found.level != "supported"


def test_a_true_fact_at_the_wrong_employer_is_unsupported():
    verdict = check_whole("At Northfield Hospital I managed 9 waiters.", NURSE)

    assert verdict.level == "unsupported"
    assert "moved" in {doubt.kind for doubt in verdict.doubts}


def test_the_same_fact_at_its_own_employer_is_supported():
    assert levels("At Harbour Cafe I managed 9 waiters.") == [("work-2", "supported")]


@pytest.mark.parametrize(
    "text",
    [
        "I am writing to apply for the role of Senior Nurse at Globex Clinic.",
        "Thank you for reading my application.",
        "I look forward to hearing from you.",
    ],
)
def test_a_letter_may_name_the_advert_where_it_speaks_to_the_reader(text):
    assert check_whole(text, NURSE, posting=ADVERT).level != "unsupported"


@pytest.mark.parametrize(
    "text",
    [
        "I know Epic EHR.",
        "I led a team of 20.",
        "I am writing to apply with my 12 years of Epic EHR experience.",
        "I am a senior nurse.",
        "I hold an MBA.",
    ],
)
def test_the_advert_is_no_evidence(text):
    assert check_whole(text, NURSE, posting=ADVERT).level == "unsupported"


def test_years_of_experience_worked_out_from_the_dates_are_a_question():
    verdict = check_whole("Nurse with 8 years of experience.", NURSE)

    doubts = [doubt for doubt in verdict.doubts if doubt.kind == "quantity"]
    assert [doubt.severity for doubt in doubts] == ["check"]
    assert doubts[0].evidence is not None
    assert doubts[0].evidence.words == "8 years"


def test_other_years_of_experience_are_unsupported():
    assert check_whole("Nurse with 15 years of experience.", NURSE).level == "unsupported"


def test_a_fact_the_person_added_may_be_used():
    text = "I speak Portuguese."

    assert check_whole(text, NURSE).level == "unsupported"
    assert check_whole(text, NURSE, facts=["I speak Portuguese at home."]).level == "supported"


def test_sentences_keep_their_places():
    text = "Dear team,\nI cut waste by 20.5%. Then?  Yes!"

    found = list(sentences(text))

    assert [piece.words for piece in found] == ["Dear team,", "I cut waste by 20.5%.", "Then?", "Yes!"]
    assert all(text[piece.start :].startswith(piece.words) for piece in found)


def test_an_empty_text_claims_nothing():
    verdict = check_whole("", NURSE)

    assert (verdict.level, verdict.claims) == ("supported", ())
