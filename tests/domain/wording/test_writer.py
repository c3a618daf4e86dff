"""The rule-based writer: better words, the same facts, and never a larger part in the work."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.domain.truth.check import check
from apps.domain.truth.types import Evidence
from apps.domain.wording.keeping import figures, keeps_facts
from apps.domain.wording.writer import is_english, variants
from tests.domain.wording.lines import CLEAN, FOREIGN, MENDED, SMALL_PARTS

WANTED = frozenset({"python", "java", "excel"})
ALL = [*CLEAN, *SMALL_PARTS, *(line for line, _, _ in MENDED)]


def texts(line, **keywords):
    return [wording.text for wording in variants(line, **{"present": False, **keywords})]


@pytest.mark.parametrize(("line", "present", "better"), MENDED, ids=[line for line, _, _ in MENDED])
def test_a_weak_line_gets_the_better_wording(line, present, better):
    assert better in texts(line, present=present)


@pytest.mark.parametrize("line", CLEAN)
def test_a_good_line_is_only_ever_put_in_another_order(line):
    rules = {rule for wording in variants(line, present=False) for rule in wording.rules}

    assert rules <= {"order"}


@pytest.mark.parametrize("line", ALL)
def test_no_wording_says_what_the_line_does_not(line):
    for present in (False, True):
        for text in texts(line, present=present, wanted=WANTED):
            verdict = check(text, Evidence(sources=(line,)))
            assert not [doubt for doubt in verdict.doubts if doubt.kind != "hygiene"], (text, verdict.doubts)
            assert verdict.level != "unsupported"


@pytest.mark.parametrize("line", SMALL_PARTS)
def test_a_small_part_stays_small(line):
    first = ("help", "assist", "t", "participat", "contribut", "support", "shadow", "work", "part of")

    assert all(text.lower().startswith(first) for text in texts(line))


@pytest.mark.parametrize("line", ALL)
def test_figures_and_names_are_kept(line):
    for text in texts(line, wanted=WANTED):
        assert figures(text) == figures(line)
        assert keeps_facts(line, text)


@pytest.mark.parametrize("line", ALL)
def test_the_best_wording_needs_no_more_work(line):
    best = next(iter(variants(line, present=False)), None)

    again = variants(best.text, present=False) if best else ()
    assert {rule for wording in again for rule in wording.rules} <= {"order"}


@pytest.mark.parametrize("line", FOREIGN)
def test_other_languages_are_left_alone(line):
    assert texts(line) == []


def test_other_languages_still_get_their_spaces_right():
    assert texts("• Führte ein  Team von 5 Personen") == ["Führte ein Team von 5 Personen"]


@pytest.mark.parametrize("line", ["", "   ", "•", "-", "...", "5", "Ltd.", "C++"])
def test_next_to_nothing_is_left_alone(line):
    assert texts(line) == []


@pytest.mark.parametrize(
    ("line", "siblings", "text"),
    [
        pytest.param("Successfully ran it all", ["Sold tea.", "Made tea."], "Ran it all.", id="full stops"),
        pytest.param("Successfully ran it all.", ["Sold tea", "Made tea"], "Ran it all", id="no full stops"),
        pytest.param(
            "Managing travelling shows", ["Organised fairs"], "Managed travelling shows", id="British"
        ),
        pytest.param(
            "Responsible for labelling crates",
            ["Color printing"],
            "Labelled crates",
            id="its own spelling first",
        ),
    ],
)
def test_siblings_are_followed(line, siblings, text):
    assert text in texts(line, siblings=siblings)


def test_the_words_of_the_advert_come_first_in_a_list():
    assert "Wrote tests in Python, Go and C" in texts("Wrote tests in Go, C and Python", wanted=WANTED)


def test_what_is_over_stays_over_while_the_entry_runs():
    assert texts("Assisted with the preparation of returns", present=True) == ["Helped prepare returns"]


def test_a_running_entry_takes_the_present():
    assert texts("Responsible for running two shops", present=True) == ["Run two shops"]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Has experience in plumbing", id="a state is no deed"),
        pytest.param("Lead developer on a team of 5", id="a title"),
        pytest.param("Sales of insurance products", id="a noun"),
        pytest.param("Using Excel, built the yearly budget", id="a means before the verb"),
        pytest.param("Responsible for safety", id="nothing was said to be done"),
        pytest.param("Responsible for opening the shop, cash handling and reports", id="a mixed list"),
    ],
)
def test_a_line_that_may_mean_two_things_keeps_its_words(line):
    assert {rule for wording in variants(line, present=False) for rule in wording.rules} <= {"order"}


def test_every_wording_differs_and_there_are_at_most_k():
    line = "Spearheaded the move to AWS, resulting in a 30% reduction in cost"

    found = texts(line, k=2)

    assert len(found) == len(set(found)) == 2
    assert line not in found


def test_a_wording_names_the_rules_that_made_it():
    (wording,) = variants("Utilized Excel in order to track stock on a daily basis", present=False)

    assert wording.rules == ("concise",)


def test_a_plain_line_counts_as_english_and_one_in_other_letters_does_not():
    assert is_english("Sold tea")
    assert not is_english("営業部長")
    assert not is_english("Verkauf", ["Führte ein Team von fünf Personen und den Umsatz der Abteilung"])


WORDS = st.sampled_from(
    [word for line in (*ALL, *FOREIGN) for word in line.split()]
    + ["%", "–", "(", ")", "“", "I", "by", "and", ","]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=14).map(" ".join), st.booleans())
def test_whatever_the_words_nothing_is_lost_or_made_up(line, present):
    for wording in variants(line, present=present, wanted=WANTED):
        assert figures(wording.text) == figures(line)
        assert wording.rules
        assert wording.text.strip() == wording.text != line


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_no_text_makes_it_raise(line):
    assert isinstance(variants(line, present=False), tuple)
