"""Roles: which words are the title, which the employer, when, and what was done."""

import pytest

from tests.domain.resume_reading.pages import bullets, read_page, read_text, roles


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("* Data Engineer, Northwind Ltd >> 2019 – 2021", "* Analyst, Brightwater Bank >> 2016 – 2018"),
        ("* Data Engineer at Northwind Ltd >> 2019 – 2021", "* Analyst at Brightwater Bank >> 2016 – 2018"),
        ("* Northwind Ltd — Data Engineer >> 2019 – 2021", "* Brightwater Bank — Analyst >> 2016 – 2018"),
        ("* Northwind Ltd | Data Engineer | 2019 – 2021", "* Brightwater Bank | Analyst | 2016 – 2018"),
        ("* Data Engineer (Northwind Ltd) >> 2019 – 2021", "* Analyst (Brightwater Bank) >> 2016 – 2018"),
        ("* NORTHWIND LTD – Data Engineer (2019–2021)", "* BRIGHTWATER BANK – Analyst (2016–2018)"),
        ("* Northwind Ltd >> 2019 – 2021\nData Engineer", "* Brightwater Bank >> 2016 – 2018\nAnalyst"),
        ("* Data Engineer >> 2019 – 2021\nNorthwind Ltd", "* Analyst >> 2016 – 2018\nBrightwater Bank"),
        ("* Data Engineer\nNorthwind Ltd\n2019 – 2021", "* Analyst\nBrightwater Bank\n2016 – 2018"),
        ("2019 – 2021\n* Data Engineer\nNorthwind Ltd", "2016 – 2018\n* Analyst\nBrightwater Bank"),
        (
            "* Northwind Ltd >> Leeds, UK\nData Engineer >> 2019 – 2021",
            "* Brightwater Bank >> York, UK\nAnalyst >> 2016 – 2018",
        ),
    ],
)
def test_title_and_employer_in_every_order(first, second):
    read = read_page(f"! Ada Quist\n# Experience\n{first}\n- Built things\n\n{second}\n- Counted things")

    found = [(title, employer.title(), start, end) for title, employer, start, end in roles(read)]
    assert found == [
        ("Data Engineer", "Northwind Ltd", "2019", "2021"),
        ("Analyst", "Brightwater Bank", "2016", "2018"),
    ]
    assert bullets(read) == [["Built things"], ["Counted things"]]


def test_the_place_of_a_role_is_neither_title_nor_employer():
    read = read_page("# Experience\n* Cook >> 2019 – 2021\nRed Kettle Inn, Portland, OR\n- Cooked")

    [role] = read.document.work
    assert (role.position, role.name, role.location) == ("Cook", "Red Kettle Inn", "Portland, OR")


def test_roles_at_one_employer_share_its_name():
    read = read_page(
        "# Experience\n* Lakeside Mills >> Leeds, UK\nSenior Engineer >> 2019 – 2021\n- Led\n"
        "Engineer >> 2016 – 2019\n- Built\n* Harbour Yard >> Hull, UK\nIntern >> 2015\n- Helped"
    )

    assert [(title, employer) for title, employer, _, _ in roles(read)] == [
        ("Senior Engineer", "Lakeside Mills"),
        ("Engineer", "Lakeside Mills"),
        ("Intern", "Harbour Yard"),
    ]


def test_a_bullet_goes_on_over_lines_and_pages():
    read = read_page(
        "# Experience\n* Cook at Red Kettle Inn >> 2019 – 2021\n"
        "- Planned a menu that\n  changed weekly\n- Bought fish"
    )

    assert bullets(read) == [["Planned a menu that changed weekly", "Bought fish"]]


def test_bullets_without_marks_are_told_by_their_indent():
    read = read_page(
        "# Experience\n* Cook at Red Kettle Inn >> 2019 – 2021\n"
        "A small inn by the river, open all year round for walkers.\n  Planned the menu\n  Bought fish"
    )

    assert bullets(read) == [["Planned the menu", "Bought fish"]]
    assert read.document.work[0].summary.startswith("A small inn")


def test_an_entry_without_a_date_is_an_entry_all_the_same():
    read = read_page(
        "# Experience\n* Cook, Red Kettle Inn >> 2019 – 2021\n- Cooked\n* Waiter, Blue Jug Bar\n- Served\n"
        "* Clerk, Hill Post Office >> 2015 – 2016\n- Sorted"
    )

    assert [title for title, *_ in roles(read)] == ["Cook", "Waiter", "Clerk"]


def test_a_pasted_resume_reads_like_a_printed_one():
    read = read_text(
        """Ada Quist
Data Engineer
ada@example.com | +44 20 7946 0111

EXPERIENCE

Data Engineer, Northwind Ltd
Jan 2019 - Present
- Built things that last
- Wrote down how

EDUCATION

BSc Physics, University of Leeds, 2012 - 2015
"""
    )

    assert roles(read) == [("Data Engineer", "Northwind Ltd", "2019-01", "")]
    assert bullets(read) == [["Built things that last", "Wrote down how"]]
    assert read.document.education[0].institution == "University of Leeds"


def test_text_without_empty_lines_reads_the_same():
    text = (
        "Ada Quist\nEXPERIENCE\nCook, Red Kettle Inn\n2019 - 2021\n- Cooked\n\n"
        "Waiter, Blue Jug Bar\n2017 - 2019\n- Served"
    )

    assert roles(read_text(text)) == roles(read_text(text.replace("\n\n", "\n")))


def test_volunteering_names_an_organization():
    read = read_page(
        "# Volunteering\n* Reading Mentor, Paper Boat Trust >> 2019 – 2021\n- Read with children"
    )

    [entry] = read.document.volunteer
    assert (entry.organization, entry.position) == ("Paper Boat Trust", "Reading Mentor")
