"""The verbs of a text that say what the person did, each with the part it claims."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from apps.domain.language import tables
from apps.domain.truth.predicates import governs, is_free, noun_of_act, verb_at
from apps.domain.truth.reading import Reading, read
from apps.domain.truth.thesaurus import (
    WORDS,
    VerbClaim,
    glue,
    keys,
    narrower,
    phrases_at,
    roots,
    verb_claims,
)

LEAD = 4
_REACH = 5  # words from a verb to what it is done to
_GOVERNED = 12  # words a governor reaches
_UNGOVERNED = 9
_OF_NOUNS = re.compile(r"n\d+")  # clusters of nouns say nothing of a verb
_BEFORE_THINGS = frozenset(
    {
        "a",
        "an",
        "the",
        "all",
        "our",
        "of",
        "and",
        "several",
        "up",
        "out",
        "every",
        "some",
        "about",
        "around",
        "over",
        "approximately",
        "each",
    }
)


class Act(NamedTuple):
    """A verb: its base, its first and last token, the person's part in it, its classes, and its keys."""

    base: str
    at: int
    last: int
    level: int
    kinds: frozenset[str]
    keys: frozenset[str]
    is_noun: bool = False


@lru_cache(maxsize=4096)
def acts(text: str) -> tuple[Act, ...]:
    return tuple(_acts(read(text)))


def governing(reading: Reading, index: int) -> Act | None:
    """The act a word belongs to: the last before it in its sentence."""
    found: Act | None = None
    for act in acts(reading.text):
        if act.at > index:
            break
        if not (act.is_noun and found and act.at - found.at <= _REACH):  # "carried out inspections"
            found = act
    if found and any(reading.tokens[at].opens for at in range(found.at + 1, index + 1)):
        return None
    return found


def sharing(reading: Reading, last: Act, at: int) -> Iterator[Act]:
    """The acts that have a thing with ``last``: "made and fitted cabinets", "took part in the design of"."""
    yield last
    yield from (act for act in acts(reading.text) if act.is_noun and last.at < act.at < at)
    for act in reversed(acts(reading.text)):
        between = reading.lows[act.last + 1 : last.at]
        if act.at < last.at and between in ((), ("and",)):
            yield act
            last = act


def _acts(reading: Reading) -> Iterator[Act]:
    governed, until, first = _UNGOVERNED, -1, 0
    for index, token in enumerate(reading.tokens):
        if token.opens:
            governed, until, first = _UNGOVERNED, -1, index
        if base := verb_at(reading, index, first):
            is_governed = index <= until and not is_free(reading, index)
            yield from _act(reading, index, base, governed if is_governed else _UNGOVERNED)
        if (level := governs(reading, index)) is not None:
            governed, until = level, index + _GOVERNED


def _act(reading: Reading, index: int, base: str, governed: int) -> Iterator[Act]:
    phrase, last = _phrase(reading, index, base)
    if claim := verb_claims().get(phrase):
        claim = _in_sense(reading, index, base, claim)
        names = frozenset(name for _, found in phrases_at(reading.lows, index) for name in found)
        own = (
            frozenset(key for key in keys(base) if not _OF_NOUNS.fullmatch(key))
            if last == index
            else frozenset({base})
        )
        is_noun = noun_of_act(reading, index) is not None
        yield Act(base, index, last, min(claim.level, governed), claim.kinds, own | names, is_noun)


def _phrase(reading: Reading, index: int, base: str) -> tuple[str, int]:
    """ "set up", "take care of", or the verb alone; and its last token."""
    for length in (3, 2):
        phrase = "_".join((base, *reading.lows[index + 1 : index + length]))
        if phrase in verb_claims():
            return phrase, min(index + length, len(reading.lows)) - 1
    return base, index


def _in_sense(reading: Reading, index: int, base: str, claim: VerbClaim) -> VerbClaim:
    """What the verb says of these things, where that is another part or class than by itself."""
    for level, kind, listed, things in _senses():
        if base in listed and _is_done_to(reading, index, things):
            return VerbClaim(level, claim.kinds | {kind} if level == LEAD else frozenset({kind}))
    return claim


def _is_done_to(reading: Reading, index: int, things: frozenset[str]) -> bool:
    """Whether one of ``things`` stands behind the verb, before the next preposition or mark."""
    for at in range(index + 1, min(index + 1 + _REACH, len(reading.tokens))):
        low = reading.low(at)
        if low in things or ("*" in things and is_person(low)):
            return True
        if reading.parted(at - 1) or (low in glue() and low not in _BEFORE_THINGS):
            return False
    return False


def is_person(low: str) -> bool:
    """Whether the word names people who are served: patients, pupils, guests."""
    return low in ("people", "person") or not roots(low).isdisjoint(_persons())


@cache
def _persons() -> frozenset[str]:
    """The roots of all words for people who are served."""
    words = ("people", "child", "customer", "guest", "student", "family", "patient")
    return frozenset().union(*(narrower(word) | roots(word) for word in words))


@cache
def _senses() -> tuple[tuple[int, str, frozenset[str], frozenset[str]], ...]:
    rows = tables.rows(WORDS / "senses.tsv")
    return tuple(
        (int(level), kind, frozenset(listed.split()), frozenset(things.split()))
        for level, kind, listed, things in rows
    )
