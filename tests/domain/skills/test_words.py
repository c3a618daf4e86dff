"""The word files are well formed, and contradict nothing."""

from collections import Counter

import pytest

from apps.domain.language import tables
from apps.domain.skills.lexicon import known, variants_of
from apps.domain.skills.terms import WORDS, all_terms, number_of

FILES = sorted(WORDS.glob("*/*.tsv"))


def twice(items):
    return [item for item, count in Counter(items).items() if count > 1]


def test_there_are_two_thousand_tools_and_papers_in_many_trades():
    tools = [term for term in all_terms() if term.kind != "skill"]
    assert len(tools) >= 2_000
    assert len({term.family for term in tools}) >= 20


def test_ids_and_their_numbers_are_unique():
    ids = [term.id for term in all_terms()]
    assert twice(ids) == []
    assert twice(map(number_of, ids)) == []


def test_no_spelling_leads_to_two_terms():
    forms = [(form, term.id) for term in all_terms() for s in term.spellings for form in variants_of(s.text)]
    assert twice(form for form, _ in set(forms)) == []


def test_no_spelling_is_written_twice_in_a_term():
    assert [term.name for term in all_terms() if twice(s.text.lower() for s in term.spellings)] == []


def test_years_are_plausible():
    years = [(term.name, term.first_year) for term in all_terms() if term.first_year]
    assert [pair for pair in years if not 1800 <= pair[1] <= 2026] == []


def test_software_has_a_first_year():
    assert [
        t.name for t in all_terms() if t.family == "software" and t.kind == "tool" and not t.first_year
    ] == []


def test_an_ambiguous_spelling_has_words_that_make_it_sure():
    ambiguous = [term for term in all_terms() if any(spelling.mark == "?" for spelling in term.spellings)]
    assert [term.name for term in ambiguous if not term.context] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_holds_its_kind_of_terms_in_at_most_five_fields(path):
    rows = list(tables.rows(path))
    assert [row for row in rows if len(row) > 5 or not row[0]] == []
    assert {row[1] == "skill" for row in rows} == {path.parent.name == "skills"}


@pytest.mark.parametrize("name", ["neighbours", "implied"])
def test_relations_use_the_names_of_terms(name):
    named = [field for row in tables.rows(WORDS / f"{name}.tsv") for field in row]
    assert [field for field in named if (term := known(field)) is None or term.name != field] == []
