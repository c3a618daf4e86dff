"""The PDF that LinkedIn makes of a profile: a sidebar, sizes for weights, many roles at one employer."""

import pytest

from apps.domain.resume_reading.reading import read_resume
from tests.domain.resume_reading.pages import bullets, column, laid_out, roles

SIDE = """
13' Contact
Hamburg, Germany
ada.quist@example.com
www.linkedin.com/in/adaquist
(LinkedIn)
quist.dev (Portfolio)

13' Top Skills
Crane Control
SCADA

13' Languages
German (Native or Bilingual)
English (Full Professional)

13' Certifications
Crane Safety Level 2
"""
MAIN = """
26' Ada Quist
12' Head of Control at Tidewater Cranes
12' Hamburg, Germany

15.8' Summary
I keep cranes moving, and teach others how. Ten years on docks, mostly at night.

15.8' Experience
12' Tidewater Cranes Ltd
11.5' Head of Control
March 2019 - Present (4 years 2 months)
Leith, Scotland, United Kingdom
- Moved the controls to a system that a crew of two can restart
- Cut idle time by a fifth

12' Ferryman GmbH
5 years 3 months
11.5' Senior Engineer
January 2017 - March 2019 (2 years 3 months)
Hamburg Area
Wrote the ticket printer and kept it alive.

11.5' Engineer
January 2014 - January 2017 (3 years 1 month)
Hamburg Area

12' Harbour Board
11.5' Trainee
June 2013 - December 2013 (7 months)
"""
REST = """
15.8' Education
12' Technische Universität Hamburg
Master of Science - MSc, Marine Engineering · (2011 - 2013)

12' University of Plymouth
Bachelor's degree, Marine Engineering · (2008 - 2011)
"""


@pytest.fixture(scope="module")
def read():
    pages = [column(MAIN, x=210, width=345), column(REST, x=210, width=345, page=1)]
    feet = [column(f"Page {n + 1} of 2", x=280, top=812, page=n) for n in (0, 1)]
    return read_resume(laid_out(column(SIDE, x=25, width=160), *pages, *feet))


def test_roles_stand_under_their_employer(read):
    assert roles(read) == [
        ("Head of Control", "Tidewater Cranes Ltd", "2019-03", ""),
        ("Senior Engineer", "Ferryman GmbH", "2017-01", "2019-03"),
        ("Engineer", "Ferryman GmbH", "2014-01", "2017-01"),
        ("Trainee", "Harbour Board", "2013-06", "2013-12"),
    ]
    assert bullets(read)[0] == [
        "Moved the controls to a system that a crew of two can restart",
        "Cut idle time by a fifth",
    ]


def test_places_are_places(read):
    assert [role.location for role in read.document.work] == [
        "Leith, Scotland, United Kingdom",
        "Hamburg Area",
        "Hamburg Area",
        "",
    ]
    assert read.document.basics.location.city == "Hamburg"


def test_studies_have_their_school_and_field(read):
    assert [(e.institution, e.study_type, e.area, e.end_date) for e in read.document.education] == [
        ("Technische Universität Hamburg", "Master of Science", "Marine Engineering", "2013"),
        ("University of Plymouth", "Bachelor's degree", "Marine Engineering", "2011"),
    ]


def test_the_sidebar_is_no_part_of_the_story(read):
    basics = read.document.basics

    assert (basics.name, basics.label) == ("Ada Quist", "Head of Control at Tidewater Cranes")
    assert (basics.email, basics.phone, basics.url) == ("ada.quist@example.com", "", "https://quist.dev")
    assert [(p.network, p.username) for p in basics.profiles] == [("LinkedIn", "adaquist")]
    assert [skill.name for skill in read.document.skills] == ["Crane Control", "SCADA"]
    assert read.unplaced == ()
