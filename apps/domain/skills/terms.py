"""The word files of this folder as terms: one thing a person can know, with every way of writing it."""

import re
import zlib
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from apps.domain.language import tables

WORDS = Path(__file__).parent / "words"
Kind = Literal["tool", "system", "instrument", "certificate", "licence", "language", "method", "skill"]
KINDS: tuple[Kind, ...] = get_args(Kind)

EXACT, IN_CONTEXT = "!", "?"  # marks behind a spelling: case matters; case matters and the words around it


class Spelling(NamedTuple):
    """One way to write a term; ``mark`` is "", EXACT or IN_CONTEXT."""

    text: str
    mark: str


class Term(NamedTuple):
    """``family`` is its file; ``context`` holds words, or @families, that make an ambiguous spelling sure."""

    id: str
    name: str
    kind: Kind
    family: str
    first_year: int | None
    spellings: tuple[Spelling, ...]
    context: frozenset[str]


def id_of(name: str) -> str:
    """A readable id that does not change while the name stands: "C++" gives "c-plus-plus"."""
    spelled = name.lower().replace("+", " plus ").replace("#", " sharp ").replace("&", " and ")
    return re.sub(r"[^\w]+", "-", re.sub(r"^\.", "dot ", spelled)).strip("-")


def number_of(term_id: str) -> int:
    """The id as a positive 31-bit number, for indexes that hold integers."""
    return zlib.crc32(term_id.encode()) & 0x7FFFFFFF


@cache
def all_terms() -> tuple[Term, ...]:
    return tuple(_term(path.stem, row) for path in sorted(WORDS.glob("*/*.tsv")) for row in tables.rows(path))


def _term(family: str, row: tuple[str, ...]) -> Term:
    name, kind, year, aliases, context = (*row, "", "", "", "")[:5]
    if kind not in KINDS:
        raise ValueError(f"{family}: {name!r} is of no known kind: {kind!r}")
    spellings = [_spelling(text.strip()) for text in (name, *aliases.split("|")) if text.strip()]
    return Term(
        id=id_of(spellings[0].text),
        name=spellings[0].text,
        kind=kind,
        family=family,
        first_year=int(year) if year else None,
        spellings=tuple(spellings),
        context=frozenset(context.lower().split()),
    )


def _spelling(text: str) -> Spelling:
    return Spelling(text[:-1], text[-1]) if text[-1] in EXACT + IN_CONTEXT else Spelling(text, "")
