"""Words, sentences, stems, syllables."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from apps.domain.language.words import sentences, stem, syllables, words


def test_words_keep_what_holds_them_together():
    assert words("Built C++ and .NET tools (24/7), 3.5x faster; it's R&D.") == (
        "Built", "C++", "and", ".NET", "tools", "24/7", "3.5x", "faster", "it's", "R&D",
    )  # fmt: skip


def test_a_full_stop_of_an_abbreviation_ends_no_sentence():
    text = "Worked for Acme Inc. Boston and St. Mary. Ran 3.5 miles, e.g. Mondays. Sold it."
    assert sentences(text) == (
        "Worked for Acme Inc. Boston and St. Mary.",
        "Ran 3.5 miles, e.g. Mondays.",
        "Sold it.",
    )


def test_forms_of_a_word_share_a_stem():
    assert stem("Managing") == stem("managed") == stem("manages")
    assert stem("nurse") != stem("number")


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1), ("managed", 2), ("created", 3), ("table", 2), ("make", 1), ("organization", 5),
        ("patients", 2), ("reduced", 2),
        ("", 0), ("the", 1), ("customer", 3), ("worked", 1), ("wanted", 2), ("quality", 3),
        ("idea", 3),
    ],
)  # fmt: skip
def test_syllables_are_counted_by_groups_of_vowels(word, count):
    assert syllables(word) == count


def test_stems_are_right_in_many_threads_at_once():
    words = [f"managing{letter}ed" for letter in "abcdefgh"] * 50
    alone = [stem.__wrapped__(word) for word in words]

    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(stem.__wrapped__, words))

    assert together == alone
