"""Who the resume is about."""

import pytest

from apps.domain.resume_reading.lines import LaidOutText, TextLine
from apps.domain.resume_reading.reading import read_resume
from tests.domain.resume_reading.pages import read_page, read_text


def test_name_label_and_contacts():
    basics = read_page(
        "! Ada Quist\nData Engineer\nada@example.com | (212) 555-0100 | 12 Mill Lane, Leeds, UK\n"
        "linkedin.com/in/adaquist · github.com/adaq · www.adaquist.dev\n# Experience\n* Cook at Inn >> 2019"
    ).document.basics

    assert (basics.name, basics.label) == ("Ada Quist", "Data Engineer")
    assert (basics.email, basics.phone) == ("ada@example.com", "+12125550100")
    assert (basics.location.address, basics.location.city) == ("12 Mill Lane", "Leeds")
    assert [(p.network, p.username) for p in basics.profiles] == [
        ("LinkedIn", "adaquist"),
        ("GitHub", "adaq"),
    ]
    assert basics.url == "https://www.adaquist.dev"


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("+44 20 7946 0111", "+442079460111"),
        ("Tel: +49 (0) 351 5550142", "+493515550142"),
        ("0033 6 55 50 01 42", "+33655500142"),
        ("030 5550142", "030 5550142"),
    ],
)
def test_a_phone_number_is_international_where_its_country_shows(text, phone):
    assert read_text(f"Ada Quist\n{text}\nada@example.com").document.basics.phone == phone


def test_dates_are_no_phone_numbers():
    assert read_text("Ada Quist\n06/2019 - 02/2021\n2015-2018").document.basics.phone == ""


def test_a_profile_behind_words_keeps_its_address():
    line = TextLine(text="adaq", links=("https://github.com/adaq",))
    read = read_resume(LaidOutText(source="docx", lines=(TextLine(text="Ada Quist"), line)))

    [profile] = read.document.basics.profiles
    assert (profile.network, profile.username, profile.url) == ("GitHub", "adaq", "https://github.com/adaq")


def test_a_profile_may_be_a_name_below_its_network():
    [profile] = read_page("! Ada Quist\n# Contact\n* GitHub\nadaq").document.basics.profiles

    assert (profile.network, profile.username) == ("GitHub", "adaq")


def test_an_address_that_runs_over_two_lines_is_whole():
    read = read_page("! Ada Quist\n# Contact\nada.quist@exa\nmple.com")

    assert read.document.basics.email == "ada.quist@example.com"


def test_a_summary_needs_no_heading():
    text = "I build data pipelines that people trust and can repair at three in the morning."

    assert read_page(f"! Ada Quist\nada@example.com\n{text}\n# Skills\nSQL").document.basics.summary == text


def test_the_title_of_a_resume_is_not_a_name():
    assert read_text("Name: Ada Quist\nada@example.com").document.basics.name == "Ada Quist"
