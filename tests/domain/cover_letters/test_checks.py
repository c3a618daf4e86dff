"""What is looked at before a letter may leave."""

import pytest

from apps.cover_letters.domain import checks, composing
from apps.cover_letters.domain.brief import LANGUAGES
from apps.cover_letters.domain.checks import Written
from apps.domain.language import tables
from tests.domain.cover_letters.test_layouts import brief_in

GOOD = "I am applying for the position of Warehouse team lead at Northfield Foods."


def brief():
    return brief_in("en").model_copy(update={"employer": "Northfield Foods"})


def found_in(text, greeting="Dear hiring team,", name="Ines Calder", **more):
    written = Written(greeting, text, "Kind regards,", name)
    return {one.code: one.words for one in checks.findings(written, brief(), length="short", **more)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_blocks_a_letter_by_the_rules(language):
    brief = brief_in(language)
    text = "\n\n".join(part.wordings[0] for part in composing.letter(brief, 1).paragraphs)
    written = Written(
        composing.greeting(brief, ""), text, composing.sign_off(brief), brief.document.basics.name
    )

    assert checks.findings(written, brief) == ()


@pytest.mark.parametrize(
    "words",
    ["[Company Name]", "{employer}", "<your role>", "XX%", "____", "TODO", "Your Name", "lorem ipsum"],
)
def test_a_placeholder_keeps_the_letter_here(words):
    found = checks.findings(Written("", f"{GOOD} {words}", "", "Ines Calder"), brief())

    assert found[0].code == "placeholder"
    assert not checks.may_leave(found)


def test_brackets_around_words_of_the_greeting_count_too():
    assert "placeholder" in found_in(GOOD, greeting="Dear [Hiring Manager],")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(
            "I am applying for the position at Brightwater Mills.", "Brightwater Mills", id="behind at"
        ),
        pytest.param("I would like to join Brightwater.", "Brightwater", id="behind join"),
        pytest.param(
            "I hope to hear from you. Orrery Foods is near my home.", "Orrery Foods", id="other advert"
        ),
    ],
)
def test_the_name_of_another_employer_keeps_the_letter_here(text, wrong):
    found = found_in(text, others=("Orrery Foods",))

    assert found["wrong_employer"] == (wrong,)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(GOOD, id="the employer"),
        pytest.param(
            "I would like to discuss my work at Aldgate Logistics with you.", id="a former employer"
        ),
    ],
)
def test_a_name_of_the_advert_or_the_record_is_no_wrong_employer(text):
    assert "wrong_employer" not in found_in(text, others=("Northfield Foods", "Aldgate Logistics"))


def test_a_sentence_without_support_keeps_the_letter_here():
    assert found_in("At Aldgate Logistics, I cut stock count errors by 90%.")["unsupported"] == ("90%",)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        pytest.param("I am passionate about this role.", "cliche", ("passionate about",), id="cliche"),
        pytest.param("I would like to delve into the role.", "model", ("delve",), id="model"),
        pytest.param(
            "I look forward to your outstanding team.", "exaggerated", ("outstanding",), id="praise"
        ),
        pytest.param("In 2009 I helped with the rota.", "date", ("2009",), id="year"),
    ],
)
def test_words_to_look_at_again_are_named(text, code, words):
    assert found_in(f"{GOOD} {text}")[code] == words


def test_a_letter_to_gentlemen_leaves_people_out():
    assert found_in(GOOD, greeting="Dear Sirs,")["gendered"] == ("dear sirs",)


def test_a_name_that_is_not_on_the_resume_is_told():
    assert found_in(GOOD, name="Ines Cadler")["name"] == ("Ines Cadler",)


def test_words_said_too_often_are_told_but_not_names():
    found = found_in(" ".join(["I helped planning at Northfield Foods."] * 4))

    assert found["repeated"] == ("helped", "planning")
    assert found["starts_alike"] == ("I helped",)


def test_length_is_told_in_words():
    assert found_in("Too few.")["too_short"] == ("2",)
    assert found_in("word " * 300)["too_long"] == ("300",)


def test_a_letter_that_does_not_name_the_employer_is_told():
    assert found_in("I am writing to apply.")["employer_unnamed"] == ("Northfield Foods",)


def test_the_word_files_are_well_formed():
    folder = checks._FILES
    phrases = list(tables.rows(folder / "phrases.tsv"))

    assert {len(row) for row in phrases} == {3}
    assert {row[0] for row in phrases} == {"*", *LANGUAGES}
    assert {row[1] for row in phrases} == {"cliche", "model", "exaggerated", "gendered"}
    assert len(set(phrases)) == len(phrases)
    assert all(row[2] == row[2].lower() for row in phrases)
    assert {row[0]: len(row[1].split()) for row in tables.rows(folder / "months.tsv")} == dict.fromkeys(
        LANGUAGES, 12
    )
