"""The word files are well formed, and say what the reader needs of thirteen languages."""

import pytest

from apps.domain.language import tables
from apps.domain.resume_reading import lexicon

KINDS = {
    "work", "volunteer", "education", "projects", "skills", "certificates", "awards", "publications",
    "languages", "interests", "references", "summary", "contact", "profiles", "courses", "other",
}  # fmt: skip
LANGUAGES = {"en", "de", "fr", "es", "pt", "it", "nl", "pl", "zh", "ja", "ko", "ar", "he"}


def rows(name):
    return list(tables.rows(lexicon.WORDS / name))


def test_headings_name_a_kind_and_a_language():
    found = rows("headings.tsv")

    assert {kind for kind, _, _ in found} <= KINDS
    assert {language for _, language, _ in found} == LANGUAGES
    assert all(phrase.strip() for _, _, phrases in found for phrase in phrases.split(";"))


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_has_headings_for_the_main_sections(language):
    kinds = {kind for kind, tongue, _ in rows("headings.tsv") if tongue == language}

    assert kinds >= {
        "work",
        "education",
        "skills",
        "languages",
        "summary",
        "contact",
        "projects",
        "certificates",
    }


@pytest.mark.parametrize("name", ["labels", "degrees", "time_words"])
def test_phrases_have_a_meaning(name):
    assert all(len(row) == 2 and all(row) for row in rows(f"{name}.tsv"))


def test_months_are_twelve_and_no_name_means_two():
    found = rows("months.tsv")
    names = [name for _, listed in found for name in listed.split()]

    assert [number for number, _ in found] == [str(n) for n in range(1, 13)]
    assert len(names) == len(set(names))


def test_networks_have_hosts():
    assert all("." in host or host == "skype" for host, _ in rows("networks.tsv"))


@pytest.mark.parametrize(
    "name",
    ["title_words", "title_endings", "employer_words", "school_words", "countries", "study_fields", "levels",
     "fluency_words", "degree_fields", "award_words"],
)  # fmt: skip
def test_lists_of_words_are_not_empty(name):
    assert len(lexicon.word_set(name)) > 20
