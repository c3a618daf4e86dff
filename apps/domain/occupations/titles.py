"""Finds the occupation that a title names: "Senior Pflegefachkraft (m/w/d)" is a registered nurse's."""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import ahocorasick

from apps.domain.language import tables
from apps.domain.skills.lexicon import known

_FILE = Path(__file__).parent / "words" / "occupations.tsv"
LONGEST_TITLE = 300

# (m/w/d), (H/F), (all genders); then Verkäufer:in, vendeur·se, infirmier(ère): the first form is enough.
_GENDERS = re.compile(
    r"\(\s*(?:[mwfdhxivna]\s*[/|,*]\s*){1,3}[mwfdhxivna*]\s*\)|\b[mwfdhx](?:/[mwfdhx]){1,2}\b"
    r"|\((?:all genders|alle geschlechter|gn)\)",
    re.IGNORECASE,
)
_ENDINGS = re.compile(
    r"(?<=\w)(?:[:*_·•/]-?(?:in|innen|e|ne|se|rice|ère|euse|trice|r|a)\b|\((?:-?in|e|ne|se|rice|ère|euse|trice|r|a)\))"
)


class Occupation(NamedTuple):
    """``group`` joins occupations of one field; ``skills`` are ids, the most telling first."""

    id: str
    name: str
    group: str
    titles: tuple[str, ...]
    skills: tuple[str, ...]


@cache
def all_occupations() -> tuple[Occupation, ...]:
    return tuple(_occupation(row) for row in tables.rows(_FILE))


@cache
def by_id() -> dict[str, Occupation]:
    return {occupation.id: occupation for occupation in all_occupations()}


@lru_cache(maxsize=5_000)
def occupation_of(title: str) -> Occupation | None:
    """The occupation with the longest title inside ``title``; of two as long, the later one."""
    plain = plain_title(title)
    best: tuple[int, int, Occupation] | None = None
    for last, (length, occupation) in _automaton().iter(plain):
        start, end = last + 1 - length, last + 1
        if plain[start - 1 : start].isalnum() or plain[end : end + 1].isalnum():
            continue
        if best is None or (length, end) > best[:2]:
            best = (length, end, occupation)
    return best[2] if best else None


def plain_title(title: str) -> str:
    """Lower case, one form of each gender: "Verkäufer:in (m/w/d)" gives "verkäufer"."""
    text = _ENDINGS.sub("", _GENDERS.sub(" ", title[:LONGEST_TITLE]))
    return " ".join(text.lower().replace("’", "'").split())


def _occupation(row: tuple[str, ...]) -> Occupation:
    identity, name, group, titles, skills = row
    terms = [known(skill) for skill in skills.split("|")]
    return Occupation(
        identity, name, group, tuple(titles.split("|")), tuple(term.id for term in terms if term is not None)
    )


@cache
def _automaton() -> Any:
    automaton = ahocorasick.Automaton()
    for occupation in all_occupations():
        for title in (occupation.name, *occupation.titles):
            for form in {title.lower(), title.lower().replace("-", " "), title.lower() + "s"}:
                automaton.add_word(form, (len(title), occupation))
    automaton.make_automaton()
    return automaton
