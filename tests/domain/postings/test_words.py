"""The word files of adverts are well formed."""

from collections import Counter

import pytest

from apps.domain.language import tables
from apps.domain.postings import lexicon
from apps.domain.postings.types import Degree, PartKind

FILES = sorted(lexicon._WORDS.glob("*.tsv"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_row_has_words(path):
    rows = list(tables.rows(path))
    assert rows
    assert [row for row in rows if len(row) < 2 or any(not word for word in row[-1].split("|"))] == []


@pytest.mark.parametrize("name", ["degrees", "strong", "labels", "pay", "counts"])
def test_no_word_stands_twice_in_a_row(name):
    for row in tables.rows(lexicon._WORDS / f"{name}.tsv"):
        assert [word for word, count in Counter(row[-1].split("|")).items() if count > 1] == []


def test_headings_open_parts_and_degrees_have_levels():
    assert set(lexicon.headings().values()) <= set(PartKind.__args__)
    assert set(lexicon.degrees()[1].values()) <= set(Degree.__args__)
