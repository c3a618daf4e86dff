"""Verbs: from any form to the lemma and back."""

import re

import pytest

from apps.domain.language import tables, verbs


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("led", "lead"), ("managed", "manage"), ("Managing", "manage"), ("oversaw", "oversee"),
        ("wrote", "write"), ("rebuilt", "rebuild"), ("travelled", "travel"), ("traveled", "travel"),
        ("labeling", "label"), ("applies", "apply"), ("applied", "apply"), ("planned", "plan"),
        ("mentoring", "mentor"), ("ran", "run"), ("taught", "teach"), ("tying", "tie"),
        ("programmed", "program"), ("organised", "organise"), ("organized", "organize"), ("found", "find"),
        ("founded", "found"), ("left", "leave"), ("were", "be"), ("equipped", "equip"), ("sold", "sell"),
        ("focused", "focus"), ("offered", "offer"), ("visited", "visit"), ("x-rayed", "x-ray"),
        ("analyzed", "analyze"), ("fed", "feed"), ("dyeing", "dye"), ("co-founded", "co-found"),
        ("fine-tuned", "fine-tune"),
    ],
)  # fmt: skip
def test_any_form_leads_to_its_lemma(word, base):
    assert verbs.lemma(word) == base


@pytest.mark.parametrize(
    "word", ["table", "kubernetes", "quickly", "", "a", "the", "nurse-led", "staffing-level"]
)
def test_other_words_have_no_lemma(word):
    assert verbs.lemma(word) is None


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("write", ("write", "writes", "wrote", "written", "writing")),
        ("plan", ("plan", "plans", "planned", "planned", "planning")),
        ("apply", ("apply", "applies", "applied", "applied", "applying")),
        ("teach", ("teach", "teaches", "taught", "taught", "teaching")),
        ("develop", ("develop", "develops", "developed", "developed", "developing")),
        ("be", ("be", "is", "was", "been", "being")),
    ],
)
def test_the_forms_of_a_verb(base, forms):
    assert tuple(verbs.forms(base)) == forms


def test_british_and_american_doubling_differ_only_where_they_do():
    assert (verbs.past("travel"), verbs.past("travel", british=False)) == ("travelled", "traveled")
    assert verbs.past("control", british=False) == "controlled"
    assert verbs.past("deliver") == "delivered"


def test_only_these_forms_belong_to_two_verbs():
    shared = {
        (base, verbs.lemma(form))
        for base in verbs.known()
        for form in verbs.forms(base)
        if verbs.lemma(form) != base
    }
    assert shared == {
        ("bore", "bear"),
        ("distill", "distil"),
        ("enroll", "enrol"),
        ("fell", "fall"),
        ("found", "find"),
        ("fulfill", "fulfil"),
        ("lie", "lay"),
        ("programme", "program"),
        ("saw", "see"),
    }


def test_the_verb_files_are_well_formed():
    rows = list(tables.rows(verbs.WORDS / "irregular_verbs.tsv"))
    regular = list(tables.words(verbs.WORDS / "verbs.txt"))
    spelled = re.compile(r"[a-z]+(-[a-z]+)?")
    assert all(len(row) == 3 and all(spelled.fullmatch(field) for field in row) for row in rows)
    assert all(spelled.fullmatch(word) for word in regular)
    assert len(regular) == len(set(regular)) >= 1400
    assert len(rows) == len({row[0] for row in rows}) >= 180
    assert not set(regular) & {row[0] for row in rows}
