"""Bold, italics and links in a line, and nothing more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.files.paper.composing import content_of
from apps.files.paper.markup import Run, plain, runs
from tests.files.people import request


def test_bold_italic_and_links_are_parts_of_a_line():
    assert runs("Cut **p99** by *half*, see [the talk](https://a.example/t).") == (
        Run(text="Cut "),
        Run(text="p99", bold=True),
        Run(text=" by "),
        Run(text="half", italic=True),
        Run(text=", see "),
        Run(text="the talk", href="https://a.example/t"),
        Run(text="."),
    )


def test_a_bold_part_may_hold_a_link():
    assert runs("**see [this](https://a.example)**") == (
        Run(text="see ", bold=True),
        Run(text="this", bold=True, href="https://a.example"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2 = 30",
        "C* and D*",
        "f(*args, **more)",
        "** not bold **",
        "2**8**2",
        "[words] (https://a.example)",
        "[words](javascript:alert(1))",
        "[words](data:text/html,x)",
        "*",
        "****",
    ],
)
def test_what_could_be_something_else_stays_as_it_is(text):
    assert runs(text) == (Run(text=text),)


@given(st.text(alphabet="ab *[]()h:/.", max_size=60))
def test_no_letter_is_lost_whatever_the_marks(text):
    assert [c for c in plain(text) if c in "ab"] == [c for run in runs(text) for c in run.text if c in "ab"]
    assert set(plain(text)) <= set(text)


def test_ten_thousand_open_marks_are_read_at_once():
    for text in ("*" * 10_000, "[" * 10_000, "**a" * 5_000, "[a](" * 3_000, "*a " * 5_000):
        assert plain(text)


def test_marks_are_left_out_of_what_is_compared():
    content = content_of(request({"basics": {"name": "A", "summary": "A **bold** claim"}}))

    assert content.sections[0].items[0].paragraphs[0].text == "A bold claim"


def test_keywords_and_names_keep_their_stars():
    content = content_of(request({"skills": [{"name": "*Star* tools", "keywords": ["**x**"]}]}))

    assert content.strings()[1:] == ("*Star* tools", "**x**")
