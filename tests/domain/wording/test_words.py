"""The writer's word files are well formed: no row twice, no empty field, nothing that leads in a ring."""

import re

import pytest

from apps.domain.language import tables, verbs
from apps.domain.wording.lexicon import WORDS, phrase_pattern, table, word_set
from apps.domain.wording.lint.lexicon import WORDS as LINT_WORDS

TSV = sorted(path.stem for path in WORDS.glob("*.tsv"))
TXT = sorted(path.stem for path in WORDS.glob("*.txt"))
REGULAR = {"correct"}  # an adjective first, so no verb of the list; its forms are regular
FIELDS = {
    "openings": 2,
    "nominal": 3,
    "buzzwords": 2,
    "plain_verbs": 2,
    "typos": 2,
    "questions": 3,
    "vague_openings": 2,
}


@pytest.mark.parametrize("name", [*TSV, *TXT])
def test_a_file_says_in_its_first_line_what_it_is(name):
    path = next(WORDS.glob(f"{name}.t*"))

    assert path.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("name", TSV)
def test_no_row_stands_twice(name):
    keys = [row[0].lower() for row in tables.rows(WORDS / f"{name}.tsv")]

    assert [key for key in set(keys) if keys.count(key) > 1] == []


@pytest.mark.parametrize("name", TXT)
def test_no_word_stands_twice(name):
    words = list(tables.words(WORDS / f"{name}.txt"))

    assert sorted({word for word in words if words.count(word) > 1}) == []


@pytest.mark.parametrize(("name", "count"), FIELDS.items())
def test_every_row_has_its_fields(name, count):
    rows = list(tables.rows(WORDS / f"{name}.tsv"))

    assert [row for row in rows if len(row) != count or not all(row)] == []


def test_openings_are_of_a_known_kind():
    assert {kind for (kind,) in table("openings").values()} == {"duty", "verb", "help", "part"}


def test_buzzwords_are_deleted_or_flagged():
    assert {what for (what,) in table("buzzwords").values()} == {"delete", "flag"}


def test_nouns_of_doing_lead_to_verbs_we_know():
    unknown = {verb.split()[0] for verb, _ in table("nominal").values()} - REGULAR

    assert [verb for verb in unknown if verbs.lemma(verb) is None] == []


def test_plain_verbs_are_not_replaced_again():
    replaced = {verb.split()[0] for verb in table("plain_verbs")}

    assert [plain for (plain,) in table("plain_verbs").values() if plain.split()[0] in replaced] == []


@pytest.mark.parametrize("name", ["typos", "wordy"])
def test_what_is_put_in_is_not_replaced_in_turn(name):
    puts = [row[0] for row in table(name).values() if row[0]]

    assert [text for text in puts if phrase_pattern(name).search(text)] == []


def test_no_right_spelling_is_called_a_typing_error():
    right = {row[0].lower() for row in table("typos").values()}

    assert right & set(table("typos")) == set()


def test_words_of_lists_are_small_letters():
    odd = {word for name in TXT for word in word_set(name) if not re.fullmatch(r"[a-z'’&-]+", word)}

    assert odd == set()


def test_results_and_small_parts_are_verbs_we_know():
    assert [word for word in word_set("results") | word_set("small_parts") if not verbs.lemma(word)] == []


LINT = sorted(path.name for path in LINT_WORDS.glob("*.t*"))


@pytest.mark.parametrize("name", LINT)
def test_a_file_of_the_linter_says_what_it_is_and_says_nothing_twice(name):
    path = LINT_WORDS / name
    entries = (
        [row[0].lower() for row in tables.rows(path)] if name.endswith(".tsv") else list(tables.words(path))
    )

    assert path.read_text(encoding="utf-8").startswith("# ")
    assert sorted({entry for entry in entries if entries.count(entry) > 1}) == []


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("confusions", {3}),
        ("hyphens", {2, 3}),
        ("proper", {2, 3}),
        ("redundant", {2}),
        ("abbreviations", {2}),
        ("varieties", {2}),
        ("countables", {2}),
    ],
)
def test_every_row_of_the_linter_has_its_fields(name, counts):
    rows = list(tables.rows(LINT_WORDS / f"{name}.tsv"))

    assert {len(row) for row in rows} <= counts
    assert all(field for row in rows for field in row)
    assert all(row[0].lower() != row[1].lower() or name == "proper" for row in rows)


def test_the_linter_and_the_writer_do_not_mend_the_same_phrase_in_two_ways():
    mended = {row for name in ("typos", "wordy", "tool_spelling") for row in table(name)}

    for name in ("confusions", "hyphens", "redundant", "abbreviations"):
        assert mended & {row[0].lower() for row in tables.rows(LINT_WORDS / f"{name}.tsv")} == set()


def test_confusions_belong_to_rules_that_exist():
    rules = {rule for rule, _, _ in tables.rows(LINT_WORDS.parent / "rules.tsv")}

    assert {rule for _, _, rule in tables.rows(LINT_WORDS / "confusions.tsv")} <= rules
