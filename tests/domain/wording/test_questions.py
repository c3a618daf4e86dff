"""What a person is asked about a line that says too little, and that nothing is guessed."""

import pytest

from apps.domain.language import tables
from apps.domain.wording import questions as asking
from apps.domain.wording.lexicon import WORDS
from apps.domain.wording.questions import AMOUNT, PART, RESULT, questions
from tests.domain.wording.lines import CLEAN, FOREIGN, SMALL_PARTS


def asked(line, **keywords):
    return [question.text for question in questions(line, **keywords)]


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("Served customers at a busy counter", "How many customers, and how often (a day, a week)?"),
        ("Taught the younger pupils to read", "How many students, of what age or level?"),
        ("Answered the phone and took messages", "How many calls or enquiries a day?"),
        ("Sold shoes and bags", "How much was sold, over what time?"),
        ("Trained new drivers", "How many people, and what could they do afterwards?"),
        ("Reduced waiting times on the ward", "By how much: what was it before, and after?"),
        ("Built roofs for farms", "Of what size, and was it on time and within budget?"),
        ("Wrote a blog about gardens", "How many pieces, for how many readers?"),
        ("Raised donations for the shelter", "How much was raised?"),
        ("Automated the monthly statement", "How long did it take by hand, and how long now?"),
        ("Managed a team", "How many people?"),
        ("Fed the horses each morning", "How many animals?"),
        ("Played the organ at Sunday mass", AMOUNT),
    ],
)
def test_the_words_of_a_line_choose_the_question(line, first):
    assert first in asked(line)


@pytest.mark.parametrize("line", [*SMALL_PARTS[:4], "Worked on the new site", "Responsible for two shops"])
def test_a_line_that_hides_the_part_is_asked_for_it(line):
    assert asked(line)[0] == PART


def test_a_line_with_a_figure_is_not_asked_for_another():
    assert asked("Managed a team of 12 cashiers") == []
    assert asked("Taught three classes") == []


def test_a_year_is_no_figure():
    assert asked("Opened the second shop in 2021") != []


def test_a_change_with_a_figure_that_is_not_the_change_is_asked_for_it():
    assert asked("Improved checkout at 12 shops") == ["By how much: what was it before, and after?"]
    assert asked("Improved checkout at 12 shops by 30%") == []
    assert asked("Cut report time from 90 to 8 seconds") == []


def test_a_line_that_is_no_deed_is_asked_what_came_of_it():
    assert asked("Knowledge of good practice in hygiene") == [RESULT]


def test_there_are_never_more_questions_than_wanted():
    line = "Worked on reducing customer complaints, orders and stock in the warehouse"

    assert len(asked(line)) == 2
    assert len(asked(line, most=1)) == 1
    assert len(asked(line, most=20)) == len(set(asked(line, most=20)))


@pytest.mark.parametrize("line", [*FOREIGN, "", "Cook", "Head chef"])
def test_other_languages_and_titles_are_not_asked(line):
    assert asked(line) == []


def test_a_question_holds_no_figure_and_no_word_that_could_be_taken_for_an_answer():
    rows = list(tables.rows(WORDS / "questions.tsv"))

    assert len(rows) >= 60
    assert all(text.endswith("?") and not any(sign.isdigit() for sign in text) for _, _, text in rows)
    assert {kind for _, kind, _ in rows} <= set(asking.Kind.__args__)


def test_no_stem_calls_for_two_questions():
    cues = [stem for stems, _ in asking._templates() for stem in stems]

    assert sorted({cue for cue in cues if cues.count(cue) > 1}) == []


@pytest.mark.parametrize("line", CLEAN)
def test_every_question_is_one_of_the_written_ones(line):
    written = {text for _, _, text in tables.rows(WORDS / "questions.tsv")} | {PART, RESULT, AMOUNT}

    assert set(asked(line)) <= written
