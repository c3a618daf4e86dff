"""Finds the tools, systems, instruments, papers and skills that a text names, in one pass, with spans."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

import ahocorasick

from apps.domain.skills import context
from apps.domain.skills.terms import EXACT, IN_CONTEXT, Kind, Spelling, Term, all_terms

LONGEST_TEXT = 200_000
_JOINTS = frozenset("-&.@'’")
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u00a0\n\r\t\u2009\u202f", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013", "-"),
        "’": "'",
    }
)


class Found(NamedTuple):
    """A term in a text. ``is_ambiguous``: the words around it, not the word itself, say that it is meant."""

    id: str
    name: str
    kind: Kind
    span: tuple[int, int]
    first_year: int | None
    is_ambiguous: bool


class _Hit(NamedTuple):
    start: int
    end: int
    term: Term
    spelling: Spelling

    @property
    def needs_context(self) -> bool:
        return self.spelling.mark == IN_CONTEXT or self.term.kind == "language"

    @property
    def as_sure(self) -> tuple[int, int, str]:
        return self.start, self.end, self.term.family


@lru_cache(maxsize=2_000)
def find(text: str) -> tuple[Found, ...]:
    """Every known term of ``text``, in reading order, the longest where two overlap.

    A word with an everyday meaning (Go, Chef, Access) counts only beside words or tools of its trade.
    """
    text = text[:LONGEST_TEXT]
    hits = sorted(_hits(text), key=lambda hit: (hit.start, -hit.end))
    return tuple(
        Found(
            hit.term.id,
            hit.term.name,
            hit.term.kind,
            (hit.start, hit.end),
            hit.term.first_year,
            hit.needs_context,
        )
        for hit in _longest(_meant(hits, text))
    )


def same(one: str, other: str) -> bool:
    """Whether two names mean the same thing: equal without case, or spellings of one term."""
    if _key(one) == _key(other):
        return True
    first, second = known(one), known(other)
    return first is not None and second is not None and first.id == second.id


def known(name: str) -> Term | None:
    """The term that is written ``name``, whatever stands around it; None when we know none."""
    return _by_spelling().get(_key(name))


@cache
def by_id() -> dict[str, Term]:
    return {term.id: term for term in all_terms()}


def variants_of(spelling: str) -> Iterator[str]:
    """A spelling in lower case, with hyphens for spaces and the reverse, and the plural of a common noun."""
    plain = _lower(spelling)
    forms = {plain, plain.replace("-", " "), plain.replace(" ", "-")}
    if spelling[:1].islower() and plain[-1:].isalpha() and not plain.endswith(("s", "ing", "y")):
        forms |= {form + "s" for form in forms}
    yield from sorted(forms)


def _hits(text: str) -> Iterator[_Hit]:
    lowered = _lower(text)
    for last, (length, term, spelling) in _automaton().iter(lowered):
        start, end = last + 1 - length, last + 1
        is_exact = text[start:end].translate(_ALIKE) == spelling.text
        if not _stands_alone(lowered, start, end) or (spelling.mark == EXACT and not is_exact):
            continue
        yield _Hit(start, end, term, spelling)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the word ends where the term ends: no letter, digit or sign of a longer name touches it."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or before == "_" or after.isalnum() or after == "_":
        return False
    return not (after in ("+", "#") and text[end - 1] not in "+#")


def _meant(hits: list[_Hit], text: str) -> Iterator[_Hit]:
    """The hits in reading order without ambiguous words that nothing around them makes sure."""
    sure = context.Sure(hit.as_sure for hit in hits if not hit.needs_context and hit.term.kind != "skill")
    for hit in hits:
        if not hit.needs_context:
            yield hit
        elif not _is_part(hit, text) and _is_meant(hit, text, sure):
            sure.add(hit.as_sure)
            yield hit


def _is_part(hit: _Hit, text: str) -> bool:
    """Whether an ambiguous word is joined to another: "go-to", "C-level", "R&D", "access.log"."""
    before, after = text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]
    joined = after in _JOINTS and text[hit.end + 1 : hit.end + 2].isalnum()
    elided = before in "'’" and not text[hit.start - 3 : hit.start - 2].isalnum()  # "d'Excel"
    return joined or (before in _JOINTS and text[hit.start - 2 : hit.start - 1].isalnum() and not elided)


def _is_meant(hit: _Hit, text: str, sure: context.Sure) -> bool:
    span = (hit.start, hit.end)
    if hit.term.kind == "language":
        return context.is_language(span, text, sure.near(*span))
    is_exact = text[hit.start : hit.end] == hit.spelling.text
    return context.is_meant(span, hit.term, text, sure.near(*span), is_exact=is_exact)


def _longest(hits: Iterable[_Hit]) -> Iterator[_Hit]:
    reached = 0
    for hit in hits:
        if hit.start >= reached:
            reached = hit.end
            yield hit


def _lower(text: str) -> str:
    """Lower case with the same number of code points, spaces and dashes made alike."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return lowered.translate(_ALIKE)


def _key(name: str) -> str:
    return " ".join(_lower(name).split())


@cache
def _by_spelling() -> dict[str, Term]:
    return {
        form: term
        for term in all_terms()
        for spelling in term.spellings
        for form in variants_of(spelling.text)
    }


@cache
def _automaton() -> Any:
    automaton = ahocorasick.Automaton()
    for term in all_terms():
        for spelling in term.spellings:
            for form in variants_of(spelling.text):
                automaton.add_word(form, (len(form), term, spelling))
    automaton.make_automaton()
    return automaton
