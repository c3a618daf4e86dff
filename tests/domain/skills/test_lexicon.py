"""Finding terms in text."""

import pytest

from apps.domain.skills import find, known, same


def names(text):
    return [found.name for found in find(text)]


def test_a_find_says_where_it_stands_in_code_points():
    text = "Café: Xero ✓ and K8s"
    assert [text[slice(*found.span)] for found in find(text)] == ["Xero", "K8s"]


def test_other_spellings_lead_to_one_term():
    assert [found.id for found in find("K8s, kubernetes, Kubernetes")] == ["kubernetes"] * 3
    assert same("Postgres", "PostgreSQL")
    assert same("vs code", "VS-Code")
    assert not same("Java", "JavaScript")


def test_unknown_names_are_the_same_only_when_written_the_same():
    assert same("Grobbler 9", "grobbler  9")
    assert not same("Grobbler 9", "Grobbler 10")
    assert known("Grobbler 9") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("JavaScript", ["JavaScript"]),
        ("Java, C++ and C#", ["Java", "C++", "C#"]),
        ("ASP.NET", [".NET"]),
        ("Node.js", ["Node.js"]),
        ("scalable", []),
        ("pythonic", []),
        ("SQL_dump", []),
        ("gitignore", []),
    ],
)
def test_a_term_ends_where_its_word_ends(text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "I go to court every week",
        "Go to the gate",
        "Head Chef in a hotel kitchen",
        "Excel at talking to people",
        "Gave access to the building",
        "Spread the word",
        "R&D at C-level",
        "React quickly to alarms",
        "Vitamin C",
        "A swift response in spring",
        "Led teams of nurses",
        "Ruby wedding parties for 80 guests",
    ],
)
def test_an_everyday_word_is_no_tool(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wrote Go microservices", "Go"),
        ("Servers with Ansible, Chef and Puppet", "Chef"),
        ("Excel pivot tables", "Microsoft Excel"),
        ("skills: word, excel, powerpoint", "Microsoft Excel"),
        ("Python, R, SQL", "R"),
        ("C/C++ firmware", "C"),
    ],
)
def test_an_everyday_word_is_a_tool_among_its_own(text, name):
    assert (name, True) in [(found.name, found.is_ambiguous) for found in find(text)]


def test_the_longest_name_wins():
    assert names("Microsoft SQL Server on Windows Server 2019") == ["Microsoft SQL Server", "Windows Server"]


def test_the_first_year_is_known_of_tools_that_have_one():
    assert find("Docker")[0].first_year == 2013
