"""What of a resume is printed, in which order and in which words."""

import pytest

from apps.domain.resume import ResumeDocument, texts
from apps.files.paper import dates
from apps.files.paper.composing import content_of
from apps.files.paper.content import Span
from apps.files.paper.html import contact_lines
from apps.files.paper.text import plain_text
from apps.files.paper.words import words_in
from apps.files.proving.matching import compare
from tests.files.people import ENGINEER, OTHER_SCRIPTS, STUDENT, long_resume, request


def test_nothing_the_person_wrote_is_lost():
    document = ResumeDocument.from_json_resume(ENGINEER)

    printed = "\n".join(content_of(request(ENGINEER)).strings())

    for _, entry in document.entries():
        for text in texts(entry):
            assert text in printed
        for field in ("url",):
            assert getattr(entry, field, "").removeprefix("https://") in printed
    for word in (
        "2 Mill Lane",
        "LS1 4AP",
        "Leeds",
        "UK",
        "linkedin.com/in/elodie-g",
        "Mastodon: @elodie",
        "grunwald.example",
    ):
        assert word in printed
    assert all(line in printed for line in document.basics.summary.splitlines())


def test_every_line_keeps_the_id_it_has_in_the_document():
    document = ResumeDocument.from_json_resume(ENGINEER)

    sections = content_of(request(ENGINEER)).sections

    printed = {
        line.id for section in sections for item in section.items for line in (*item.lines, *item.words)
    }
    assert printed == {
        line.id for _, entry in document.entries() for line in (*entry.lines, *getattr(entry, "keywords", ()))
    }


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [
        pytest.param("2021-03", "", "Mar 2021 – Present", id="still there"),
        pytest.param("2017-08-01", "2021-02-28", "Aug 2017 – Feb 2021", id="days are left out"),
        pytest.param("2019", "2019", "2019", id="the same year once"),
        pytest.param("", "2015", "2015", id="an end alone"),
        pytest.param("", "", "", id="no dates"),
        pytest.param("Summer 2018", "2019-13", "Summer 2018 – 2019", id="what is no date stays"),
        pytest.param("2016-06-01T00:00:00", "2017-01", "Jun 2016 – Jan 2017", id="a timestamp"),
    ],
)
def test_dates_read_as_a_reader_expects(start, end, printed):
    assert dates.span(start, end, words_in("en")) == printed


def test_who_has_not_worked_yet_is_read_by_their_studies_first():
    assert [section.key for section in content_of(request(STUDENT)).sections] == ["education", "skills"]


def test_short_courses_stand_in_a_row_and_a_bare_number_says_what_it_is():
    (item,) = content_of(request(STUDENT)).sections[0].items

    assert [word.text for word in item.words] == ["Regression", "Bayesian methods", "Time series"]
    assert (item.title, item.place) == ("Bachelor of Science, Statistics", "Grade: 3.8/4.0")


def test_skills_without_keywords_are_one_row():
    assert content_of(request(STUDENT)).sections[1].kind == "inline"


def test_an_entry_without_a_title_is_headed_by_its_employer():
    content = content_of(request({"work": [{"name": "Tallow Pay", "highlights": ["Paid."]}]}))

    assert content.sections[0].items[0].title == "Tallow Pay"


def test_empty_entries_and_sections_leave_no_trace():
    content = content_of(request({"basics": {"name": "A"}, "work": [{"highlights": ["  "]}], "awards": []}))

    assert content.sections == ()


@pytest.mark.parametrize(
    ("name", "way"), [("cyrillic", "ltr"), ("greek", "ltr"), ("arabic", "rtl"), ("hebrew", "rtl")]
)
def test_the_page_runs_the_way_its_letters_do(name, way):
    assert content_of(request(OTHER_SCRIPTS[name])).direction == way


def test_pictographs_and_invisible_characters_are_left_out():
    content = content_of(
        request(
            {"basics": {"name": "Eve \U0001f680 Do\u00ade\u202e ☎️\u0007", "summary": "می‌تواند ✓"}},
            language="en",
        )
    )

    assert content.strings() == ("Eve Doe", "Summary", "می‌تواند ✓")


def test_only_web_mail_and_phone_addresses_become_links():
    basics = {"name": "A", "email": "a@b.example", "phone": "+1 212 555 0100", "url": "javascript:alert(1)"}

    links = [contact.href for contact in content_of(request({"basics": basics})).header.contacts]

    assert links == ["mailto:a@b.example", "tel:+12125550100", ""]


def test_contacts_fill_even_lines():
    contacts = tuple(
        Span(text=text)
        for text in ("Leeds, UK", "elodie@grunwald.example", "+44 20", "site.example", "x" * 30)
    )

    lines = contact_lines(contacts, 60)

    assert [len(line) for line in lines] == [3, 2]
    assert sum(lines, ()) == contacts


@pytest.mark.parametrize("resume", [ENGINEER, STUDENT, long_resume()], ids=["page", "student", "two pages"])
def test_plain_text_holds_every_string_in_order(resume):
    content = content_of(request(resume))

    assert compare(content.blocks(), [plain_text(content)]).is_whole
