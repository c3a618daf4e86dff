"""The word files of the gate: well formed, and contradicting nothing."""

import re
from collections import defaultdict
from typing import get_args

import pytest

from apps.domain.language import tables
from apps.domain.truth import degrees, inflation, own_titles, thesaurus
from apps.domain.truth.measures import units
from apps.domain.truth.thesaurus import WORDS, akin, alike, glue, keys, may_say, near, soft, verb_claims
from apps.domain.truth.types import Kind

FILES = sorted(WORDS.iterdir())
ROWS = {path.name: list(tables.rows(path)) for path in FILES if path.suffix == ".tsv"}
FIELDS = {
    "apart.tsv": 2, "broader.tsv": 2, "claims.tsv": 2, "connectors.tsv": 2, "degrees.tsv": 3,
    "directions.tsv": 2, "families.tsv": 2, "governors.tsv": 2, "implied.tsv": 2, "nouns.tsv": 1,
    "numbers.tsv": 3, "senses.tsv": 4, "times.tsv": 3, "titles.tsv": 2, "units.tsv": 3, "verbs.tsv": 3,
}  # fmt: skip
SPELLED = re.compile(r"[\w$€£¥₹~%*²'’&/.:#+?-]+")


def test_every_table_has_its_fields():
    odd = {
        name: row for name, rows in ROWS.items() for row in rows if len(row) != FIELDS[name] or not all(row)
    }

    assert odd == {}
    assert set(FIELDS) == set(ROWS)


def test_every_word_is_spelled_plainly():
    listed = {word for rows in ROWS.values() for row in rows for field in row for word in field.split()}

    assert [word for word in sorted(listed) if not SPELLED.fullmatch(word)] == []


def test_a_verb_has_one_level():
    levels = defaultdict(set)
    for level, _, listed in ROWS["verbs.tsv"]:
        for verb in listed.split():
            levels[verb].add(level)

    assert {verb: found for verb, found in levels.items() if len(found) > 1} == {}
    assert {level for found in levels.values() for level in found} == set("12345")


def test_no_set_of_verbs_joins_two_levels():
    claims = verb_claims()
    mixed = [
        members
        for name, members in thesaurus.clusters()
        if name.startswith("v") and len({claims[verb].level for verb in members}) > 1
    ]

    assert mixed == []


def test_no_other_set_joins_verbs_of_two_levels():
    """A set of nouns may name acts ("support", "supervision"), but may not make helping out of leading."""
    claims = verb_claims()
    mixed = [
        members
        for name, members in thesaurus.clusters()
        if name.startswith("n") and {1, 4} <= {claims[word].level for word in members if word in claims}
    ]

    assert mixed == []


def test_every_set_has_two_words_and_none_twice():
    sets = [members for _, members in thesaurus.clusters()]

    assert [members for members in sets if len(members) < 2 or len(set(members)) < len(members)] == []


def test_no_word_is_glue_and_a_claim():
    claims = {word for group in inflation.groups() for word in group.words}

    assert claims & glue() == {"most"}  # who sold most may be called top; "most" itself claims nothing
    assert glue() & soft() == set()


def test_what_is_broader_is_not_also_narrower_in_its_row():
    circles = [
        broad
        for name in ("broader.tsv", "implied.tsv")
        for broad, narrow in ROWS[name]
        if not narrow.split() or not broad.split()
    ]

    assert circles == []


def test_words_told_apart_do_not_meet():
    groups = defaultdict(list)
    for first, listed in ROWS["apart.tsv"]:
        groups[first].append(listed.split())
    met = [
        (one, other)
        for rows in groups.values()
        for number, row in enumerate(rows)
        for later in rows[number + 1 :]
        for one in row
        for other in later
        if one != other and akin(one, other)
    ]

    assert met == []


def test_kinds_of_claims_are_kinds_of_doubts():
    assert {group.kind for group in inflation.groups()} <= set(get_args(Kind))


def test_heights_are_heights():
    assert set(own_titles.ranks().values()) <= {0, 2, 3, 4}
    assert {height for height, _ in degrees.names().values()} <= {2, 3, 4, 5}
    assert all(factor > 0 for _, factor in units().values())


def test_the_thesaurus_is_large_enough_to_let_honest_words_pass():
    lemmas = {word for _, members in thesaurus.clusters() for word in members} | set(verb_claims())

    assert len(lemmas) >= 3000


@pytest.mark.parametrize(
    ("one", "other"),
    [("organised", "organizing"), ("colour", "colors"), ("repaired", "fixed"), ("children", "child"),
     ("cvs", "cv"), ("reshelved", "shelved"), ("growth", "grew"), ("coordinator", "coordinated"),
     ("evenings", "night")],
)  # fmt: skip
def test_words_that_may_stand_for_each_other(one, other):
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("university", "universal"), ("community", "communicated"), ("organic", "organised"),
     ("engine", "engineer"), ("office", "officer"), ("nurse", "nursery"), ("manager", "managed"),
     ("helped", "led"), ("cow", "goat")],
)  # fmt: skip
def test_words_that_only_look_akin(one, other):
    assert not alike(one, other)


def test_broader_words_may_be_said_and_narrower_ones_not():
    assert may_say("staff", "nurses")
    assert not may_say("nurses", "staff")


def test_near_verbs_have_a_third_between_them():
    assert near("tick", "verify")
    assert not near("weld", "interview")


@pytest.mark.parametrize("low", ["", "a", "é", "日本", "x" * 5000, "'s", "_", "re"])
def test_any_word_has_keys(low):
    assert isinstance(keys(low), frozenset)
