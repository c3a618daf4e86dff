"""The word files of this folder, read once."""

from functools import cache
from pathlib import Path

from apps.domain.language import detect, tables
from apps.domain.resume_reading.folding import key

WORDS = Path(__file__).parent / "words"


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of ``name``.txt, made comparable."""
    return frozenset(key(word) for word in tables.words(WORDS / f"{name}.txt")) - {""}


@cache
def headings() -> dict[str, tuple[str, ...]]:
    """What a heading says, with the kinds of section it may open, the likeliest first."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, _, phrases in tables.rows(WORDS / "headings.tsv"):
        for phrase in map(key, phrases.split(";")):
            if kind not in found.get(phrase, ()):
                found[phrase] = (*found.get(phrase, ()), kind)
    return found


@cache
def phrases(name: str) -> dict[str, str]:
    """Every phrase of ``name``.tsv with the first field of its row; the first row that has it wins."""
    found: dict[str, str] = {}
    for meaning, listed in tables.rows(WORDS / f"{name}.tsv"):
        for phrase in map(key, listed.split(";")):
            found.setdefault(phrase, meaning)
    return found


@cache
def months() -> dict[str, int]:
    """Names of months and their numbers."""
    return {
        key(name): int(number)
        for number, names in tables.rows(WORDS / "months.tsv")
        for name in names.split()
    }


@cache
def endings() -> tuple[str, ...]:
    """How words of job titles end in languages that write one long word."""
    return tuple(sorted(word_set("title_endings"), key=len, reverse=True))


@cache
def language_names() -> frozenset[str]:
    """Names of languages, in many languages."""
    return frozenset(key(word) for word in tables.words(WORDS / "languages.tsv"))


@cache
def stop_words() -> frozenset[str]:
    """The short words of every language: a line that ends with one goes on."""
    path = Path(detect.__file__).parent / "words" / "stop_words.tsv"
    return frozenset(key(word) for _, listed in tables.rows(path) for word in listed.split())


@cache
def networks() -> dict[str, str]:
    """Hosts of networks where people have profiles, and the name of the network."""
    return {host: name for host, name in tables.rows(WORDS / "networks.tsv")}
