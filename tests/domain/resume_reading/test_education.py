"""Schools, degrees, fields, grades and courses."""

import pytest

from apps.domain.resume_reading.degrees import degree_in
from tests.domain.resume_reading.pages import read_page


@pytest.mark.parametrize(
    "rows",
    [
        "* University of Leeds >> 2012 – 2015\nBSc in Physics",
        "* BSc Physics, University of Leeds >> 2012 – 2015",
        "* University of Leeds, BSc in Physics >> 2012 – 2015",
        "* Physics, BSc, University of Leeds >> 2012 – 2015",
        "* BSc Physics at University of Leeds >> 2012 – 2015",
        "2012 – 2015\n* BSc: Physics\nUniversity of Leeds",
        "* University of Leeds\n2012 – 2015\nBSc - Physics",
        "* University of Leeds | BSc Physics | 2012 – 2015",
    ],
)
def test_school_degree_and_field_in_every_order(rows):
    [study] = read_page(f"# Education\n{rows}").document.education

    assert (study.institution, study.study_type, study.area) == ("University of Leeds", "BSc", "Physics")
    assert (study.start_date, study.end_date) == ("2012", "2015")


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("Bachelor of Science in Physics", "Bachelor of Science"),
        ("Ph.D. Computer Science", "Ph.D."),
        ("M.Sc. in Physics", "M.Sc."),
        ("Master's Degree: Software Engineering", "Master's Degree"),
        ("Diplom-Informatikerin", "Diplom-Informatikerin"),
        ("Licence en informatique", "Licence"),
        ("Laurea magistrale in Fisica", "Laurea magistrale"),
        ("工学学士", "学士"),
    ],
)
def test_degrees_of_many_lands(text, degree):
    found = degree_in(text)

    assert found is not None
    assert found.text == degree


@pytest.mark.parametrize("text", ["Physics", "as a student", "Community College", "be kind"])
def test_what_is_no_degree(text):
    assert degree_in(text) is None


def test_grades_and_courses_have_their_own_fields():
    [study] = read_page(
        "# Education\n* University of Leeds >> 2012 – 2015\nBSc Physics\n"
        "- GPA: 3.9/4.0\n- Coursework: Optics, Heat"
    ).document.education

    assert study.score == "3.9/4.0"
    assert [course.text for course in study.courses] == ["Optics", "Heat"]


def test_a_school_keeps_the_town_in_its_name():
    [study] = read_page("# Education\n* University of Wales, Bangor >> 2015\nBA History").document.education

    assert study.institution == "University of Wales, Bangor"
    assert study.end_date == "2015"
