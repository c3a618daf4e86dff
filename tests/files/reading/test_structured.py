"""Files that say what their words are come in whole: JSON Resume, Europass, LinkedIn's export."""

import io
import json

import pypdf
import pytest

from apps.domain.resume import ResumeDocument
from apps.files.reading import in_child
from apps.files.reading.structured import europass, json_resume, linkedin
from apps.files.reading.structured.language_codes import language_name
from apps.files.reading.structured.markup import parts_of
from apps.files.reading.structured.when import as_date
from apps.files.refusals import FileRefused
from tests.files.people import ENGINEER
from tests.files.reading.exports import CANDIDATE, LINKEDIN, PASSPORT, PASSPORT_JSON
from tests.files.reading.exports import linkedin as export
from tests.files.reading.pdfs import lines_page
from tests.files.reading.words import zipped


def plain(found):
    return found.document.to_json_resume()


def test_a_json_resume_comes_in_whole():
    found = json_resume.read(json.dumps(ENGINEER).encode())

    assert found.document == ResumeDocument.from_json_resume(ENGINEER)
    assert (found.coverage, found.unplaced, found.hidden) == (1.0, (), ())


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(
            {"work": [{"company": "Babbage", "website": "https://b.example", "endDate": "Present"}]},
            {"work": [{"name": "Babbage", "url": "https://b.example"}]},
            id="names of before 1.0",
        ),
        pytest.param(
            {"basics": {"name": "Ada", "location": "Leeds", "website": "https://a.example"}},
            {"basics": {"name": "Ada", "url": "https://a.example", "location": {"city": "Leeds"}}},
            id="a place as text",
        ),
        pytest.param(
            {"skills": ["Python", {"name": "Notes", "keywords": "neat"}]},
            {"skills": [{"name": "Python"}, {"name": "Notes", "keywords": ["neat"]}]},
            id="bare words",
        ),
        pytest.param(
            {"work": {"position": "Analyst", "startDate": "Mar 2019", "url": {"url": "https://b.example"}}},
            {"work": [{"position": "Analyst", "startDate": "2019-03", "url": "https://b.example"}]},
            id="one entry, a spoken date, an address with a name",
        ),
        pytest.param(
            {"basics": {"name": "Ada", "phone": 441134960999, "summary": None}},
            {"basics": {"name": "Ada", "phone": "441134960999"}},
            id="numbers and nulls",
        ),
    ],
)
def test_json_resumes_in_the_wild_are_understood(given, expected):
    assert plain(json_resume.read(json.dumps(given).encode())) == expected


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param(b'{"basics": {"name": "Ada"', "damaged", id="cut off"),
        pytest.param(b"\xff{}", "damaged", id="no utf-8"),
        pytest.param(b'{"name": "a package"}', "wrong_type", id="no section"),
        pytest.param(b'{"work": "a lot", "basics": [1]}', "wrong_type", id="impossible values"),
        pytest.param(
            b'{"work": [{"highlights": [{"text": {}}]}]}', "wrong_type", id="a line that is no text"
        ),
        pytest.param(b'{"work": []}', "no_text", id="nothing in it"),
        pytest.param(b'{"work": ' + b"[" * 100 + b"]" * 100 + b"}", "too_much", id="deep"),
        pytest.param(b'{"work": ' + b"[" * 200_000, "too_much", id="deeper than the parser goes"),
        pytest.param(json.dumps({"basics": {"summary": "x" * 30_000}}).encode(), "wrong_type", id="endless"),
    ],
)
def test_a_json_that_is_no_resume_is_refused_by_name(body, code):
    with pytest.raises(FileRefused) as refused:
        json_resume.read(body)

    assert refused.value.code == code


def test_linkedins_export_comes_in_whole():
    found = linkedin.read(export())

    resume = plain(found)
    assert resume["basics"] == {
        "name": "Ada Example",
        "label": "Analyst, engines",
        "email": "ada@ada.example / old@ada.example",
        "phone": "+44 113 496 0999",
        "url": "https://ada.example/",
        "summary": "Writes programs.",
        "location": {"city": "Leeds, England", "postalCode": "LS1"},
        "profiles": [
            {"url": "https://blog.ada.example/"},
            {"network": "Twitter", "username": "ada_e"},
        ],
    }
    assert resume["work"] == [
        {
            "name": "Babbage Ltd",
            "position": "Analyst",
            "location": "London",
            "startDate": "2019-03",
            "highlights": ["Wrote the first program", "Cut run time by 40%"],
        },
        {
            "name": "Jacquard & Co",
            "position": "Clerk",
            "location": "Lyon",
            "startDate": "2016",
            "endDate": "2019-02",
            "summary": "Kept the cards.",
        },
    ]
    assert resume["education"] == [
        {
            "institution": "University of Leeds",
            "studyType": "BSc Mathematics",
            "startDate": "2012",
            "endDate": "2015",
            "courses": ["Thesis on loops", "Chess club"],
        }
    ]
    assert resume["skills"] == [{"keywords": ["Python", "Note taking"]}]
    assert resume["certificates"][0] == {
        "name": "Engine Operator (No. 77-A, valid until Jun 2024)",
        "issuer": "Guild",
        "date": "2020-06",
        "url": "https://c.example",
    }
    assert [entry["name"] for entry in resume["projects"]] == ["Notes", "Royal Society"]


