"""What changed between two wordings of a line, in phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.shell import diffing

WORDS = st.lists(st.sampled_from(["cut", "costs", "by", "4%", "in", "May", "the", "team"]), max_size=12)


def joined(pieces):
    return "".join(piece.text for piece in pieces)


def changed(pieces):
    return [piece.text.strip() for piece in pieces if piece.is_changed]


@given(before=WORDS.map(" ".join), after=WORDS.map(" ".join))
def test_the_pieces_joined_are_the_lines_again(before, after):
    found = diffing.between(before, after)

    assert (joined(found.before), joined(found.after)) == (before, after)


@given(line=WORDS.map(" ".join))
def test_the_same_line_has_no_change(line):
    found = diffing.between(line, line)

    assert changed(found.before) == changed(found.after) == []


@pytest.mark.parametrize(
    ("before", "after", "gone", "come"),
    [
        pytest.param(
            "Responsible for the tills", "Ran the tills", ["Responsible for"], ["Ran"], id="opening replaced"
        ),
        pytest.param("Ran tills", "Ran tills at night", [], ["at night"], id="words added at the end"),
        pytest.param(
            "sold bread and cakes daily",
            "baked bread for shops daily",
            ["sold bread and cakes"],
            ["baked bread for shops"],
            id="one word between two changes is read as part of them",
        ),
    ],
)
def test_changes_are_phrases(before, after, gone, come):
    found = diffing.between(before, after)

    assert (changed(found.before), changed(found.after)) == (gone, come)
