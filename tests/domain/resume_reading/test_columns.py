"""Pages of many shapes hold the same resume, and read the same."""

import pytest

from apps.domain.resume_reading.reading import read_resume
from tests.domain.resume_reading.pages import bullets, column, laid_out, roles

WORK = """
# Experience
* Harbour Engineer >> Mar 2019 – Present
Tidewater Cranes Ltd
- Moved the crane controls to a system that a crew of two can
  restart at night
- Cut idle time by a fifth
* Junior Engineer >> 2016 – 2019
Ferryman GmbH
- Wrote the ticket printer
"""
EDUCATION = """
# Education
* University of Plymouth >> 2013 – 2016
BSc Marine Engineering
"""
CONTACT = """
# Contact
ines.falk@example.com
+44 20 7946 0111
# Skills
* Control
PLC, SCADA
# Languages
English – native
German – fluent
"""
ROLES = [
    ("Harbour Engineer", "Tidewater Cranes Ltd", "2019-03", ""),
    ("Junior Engineer", "Ferryman GmbH", "2016", "2019"),
]
BULLETS = [
    [
        "Moved the crane controls to a system that a crew of two can restart at night",
        "Cut idle time by a fifth",
    ],
    ["Wrote the ticket printer"],
]


def one_column():
    return [column(f"! Ines Falk\n{WORK}{EDUCATION}{CONTACT}")]


def sidebar_left():
    return [
        column(CONTACT, x=30, width=150),
        column(f"! Ines Falk\n{WORK}{EDUCATION}", x=210, width=345),
    ]


def sidebar_right_under_the_name():
    return [
        column("! Ines Falk"),
        column(f"{WORK}{EDUCATION}", width=340, top=90),
        column(CONTACT, x=410, width=150, top=90),
    ]


def sections_on_two_pages():
    return [
        column(f"! Ines Falk\n{WORK}"),
        column(f"{EDUCATION}{CONTACT}", page=1),
    ]


def columns_on_two_pages():
    main = column(WORK, x=210, width=345)
    cut = next(n for n, line in enumerate(main) if line.text.startswith("Junior"))
    first, rest = main[:cut], main[cut:]
    above = rest[0].top - 40
    moved = [
        line.model_copy(update={"page": 1, "top": line.top - above, "bottom": line.bottom - above})
        for line in rest
    ]
    return [
        column("! Ines Falk"),
        column(CONTACT, x=30, width=150, top=90),
        [line.model_copy(update={"top": line.top + 50, "bottom": line.bottom + 50}) for line in first],
        column(EDUCATION, x=30, width=150, page=1),
        moved,
    ]


@pytest.mark.parametrize(
    "layout",
    [one_column, sidebar_left, sidebar_right_under_the_name, sections_on_two_pages, columns_on_two_pages],
)
def test_one_resume_reads_the_same_in_every_layout(layout):
    read = read_resume(laid_out(*layout()))

    assert roles(read) == ROLES
    assert bullets(read) == BULLETS
    assert read.document.basics.name == "Ines Falk"
    assert read.document.basics.email == "ines.falk@example.com"
    assert read.document.education[0].institution == "University of Plymouth"
    assert [language.language for language in read.document.languages] == ["English", "German"]


def test_dates_in_a_column_of_their_own_belong_to_the_rows_beside_them():
    read = read_resume(
        laid_out(
            column("! Ines Falk\n# Experience"),
            column("2019 – 2021\n\n\n\n\n2016 – 2019", x=40, width=80, top=100),
            column(
                "* Harbour Engineer\nTidewater Cranes Ltd\n- Cut idle time\n\n"
                "* Junior Engineer\nFerryman GmbH\n- Wrote the printer",
                x=160, width=395, top=100,
            ),
        )
    )  # fmt: skip

    assert roles(read) == [
        ("Harbour Engineer", "Tidewater Cranes Ltd", "2019", "2021"),
        ("Junior Engineer", "Ferryman GmbH", "2016", "2019"),
    ]


def test_headings_at_the_side_open_the_section_beside_them():
    read = read_resume(
        laid_out(
            column("! Ines Falk"),
            column("# Experience", x=40, width=90, top=100),
            column(
                "* Harbour Engineer >> 2019 – 2021\nTidewater Cranes Ltd\n- Cut idle time",
                x=160,
                width=395,
                top=101,
            ),
            column("# Education", x=40, width=90, top=180),
            column(
                "* University of Plymouth >> 2013 – 2016\nBSc Marine Engineering", x=160, width=395, top=181
            ),
        )
    )

    assert roles(read) == [("Harbour Engineer", "Tidewater Cranes Ltd", "2019", "2021")]
    assert read.document.education[0].study_type == "BSc"


def test_what_is_printed_on_every_page_is_no_part_of_the_resume():
    foot = "Ines Falk - page {} of 2"
    pages = [
        column(f"! Ines Falk\n{WORK}"),
        column(foot.format(1), top=820),
        column(EDUCATION, page=1),
        column(foot.format(2), top=820, page=1),
    ]

    read = read_resume(laid_out(*pages))

    assert not any("page" in text for text in (*read.document.statements(), *read.unplaced))
