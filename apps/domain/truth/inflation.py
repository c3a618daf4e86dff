"""Words that make a line larger than it is: scope, outcomes, credentials. They must be the person's own."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from apps.domain.language import tables
from apps.domain.truth import frequencies
from apps.domain.truth.acts import acts
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.dates import words
from apps.domain.truth.own_titles import own_titles
from apps.domain.truth.reading import Reading
from apps.domain.truth.thesaurus import WORDS, glue, roots
from apps.domain.truth.types import Doubt, Kind, Severity, Support

_LONGEST = 5
_ALL = frozenset({"all", "every", "entire", "whole"})


class Group(NamedTuple):
    """One row: words of which the person must have said one; ``severity`` where they have not."""

    number: int
    kind: Kind
    severity: Severity
    words: tuple[str, ...]


@cache
def groups() -> tuple[Group, ...]:
    rows = tables.rows(WORDS / "claims.tsv")
    return tuple(
        Group(
            number,
            cast(Kind, kind.rstrip("?")),
            "check" if kind.endswith("?") else "unsupported",
            tuple(word.replace("-", "_") for word in listed.split()),
        )
        for number, (kind, listed) in enumerate(rows)
    )


@cache
def _by_words() -> dict[str, tuple[Group, ...]]:
    found: dict[str, tuple[Group, ...]] = {}
    for group in groups():
        for word in group.words:
            found[word] = (*found.get(word, ()), group)
    return found


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    yield from _universal(claimed)
    verbs = _done_to_others(claimed)
    for first, last, group in _found(claimed.reading):
        is_glue = (
            first == last and claimed.reading.low(first) in glue()
        )  # "most" carries "top", and is no claim
        if is_glue or (group.kind == "credential" and first in verbs):
            continue
        if any(at in claimed.taken for at in range(first, last + 1)):
            continue
        support = _support(claimed, group, first, last)
        if support:
            claimed.carried(support)
            claimed.take(first, last)
            continue
        claimed.take(first, last)
        posted = any(group.number == known.number for _, _, known in _found(claimed.pile.posting))
        kind: Kind = "from_posting" if posted else group.kind
        yield claimed.doubt(kind, group.severity, claimed.reading.span(first, last))


def _universal(claimed: Claimed) -> Iterator[Doubt]:
    """ "all", "every" and "hospital-wide", where the person said of no more than some."""
    given = {low for line in claimed.pile.here for low in line.reading.lows}
    if given & _ALL:
        return
    timed, unit = (
        frequencies.tokens(claimed.reading.text),
        {*words("unit"), "weeks", "days", "months", "years"},
    )
    for index, token in enumerate(claimed.reading.tokens):
        is_wide = token.low == "wide" and token.joined
        is_time = token.low == "every" and bool(unit.intersection(claimed.reading.lows[index : index + 4]))
        if (token.low in _ALL and index not in timed and index > 0 and not is_time) or is_wide:
            first = index - 1 if is_wide else index
            yield claimed.doubt("scope", "unsupported", claimed.reading.span(first, index))


def _done_to_others(claimed: Claimed) -> set[int]:
    """The verbs that are no quality of the person's: "Registered new patients", but "Certified agent who"."""
    reading = claimed.reading
    own = own_titles(reading.text)
    behind = {act.at: reading.low(act.at + 1) for act in acts(reading.text) if act.at not in own}
    return {at for at, low in behind.items() if low.endswith("s") or low in glue() or low == "new"}


def _found(reading: Reading) -> Iterator[tuple[int, int, Group]]:
    """First and last token of each such phrase, the longest where two begin at one word."""
    index = 0
    while index < len(reading.lows):
        for length in range(min(_LONGEST, len(reading.lows) - index), 0, -1):
            phrase = "_".join(reading.lows[index : index + length])
            if listed := _by_words().get(phrase):
                for group in listed:
                    yield index, index + length - 1, group
                index += length - 1
                break
        index += 1


def _support(claimed: Claimed, group: Group, first: int, last: int) -> Support | None:
    lines = (*claimed.pile.cited, *claimed.pile.rest)
    for line in lines:
        for start, end, known in _found(line.reading):
            if known.number == group.number:
                return line.of_tokens(start, end)
    if group.kind == "credential":
        return _certificate(claimed, first)
    if first != last:
        return None
    if group.kind == "scope":  # the very word in another form: region, regionally
        own = roots(claimed.reading.low(first))
        near = [place for place in claimed.places(first) if not own.isdisjoint(roots(place.low))]
        return next((place.support for place in near if place.line.rank != "elsewhere"), None)
    return next((place.support for place in claimed.places(first) if place.line.rank != "elsewhere"), None)


def _certificate(claimed: Claimed, index: int) -> Support | None:
    """The same word in another form among the person's facts: "CPR certified" of a CPR certification."""
    own = roots(claimed.reading.low(index))
    for line in claimed.pile.of("person"):
        for at, known in enumerate(line.reading.lows):
            if not own.isdisjoint(roots(known)):
                return line.of_tokens(at, at)
    return None
