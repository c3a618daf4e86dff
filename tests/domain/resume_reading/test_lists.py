"""Skills, languages, certificates, awards, publications, references and projects."""

import pytest

from tests.domain.resume_reading.pages import read_page


@pytest.mark.parametrize(
    "rows",
    [
        "Code: Python, SQL\nTools: Git, Make",
        "* Code\nPython, SQL\n* Tools\nGit, Make",
        "* Code\n  Python\n  SQL\n* Tools\n  Git\n  Make",
        "Code\n- Python\n- SQL\nTools\n- Git\n- Make",
        "* Code\nPython · SQL\n* Tools\nGit · Make",
    ],
)
def test_groups_of_skills_in_every_form(rows):
    skills = read_page(f"# Skills\n{rows}").document.skills

    assert [(skill.name, [word.text for word in skill.keywords]) for skill in skills] == [
        ("Code", ["Python", "SQL"]),
        ("Tools", ["Git", "Make"]),
    ]


def test_a_list_without_groups_is_a_list_of_skills():
    skills = read_page("# Skills\n- Python\n- Node.js, .NET\n- AWS (EC2, S3)").document.skills

    assert [skill.name for skill in skills] == ["Python", "Node.js", ".NET", "AWS (EC2, S3)"]


def test_a_level_is_no_skill():
    [skill] = read_page("# Skills\n* Code\nAdvanced\nPython, SQL").document.skills

    assert (skill.level, len(skill.keywords)) == ("Advanced", 2)


@pytest.mark.parametrize(
    "rows",
    [
        "English (native), German (B2)",
        "English: native\nGerman: B2",
        "English – native\nGerman – B2",
        "English native\nGerman B2",
    ],
)
def test_languages_and_how_well_they_are_spoken(rows):
    languages = read_page(f"# Languages\n{rows}").document.languages

    assert [(one.language, one.fluency) for one in languages] == [("English", "native"), ("German", "B2")]


def test_certificates_with_issuer_and_date():
    [certificate] = read_page(
        "# Certifications\n* Crane Safety, Harbour Board >> May 2021"
    ).document.certificates

    assert (certificate.name, certificate.issuer, certificate.date) == (
        "Crane Safety",
        "Harbour Board",
        "2021-05",
    )


def test_an_award_may_stand_below_who_gave_it():
    [award] = read_page("# Awards\n* Harbour Board\nBest Safety Award\n2020").document.awards

    assert (award.title, award.awarder, award.date) == ("Best Safety Award", "Harbour Board", "2020")


def test_publications():
    [entry] = read_page(
        "# Publications\n* Cranes in Wind\nPublished by Dock Review\nMay 2019"
    ).document.publications

    assert (entry.name, entry.publisher, entry.release_date) == ("Cranes in Wind", "Dock Review", "2019-05")


def test_references_and_who_gave_them():
    [reference] = read_page(
        "# References\nInes kept every crane running through two winters and taught four people how.\n"
        "— Jo Marsh, Harbour Master"
    ).document.references

    assert reference.name == "Jo Marsh, Harbour Master"
    assert reference.reference.startswith("Ines kept")


def test_projects_have_a_name_and_lines():
    [project] = read_page("# Projects\n* Tide Clock >> 2020 – 2021\n- Shows the tide").document.projects

    assert (project.name, project.start_date, project.highlights[0].text) == (
        "Tide Clock",
        "2020",
        "Shows the tide",
    )


def test_short_items_under_a_heading_of_no_known_kind_are_a_group():
    read = read_page(
        "! Ada Quist\n# Experience\n* Cook at Red Kettle Inn >> 2019\n"
        "# Skills\nKnives\n# Gadgets\nOven\nBlender"
    )

    assert [skill.name for skill in read.document.skills] == ["Knives", "Gadgets"]
