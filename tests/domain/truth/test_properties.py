"""What holds of any text: the gate never raises, is sure of itself, and misses no added figure or name."""

from hypothesis import given, settings
from hypothesis import strategies as st

from apps.domain.truth.check import check
from apps.domain.truth.claims import check_whole
from apps.domain.truth.types import Evidence
from tests.domain.truth.reading_lines import wordings
from tests.domain.truth.test_claims import NURSE

FAITHFUL = [wording for wording in wordings("tune") + wordings("check") if not wording.kind]
SIGNS = st.text(max_size=200)
PIECES = (
    "the led 12 % $ of to team at Acme Ltd 2019 and by from helped with -5 1,2.3 ½ ² Q3 as who , ; no Year 4"
)
WORDS = st.lists(st.sampled_from(PIECES.split()), max_size=25).map(" ".join)
TEXTS = SIGNS | WORDS
LINES = st.sampled_from(FAITHFUL)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_the_gate_and_its_places_are_right(text, source, entry, posting):
    evidence = Evidence(sources=(source,), entry=(entry,), posting=posting)

    verdict = check(text, evidence)

    assert all(text[slice(*doubt.span)] == doubt.words for doubt in verdict.doubts)
    assert verdict == check(text, evidence)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_text_is_carried_by_itself(text):
    assert check(text, Evidence(sources=(text,))).level == "supported"


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_no_letter_breaks_the_gate_and_its_places_are_right(text):
    verdict = check_whole(text, NURSE, posting=text[::-1])

    assert all(text[slice(*doubt.span)] == doubt.words for doubt in verdict.doubts)
    assert all(text[slice(*claim.span)] == claim.words for claim in verdict.claims)


@given(LINES, st.integers(min_value=201, max_value=1900))
@settings(max_examples=80, deadline=None)
def test_an_added_figure_is_always_unsupported(line, figure):
    text = f"{line.text.rstrip('.')} for {figure} people."

    assert check(text, line.evidence).level == "unsupported"


@given(LINES, st.text(alphabet="bcdfghklmnprstvz", min_size=5, max_size=10))
@settings(max_examples=80, deadline=None)
def test_an_added_name_is_always_unsupported(line, name):
    text = f"{line.text.rstrip('.')} at {name.capitalize()}."

    assert check(text, line.evidence).level == "unsupported"
