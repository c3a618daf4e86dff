"""Employers, tools and other names must be the person's own, and shown in this entry."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from apps.domain.language import tables
from apps.domain.truth.pile import Claimed
from apps.domain.truth.reading import Reading, Token, read, squeezed
from apps.domain.truth.thesaurus import WORDS, glue
from apps.domain.truth.types import Doubt, Kind

_COMPANY = frozenset(
    {
        "inc",
        "ltd",
        "llc",
        "gmbh",
        "corp",
        "corporation",
        "company",
        "co",
        "plc",
        "group",
        "ag",
        "sa",
        "bv",
        "pty",
        "holdings",
        "partners",
    }
)
_PLAIN_CAPITALS = frozenset(
    {"i", "english", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)


class Name(NamedTuple):
    """A name in a text: its tokens, and whether it stands where an employer does."""

    first: int
    last: int
    is_employer: bool
    is_sure: bool


@lru_cache(maxsize=4096)
def names(text: str) -> tuple[Name, ...]:
    return tuple(_names(read(text)))


def _names(reading: Reading) -> Iterator[Name]:
    index = 0
    while index < len(reading.tokens):
        if not _is_named(reading, index):
            index += 1
            continue
        last = index
        while (
            last + 1 < len(reading.tokens)
            and reading.between(last) in (" ", "-", " & ")
            and _is_capital(reading.tokens[last + 1])
        ):
            last += 1
        yield Name(
            index,
            last,
            _stands_as_employer(reading, index, last),
            not reading.tokens[index].opens or last > index,
        )
        index = last + 1


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() or (
        token.text[0].isdigit() and any(s.isalpha() for s in token.text) and token.text.upper() == token.text
    )


def _is_named(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    if token.low in glue() or token.low in _PLAIN_CAPITALS:
        return False
    if token.low in known_tools():
        return True
    if re.search(r"[a-z][A-Z]|[+#]$|^\.[A-Za-z]|[A-Za-z]\.[A-Za-z]", token.text) or (
        re.search(r"[A-Za-z]", token.text)
        and re.search(r"\d", token.text)
        and re.match(r"[A-Za-z]", token.text)
    ):
        return True
    if token.text.isupper() and len(token.text) > 1 and not _shouting(reading):
        return True
    return token.text[0].isupper() and not token.opens and not _titled(reading)


def _shouting(reading: Reading) -> bool:
    letters = [s for s in reading.text if s.isalpha()]
    return sum(s.isupper() for s in letters) > 0.6 * len(letters)


def _titled(reading: Reading) -> bool:
    """Every Word Begins With A Capital: capitals say nothing then."""
    content = [t for t in reading.tokens if len(t.low) > 3 and t.text[0].isalpha()]
    return len(content) > 4 and sum(t.text[0].isupper() for t in content) >= 0.9 * len(content)


def _stands_as_employer(reading: Reading, first: int, last: int) -> bool:
    if any(reading.low(at).rstrip(".") in _COMPANY for at in range(first, last + 1)):
        return True
    return reading.low(first - 1) in ("at", "for", "joining", "joined") or (
        reading.low(first - 1) == "the" and reading.low(first - 2) == "at"
    )


@lru_cache(maxsize=1)
def known_tools() -> frozenset[str]:
    """One-word names written in lower case too, from the word file of this folder."""
    return frozenset(tables.words(WORDS / "tools.txt"))


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    for name in names(claimed.reading.text):
        span = (claimed.reading.tokens[name.first].start, claimed.reading.tokens[name.last].end)
        tokens = [i for i in range(name.first, name.last + 1) if i not in claimed.taken]
        if not tokens:
            continue
        claimed.taken.update(tokens)
        yield from _judged(claimed, name, span)


def _judged(claimed: Claimed, name: Name, span: tuple[int, int]) -> Iterator[Doubt]:
    words = claimed.reading.text[slice(*span)]
    pile = claimed.pile
    kind: Kind = "employer" if name.is_employer else "tool"
    if support := pile.name(words, ("sources", "entry")):
        claimed.carried(support)
    elif support := pile.name(words, ("person",)):
        claimed.carried(support)
        if pile.of("sources") and not name.is_employer:
            yield claimed.doubt("moved", "check", span, support)
    elif name.first != name.last and all(_known(claimed, i) for i in range(name.first, name.last + 1)):
        return
    elif support := pile.name(words, ("elsewhere",)):
        yield claimed.doubt("moved", "unsupported" if name.is_employer else "check", span, support)
    elif _is_word_of(claimed, name):
        return
    elif pile.posting.letters and _squeezed_in(claimed, words):
        yield claimed.doubt("from_posting", "unsupported", span)
    else:
        yield claimed.doubt(kind, "unsupported", span)


def _known(claimed: Claimed, index: int) -> bool:
    token = claimed.reading.tokens[index]
    return token.low in glue() or claimed.pile.name(token.text, ("sources", "entry", "person")) is not None


def _is_word_of(claimed: Claimed, name: Name) -> bool:
    """A plain word with a capital that the person used in some form: "the Billing team" from "billing"."""
    return all(
        claimed.reading.low(i) in glue()
        or any(place.line.rank != "elsewhere" for place in claimed.pile.places(claimed.reading.low(i)))
        for i in range(name.first, name.last + 1)
    )


def _squeezed_in(claimed: Claimed, words: str) -> bool:
    return squeezed(words) in claimed.pile.posting.letters