def test_every_word_of_linkedins_resume_files_is_placed_or_named():
    found = linkedin.read(export())

    said = json.dumps(plain(found), ensure_ascii=False) + " ".join(found.unplaced)
    for word in (
        "Byron",
        "Dec 10",
        "Computing",
        "Mentor",
        "Education",
        "Medal",
        "Taylor",
        "CS101",
        "further",
    ):
        assert word in said
    assert found.unplaced == (
        "Profile, maiden name: Byron",
        "Profile, birth date: Dec 10",
        "Profile, industry: Computing",
    )
    assert 0.9 < found.coverage < 1


def test_what_is_no_part_of_a_resume_is_not_opened():
    found = linkedin.read(export())

    said = found.model_dump_json()
    assert "A private word" not in said
    assert "Someone" not in said


def test_an_export_with_notes_above_its_columns_and_no_folder_is_read():
    notes = "Notes:\n" + LINKEDIN["Positions.csv"]

    found = linkedin.read(zipped({"Positions.csv": notes, "Profile.csv": LINKEDIN["Profile.csv"]}))

    assert [role["name"] for role in plain(found)["work"]] == ["Babbage Ltd", "Jacquard & Co"]


def test_an_old_europass_comes_in_whole():
    found = europass.read(PASSPORT.encode())

    resume = plain(found)
    assert resume["basics"]["name"] == "Ada Example"
    assert resume["basics"]["label"] == "Analyst of engines"
    assert resume["basics"]["location"]["countryCode"] == "United Kingdom"
    assert resume["work"][0] == {
        "name": "Babbage Ltd",
        "position": "Analyst",
        "location": "London",
        "url": "https://babbage.example/",
        "description": "Machinery",
        "startDate": "2019-03",
        "summary": "Ran the engine.",
        "highlights": ["Wrote the first program", "Cut run time by 40%"],
    }
    assert resume["work"][1]["endDate"] == "2019-02-28"
    assert resume["education"] == [
        {
            "institution": "University of Leeds",
            "studyType": "BSc Mathematics",
            "area": "Mathematics",
            "score": "EQF level 6",
            "startDate": "2012",
            "endDate": "2015",
            "courses": ["Thesis on loops"],
        }
    ]
    assert resume["languages"] == [
        {"language": "English", "fluency": "Native"},
        {
            "language": "French",
            "fluency": "listening C1, reading C1, interaction B2, production B2, writing B1",
        },
    ]
    assert resume["awards"] == [{"title": "Medal of 2021"}]
    assert resume["projects"] == [{"name": "Memberships", "highlights": ["Royal Society"]}]
    assert {skill["name"] for skill in resume["skills"]} == {"Communication", "Digital", "Driving licence"}


def test_what_a_resume_has_no_field_for_is_named():
    found = europass.read(PASSPORT.encode())

    assert found.unplaced == ("year: 1985", "month: --12", "day: ---10", "Label: British")
    assert 0.9 < found.coverage < 1


def test_an_old_europass_in_json_reads_like_the_xml():
    found = europass.read(json.dumps(PASSPORT_JSON).encode())

    resume = plain(found)
    assert resume["basics"] == {
        "name": "Ada Example",
        "email": "ada@ada.example",
        "phone": "+44 113 496 0999",
    }
    assert resume["work"] == [
        {
            "name": "Babbage Ltd",
            "position": "Analyst",
            "startDate": "2019-03",
            "highlights": ["Wrote the first program"],
        }
    ]
    assert resume["languages"] == [{"language": "French"}]
    assert found.unplaced == ()


