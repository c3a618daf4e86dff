"""What a title says: the occupation and the level."""

from collections import Counter

import pytest

from apps.domain.language import tables
from apps.domain.occupations import all_occupations, occupation_of, seniority_of
from apps.domain.occupations.seniority import _FILE as SENIORITY
from apps.domain.occupations.seniority import LADDER, ORDINARY
from apps.domain.occupations.titles import _FILE as OCCUPATIONS
from apps.domain.skills import known


@pytest.mark.parametrize(
    ("title", "occupation", "level"),
    [
        ("Senior Software Engineer", "software-developer", "senior"),
        ("Pflegefachkraft (m/w/d) in Teilzeit", "registered-nurse", ""),
        ("Verkäufer:in (m/w/d)", "retail-assistant", ""),
        ("Infirmier(ère) H/F", "registered-nurse", ""),
        ("Vendeur/Vendeuse en alternance", "retail-assistant", "trainee"),
        ("Camarero/a", "waiter", ""),
        ("Head Chef", "chef", "lead"),
        ("Sales Manager", "sales-representative", "manager"),
        ("Key Account Manager", "sales-representative", ""),
        ("Senior Project Manager", "project-manager", "senior"),
        ("Filialleiterin", "store-manager", "manager"),
        ("Assistant Store Manager", "store-manager", "lead"),
        ("Marketing Intern", "marketing-manager", "intern"),
        ("Executive Assistant", "administrator", ""),
        ("HGV Class 1 Driver", "driver", ""),
        ("Chief Happiness Officer", "", "executive"),
        ("Wizard of Light", "", ""),
        ("", "", ""),
    ],
)
def test_a_title_names_an_occupation_and_a_level(title, occupation, level):
    found = occupation_of(title)
    assert (found.id if found else "", seniority_of(title)) == (occupation, level)


def test_there_are_many_occupations_in_many_fields():
    assert len(all_occupations()) >= 90
    assert len({occupation.group for occupation in all_occupations()}) >= 15


def test_ids_and_titles_are_unique():
    ids = Counter(occupation.id for occupation in all_occupations())
    titles = Counter(title.lower() for o in all_occupations() for title in (o.name, *o.titles))
    assert [item for counts in (ids, titles) for item, count in counts.items() if count > 1] == []


def test_typical_skills_are_terms_we_know_and_at_least_four():
    rows = list(tables.rows(OCCUPATIONS))
    assert [skill for row in rows for skill in row[4].split("|") if known(skill) is None] == []
    assert [o.id for o in all_occupations() if len(o.skills) < 4] == []


def test_levels_of_the_file_are_rungs_of_the_ladder():
    rows = list(tables.rows(SENIORITY))
    assert {level for level, _ in rows} - set(LADDER) == {ORDINARY}
    words = Counter(word.lower() for _, words in rows for word in words.split("|"))
    assert [word for word, count in words.items() if count > 1] == []
