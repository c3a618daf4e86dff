"""The hard rules, one by one."""

import pytest

from apps.domain.ranking import refuses

ORIGINAL = "Responsible for booking 40 patients a day into EMIS and answering calls"


def test_an_honest_wording_passes():
    assert refuses("Booked 40 patients a day into EMIS and answered calls", ORIGINAL, present=False) == ""


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param(
            "Booked 40 patients into EMIS",
            "too_short",
            id="short",
        ),
        pytest.param("Booked 40 patients a day into EMIS " + "and more " * 14, "too_long", id="long"),
        pytest.param(
            "Booked 40 patients a day into EMIS. Answered calls from all of them.",
            "not_one_sentence",
            id="two sentences",
        ),
        pytest.param(
            "Ich habe 40 Patienten am Tag in EMIS eingetragen und Anrufe für die Praxis angenommen",
            "other_language",
            id="German",
        ),
        pytest.param(
            "Booked 40 patients a day into EMIS and answered my calls",
            "first_person",
            id="my",
        ),
        pytest.param(
            "Booked 40 patients a day into EMIS and I answered calls",
            "first_person",
            id="I",
        ),
        pytest.param(
            "Daily booking of 40 patients into EMIS and answering calls", "no_verb_first", id="noun"
        ),
        pytest.param(
            "Book 40 patients a day into EMIS and answer calls",
            "wrong_tense",
            id="present",
        ),
        pytest.param(
            "Seamlessly booked 40 patients a day into EMIS and answered calls", "buzzword", id="buzzword"
        ),
        pytest.param(
            "Booked forty patients a day into EMIS and answered calls",
            "lost_number",
            id="number",
        ),
        pytest.param(
            "Booked 40 patients a day into the system and answered calls",
            "lost_tool",
            id="tool",
        ),
    ],
)
def test_each_rule_drops_what_it_names(text, rule):
    assert refuses(text, ORIGINAL, present=False) == rule


def test_a_short_line_may_stay_short_and_a_long_one_long():
    assert refuses("Trained new staff", "Trained the staff", present=False) == ""
    long = "Served " + "guests and " * 20 + "children"
    assert refuses(long, long + " daily", present=False) == ""


def test_a_wording_may_begin_as_the_original_does():
    noun = "Daily care of 12 residents, including medication, meals and outings"
    assert refuses("Daily care of 12 residents with medication, meals and outings", noun) == ""


def test_a_running_entry_keeps_the_present():
    line = "Teach reading to 30 pupils in two classes of year 4"
    assert (
        refuses("Taught reading to 30 pupils in two classes of year 4", line, present=True) == "wrong_tense"
    )
    assert refuses("Teach 30 pupils of year 4 in two classes to read", line, present=True) == ""


def test_a_past_achievement_may_stay_past_in_a_running_entry():
    line = "Won a grant of 5,000 euros for the new school garden"
    assert refuses("Won a grant of 5,000 euros for a new garden", line, present=True) == ""


def test_other_languages_are_held_to_the_rules_that_know_them():
    line = "Betreuung von 12 Bewohnern in der Spätschicht und Gabe der Medikamente"
    assert refuses("Betreute 12 Bewohner in der Spätschicht und gab die Medikamente", line) == ""
    assert (
        refuses("Ich betreute 12 Bewohner in der Spätschicht und gab die Medikamente", line) == "first_person"
    )
    assert (
        refuses("Cared for 12 residents on the late shift and gave their medication", line)
        == "other_language"
    )