def test_a_new_europass_comes_in_whole():
    found = europass.read(CANDIDATE.encode())

    resume = plain(found)
    assert resume["basics"] == {
        "name": "Ada Example",
        "email": "ada@ada.example",
        "phone": "+44 1134960999",
        "summary": "Writes programs.",
        "location": {"address": "2 Mill Lane", "postalCode": "LS1 4AP", "city": "Leeds", "countryCode": "GB"},
        "profiles": [{"url": "https://ada.example/"}],
    }
    assert resume["work"] == [
        {
            "name": "Babbage Ltd",
            "position": "Analyst",
            "location": "London, GB",
            "startDate": "2019-03",
            "highlights": ["Wrote the first program", "Cut run time by 40%"],
        }
    ]
    assert resume["education"] == [
        {
            "institution": "University of Leeds",
            "studyType": "BSc Mathematics",
            "score": "First, EQF level 6",
            "startDate": "2012",
            "endDate": "2015-07-01",
        }
    ]
    assert resume["languages"] == [
        {"language": "English", "fluency": "Native"},
        {"language": "French", "fluency": "listening C1, writing B1"},
    ]
    assert resume["skills"] == [{"name": "Languages of machines", "keywords": ["Python", "Cards"]}]
    assert resume["interests"] == [{"name": "Chess"}]
    assert resume["certificates"] == [{"name": "Engine Operator"}]
    assert [entry["name"] for entry in resume["projects"]] == ["Notes", "Flyology"]


def test_a_section_of_tomorrow_is_named_and_not_lost():
    found = europass.read(CANDIDATE.encode())

    assert "Title: A section of tomorrow" in found.unplaced
    assert "Birth Date: 1985-12-10" in found.unplaced


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param(PASSPORT.encode()[:900], "damaged", id="cut off"),
        pytest.param(b"<Candidate/>", "no_text", id="nothing in it"),
        pytest.param(b"<Something/>", "wrong_type", id="other xml"),
        pytest.param(b'<!DOCTYPE x [<!ENTITY a "b">]><Candidate/>', "too_much", id="entities"),
    ],
)
def test_a_europass_that_is_none_is_refused_by_name(body, code):
    with pytest.raises(FileRefused) as refused:
        europass.read(body)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("shown", "is_used"),
    [
        pytest.param(["Ada Example", "Analyst at a small company in Leeds"], True, id="of the person shown"),
        pytest.param(["Grace Other", "Analyst at a small company in Leeds"], False, id="of somebody else"),
    ],
)
def test_a_pdf_that_carries_its_europass_is_read_from_it_if_both_name_one_person(shown, is_used):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(lines_page(shown)))
    writer.add_attachment("attachment.xml", CANDIDATE.encode())
    out = io.BytesIO()
    writer.write(out)

    found = in_child.read(out.getvalue(), "pdf")

    assert (found.document.basics.summary == "Writes programs.") is is_used


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("Ran the shop.", ("Ran the shop.", ()), id="a sentence"),
        pytest.param("• Sold tea\n- Made tea", ("", ("Sold tea", "Made tea")), id="typed bullets"),
        pytest.param("Sold tea.\nMade tea.", ("", ("Sold tea.", "Made tea.")), id="paragraphs"),
        pytest.param(
            "<p>Ran it.</p><ol><li>Sold <b>tea</b> &amp; milk</li><li>Made it</li></ol>",
            ("Ran it.", ("Sold tea & milk", "Made it")),
            id="a list after a paragraph",
        ),
        pytest.param(
            'See <a href="https://x.example">my site</a>',
            ("See my site (https://x.example)", ()),
            id="a link",
        ),
        pytest.param("<script>alert(1)</script>Tea", ("Tea", ()), id="a script is no text"),
        pytest.param("Growth < 5% & C++ > C", ("Growth < 5% & C++ > C", ()), id="signs that are no markup"),
        pytest.param("-5% cost", ("-5% cost", ()), id="a minus that is no bullet"),
    ],
)
def test_descriptions_become_a_summary_and_lines(text, parts):
    assert parts_of(text) == parts


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("Oct 2018", "2018-10"),
        ("October 2018", "2018-10"),
        ("12 Oct 2018", "2018-10-12"),
        ("Oct 12, 2018", "2018-10-12"),
        ("2018", "2018"),
        ("2018-10", "2018-10"),
        ("2018-10-03T00:00:00", "2018-10-03"),
        ("10/2018", "2018-10"),
        ("2018-13-01", "2018"),
        ("soon", ""),
        ("", ""),
    ],
)
def test_dates_of_exports_are_written_one_way(said, date):
    assert as_date(said) == date


def test_codes_of_languages_are_named_and_others_left_alone():
    assert [language_name(code) for code in ("eng", "GER", "deu", "fr", "Klingon")] == [
        "English",
        "German",
        "German",
        "French",
        "Klingon",
    ]
