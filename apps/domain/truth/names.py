"""Employers, tools and other names must be the person's own, and shown in this entry."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from apps.domain import skills
from apps.domain.skills.nearness import implied_by
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.dates import last_year, words
from apps.domain.truth.pile import Rank
from apps.domain.truth.reading import Reading, Token, read, squeezed
from apps.domain.truth.thesaurus import glue, is_known
from apps.domain.truth.types import Doubt, Kind, Severity, Support

_COMPANY = frozenset(
    {"inc", "ltd", "llc", "gmbh", "corp", "corporation", "plc", "ag", "bv", "pty", "holdings", "llp", "sons"}
)
_BEFORE_EMPLOYER = frozenset({"at", "joining", "joined"})
_BEFORE_TOOL = frozenset({"using", "with", "via", "through", "on", "in", "into", "from", "at"})
_PLAIN = frozenset(
    {"i", "ok", "pm", "am", "vs", "hr", "it", "uk", "us", "eu", "pr", "tv", "id", "qa", "cv", "faq"}
)
_MIXED = re.compile(r"[a-z][A-Z]|[+#]$|^\.[A-Za-z]|[A-Za-z]\.[A-Za-z]")
_CODE = re.compile(r"(?=[A-Za-z]+\d)[A-Za-z\d]+")
_TOOL_KINDS = frozenset({"tool", "system", "instrument", "certificate", "licence", "language"})
_EARNED = frozenset({"certificate", "licence", "language"})


class Name(NamedTuple):
    """A name in a text: its first and last token, and what it is."""

    first: int
    last: int
    kind: Kind
    term: str = ""
    first_year: int | None = None
    is_sure: bool = True


@lru_cache(maxsize=4096)
def names(text: str) -> tuple[Name, ...]:
    """The names of ``text``: what the vocabulary knows, and what is written as a name."""
    reading = read(text)
    known = tuple(_of_vocabulary(reading))
    taken = {at for name in known for at in range(name.first, name.last + 1)}
    return tuple(sorted((*known, *_written(reading, taken))))


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    for name in names(claimed.reading.text):
        if all(at in claimed.taken for at in range(name.first, name.last + 1)):
            continue
        found = list(_judged(claimed, name))
        claimed.take(name.first, name.last)
        yield from found
    yield from _asked_for(claimed)


def _asked_for(claimed: Claimed) -> Iterator[Doubt]:
    """Skills and methods that the advert names and the person does not."""
    asked = {found.id for found in skills.find(claimed.pile.evidence.posting)}
    given = {found.id for line in claimed.pile.here for found in skills.find(line.reading.text)}
    for found in skills.find(claimed.reading.text):
        if found.kind in _TOOL_KINDS or found.id not in asked - given:
            continue
        at = [
            i
            for i, token in enumerate(claimed.reading.tokens)
            if found.span[0] <= token.start < found.span[1]
        ]
        if at and not all(claimed.is_here(i) for i in at):
            claimed.take(at[0], at[-1])
            yield claimed.doubt("from_posting", "unsupported", claimed.reading.span(at[0], at[-1]))


def _of_vocabulary(reading: Reading) -> Iterator[Name]:
    for found in skills.find(reading.text):
        at = [
            index
            for index, token in enumerate(reading.tokens)
            if found.span[0] < token.end and token.start < found.span[1]
        ]
        if at and found.kind in _TOOL_KINDS:
            kind: Kind = "credential" if found.kind in _EARNED else "tool"
            plain = found.name[:1].islower()
            yield Name(at[0], at[-1], kind, found.id, found.first_year, not (plain or found.is_ambiguous))


def _written(reading: Reading, taken: set[int]) -> Iterator[Name]:
    index = 0
    while index < len(reading.tokens):
        if index in taken or not _is_named(reading, index):
            index += 1
            continue
        last = index
        while last + 1 < len(reading.tokens) and last + 1 not in taken and _goes_on(reading, last):
            last += 1
        is_employer = _stands_as_employer(reading, index, last)
        yield Name(index, last, "employer" if is_employer else "tool")
        index = last + 1


def _goes_on(reading: Reading, last: int) -> bool:
    after = reading.tokens[last + 1]
    return reading.between(last) in (" ", "-", " & ") and (after.is_capital or _is_code(after))


def _is_code(token: Token) -> bool:
    """S3, B2B, Q400: letters, then figures."""
    return bool(_CODE.fullmatch(token.text)) and token.text[0].isupper()


def _is_named(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    if token.low in glue() or token.low in _PLAIN or (not token.is_word and not token.text.startswith(".")):
        return False
    if token.low in words("unit") or token.low in words("month"):
        return False
    if _MIXED.search(token.text) or _is_code(token):
        return True
    if reading.is_shouted:
        return False
    if token.text.isupper() and len(token.text) > 1:
        return True
    return token.is_capital and not token.opens


def _stands_as_employer(reading: Reading, first: int, last: int) -> bool:
    if any(reading.low(at) in _COMPANY for at in range(first, last + 1)):
        return True
    before, further = reading.low(first - 1), reading.low(first - 2)
    return before in _BEFORE_EMPLOYER or (before == "the" and further in _BEFORE_EMPLOYER) or (
        before == "for" and further in ("worked", "working", "work")
    )  # fmt: skip


def _judged(claimed: Claimed, name: Name) -> Iterator[Doubt]:
    pile, span = claimed.pile, claimed.reading.span(name.first, name.last)
    if support := _support(claimed, name, ("sources", "entry")):
        claimed.carried(support)
        if name.kind == "tool" and _is_of_sibling(claimed, support):
            yield claimed.doubt("moved", "check", span, support)
    elif _is_too_new(claimed, name):
        yield claimed.doubt("anachronism", "unsupported", span)
    elif support := _support(claimed, name, ("person",)):
        claimed.carried(support)
        if pile.of("sources") and name.kind == "tool":
            yield claimed.doubt("moved", "check", span, support)
    elif _is_made_of_given_words(claimed, name):
        return
    elif support := _support(claimed, name, ("elsewhere",)):
        severity: Severity = "check" if name.kind == "tool" else "unsupported"
        yield claimed.doubt("moved", severity, span, support)
    else:
        yield _unknown(claimed, name, span)


def _support(claimed: Claimed, name: Name, ranks: tuple[Rank, ...]) -> Support | None:
    """Where the name stands, as written or as another spelling of the same term."""
    start, end = claimed.reading.span(name.first, name.last)
    lines = [line for line in claimed.pile.lines if line.rank in ranks]
    if name.term:
        for line in lines:
            for found in skills.find(line.reading.text):
                if found.id == name.term or name.term in implied_by(found.id):
                    return line.support(*found.span)
    return claimed.pile.name(claimed.reading.text[start:end], ranks)


def _is_of_sibling(claimed: Claimed, support: Support) -> bool:
    """Whether a tool stands only in another line of the entry: the person knows whether it was used here."""
    if not claimed.pile.of("sources") or not support.source.startswith("entry:"):
        return False
    line = next(line for line in claimed.pile.lines if line.name == support.source)
    return not all(token.is_capital for token in line.reading.tokens if token.is_word)


def _is_too_new(claimed: Claimed, name: Name) -> bool:
    years = claimed.pile.evidence.years
    end = years[1] if years else last_year(claimed.pile.of("entry"))
    return bool(name.first_year and end and name.first_year > end)


def _is_made_of_given_words(claimed: Claimed, name: Name) -> bool:
    """Plain words with capitals, or a known thing by its plain words: "the Billing team" from "billing"."""
    tokens = range(name.first, name.last + 1)
    if name.is_sure and name.term:
        return False
    capitals = [at for at in tokens if claimed.reading.tokens[at].is_capital]
    if len(capitals) > 1 and not any(place.is_capital for at in capitals for place in claimed.places(at)):
        return False  # "Rehab My Patient" is no patient
    return all(
        claimed.reading.low(at) in glue()
        or claimed.is_here(at)
        or claimed.pile.name(claimed.reading.tokens[at].text) is not None
        for at in tokens
    )


def _unknown(claimed: Claimed, name: Name, span: tuple[int, int]) -> Doubt:
    said, first = claimed.reading.text[slice(*span)], claimed.reading.tokens[name.first]
    term = skills.known(said)
    if term is not None and term.kind == "language":
        return claimed.doubt("credential", "unsupported", span)
    if squeezed(said) in claimed.pile.posting.letters:
        return claimed.doubt("from_posting", "unsupported", span)
    is_used = first.is_capital and claimed.reading.low(name.first - 1) in _BEFORE_TOOL
    is_loose = not name.is_sure and claimed.is_here(name.last)
    is_everyday = not name.term and name.first == name.last and is_known(first.low)
    if is_used or name.kind == "credential" or not (is_loose or is_everyday):
        return claimed.doubt(name.kind, "unsupported", span)
    return claimed.doubt("novel" if is_everyday else name.kind, "check", span)
