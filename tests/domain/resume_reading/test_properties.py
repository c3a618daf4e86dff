"""Promises for every text there can be: reading never raises, and never holds a word the file does not."""

import itertools
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from apps.domain.resume import texts
from apps.domain.resume_reading.folding import folded
from apps.domain.resume_reading.lines import LaidOutText, TextLine
from apps.domain.resume_reading.reading import read_resume
from tests.domain.resume_reading.pages import column, laid_out, roles

WORDS = st.sampled_from(
    [
        *("Experience", "Education", "Skills", "Languages:", "Engineer", "Northwind", "Ltd", "at", "a", "of"),
        *(
            "2019",
            "2021",
            "present",
            "-",
            "–",
            "•",
            "|",
            "·",
            "(",
            ")",
            "Berlin,",
            "Germany",
            "Python",
            "+44",
        ),
        *(
            "ada@x.example",
            "https://x.example",
            "GPA:",
            "3.9",
            "BSc",
            "University",
            "English",
            "職歴",
            "株式会社",
        ),
    ]
)
TEXTS = st.one_of(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), st.text(max_size=30))
NUMBERS = st.floats(0, 900, allow_nan=False)
SECTIONS = {
    "work": "# Experience\n* Cook at Red Kettle Inn >> 2019 – 2021\n- Planned the menu",
    "education": "# Education\n* University of Leeds >> 2012 – 2015\nBSc Physics",
    "skills": "# Skills\nCode: Python, SQL",
    "languages": "# Languages\nEnglish (native)",
}
FORMS = (
    "2019 – 2021",
    "Mar 2019 - Apr 2021",
    "03/2019 – 04/2021",
    "2019-03 to 2021-04",
    "seit 2019",
    "Summer 2019",
)


@st.composite
def lines(draw):
    boxed = draw(st.booleans())
    x0, top, size = (draw(NUMBERS), draw(NUMBERS), draw(st.floats(4, 30))) if boxed else (0.0, 0.0, 0.0)
    text = draw(TEXTS)
    return TextLine(
        text=text,
        page=draw(st.integers(0, 2)),
        x0=x0,
        x1=x0 + len(text) * size / 2,
        top=top,
        bottom=top + size,
        size=size,
        bold=draw(st.booleans()),
        style=draw(st.sampled_from(("", "heading", "bullet"))),
        hidden=draw(st.sampled_from((None, None, None, "white"))),
    )


FILES = st.builds(
    LaidOutText,
    source=st.sampled_from(("pdf", "docx", "txt")),
    lines=st.lists(lines(), max_size=24).map(tuple),
    pages=st.just(((595.0, 842.0),) * 3),
)


def tokens(text):
    return set(re.findall(r"[^\W_]+", folded(text)))


@settings(max_examples=250, deadline=None)
@given(FILES)
def test_reading_never_raises_and_invents_no_word(file):
    read = read_resume(file)

    visible = [line.text for line in file.lines if line.hidden is None]
    known = "".join("".join(sorted(tokens(text), key=len)) for text in visible) + folded("".join(visible))
    basics = read.document.basics
    said = [
        basics.name,
        basics.label,
        basics.summary,
        *(t for _, e in read.document.entries() for t in texts(e)),
    ]
    assert all(
        token in known or token in folded("".join("".join(visible).split()))
        for t in said
        for token in tokens(t)
    )
    assert 0.0 <= read.coverage <= 1.0
    assert set(read.places) == set(read.confidence)


@settings(max_examples=24, deadline=None)
@given(st.sampled_from(list(itertools.permutations(SECTIONS))))
def test_any_order_of_sections_reads_the_same(order):
    read = read_resume(laid_out(column("! Ada Quist\n" + "\n".join(SECTIONS[name] for name in order))))

    assert roles(read) == [("Cook", "Red Kettle Inn", "2019", "2021")]
    assert read.document.education[0].institution == "University of Leeds"
    assert [word.text for word in read.document.skills[0].keywords] == ["Python", "SQL"]
    assert read.document.languages[0].fluency == "native"


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(FORMS), min_size=3, max_size=3))
def test_any_mix_of_date_forms_reads_as_many_roles(forms):
    titles = ("Cook", "Baker", "Waiter")
    rows = [
        f"* {title} at Red Kettle Inn >> {form}\n- Worked" for title, form in zip(titles, forms, strict=True)
    ]

    read = read_resume(laid_out(column("! Ada Quist\n# Experience\n" + "\n".join(rows))))

    assert [title for title, *_ in roles(read)] == list(titles)
    assert all(start.startswith("2019") for _, _, start, _ in roles(read))
