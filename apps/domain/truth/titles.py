"""A title or a rank is the person's only when the entry says so."""

from collections.abc import Iterator

from apps.domain.truth.claimed import Claimed
from apps.domain.truth.names import names
from apps.domain.truth.own_titles import own_titles, qualities, ranks, roles
from apps.domain.truth.pile import EvidenceLine
from apps.domain.truth.reading import Reading
from apps.domain.truth.thesaurus import glue, roots, soft
from apps.domain.truth.types import Doubt, Support

_ALSO_VERBS = frozenset(
    {"head", "lead", "partner", "staff", "charge", "master", "captain", "experienced", "advanced"}
)
_BEFORE = frozenset({"as", "a", "an", "the", "acting", "interim", "to", "became", "our"})
_LONGEST_TITLE = 7  # words; a longer line of evidence is no title


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    reading = claimed.reading
    own, named = own_titles(reading.text), _of_given_names(claimed)
    for index in range(len(reading.tokens)):
        low = reading.low(index)
        is_own = index in own
        if not is_own and (ranks().get(low, 0) < 2 or not _ranks_a_person(reading, index)):
            continue
        if index in claimed.taken or index in named or low in glue() | soft() | qualities():
            continue
        if doubt := _judged(claimed, index, is_own=is_own):
            claimed.take(index, index)
            yield doubt


def _of_given_names(claimed: Claimed) -> set[int]:
    """The tokens of names the person has: "AWS Certified Developer" is a certificate, no title."""
    reading = claimed.reading
    given = [
        name
        for name in names(reading.text)
        if name.first < name.last
        and claimed.pile.name(reading.text[slice(*reading.span(name.first, name.last))])
    ]
    return {at for name in given for at in range(name.first, name.last + 1)}


def _judged(claimed: Claimed, index: int, *, is_own: bool) -> Doubt | None:
    reading, pile = claimed.reading, claimed.pile
    span, low = reading.span(index, index), reading.low(index)
    if found := _standing(pile.of("sources", "entry"), low, is_own=is_own):
        line, at = found
        claimed.carried(line.of_tokens(at, at))
        lowered = _lowered(line.reading, at) and not _lowered(reading, index)
        return claimed.doubt("title", "unsupported", span, line.of_tokens(at - 1, at)) if lowered else None
    if found := _standing(pile.of("elsewhere"), low, is_own=is_own):
        return claimed.doubt("moved", "unsupported", span, _support(*found))
    found = _standing(pile.of("person"), low, is_own=is_own)
    if found and (is_own or not pile.of("sources")):
        claimed.carried(_support(*found))
        return None
    return claimed.doubt("title", "unsupported", span, _title_of(pile.of("entry")))


def _support(line: EvidenceLine, at: int) -> Support:
    return line.of_tokens(at, at)


def _title_of(lines: tuple[EvidenceLine, ...]) -> Support | None:
    return lines[0].whole if lines else None


def _standing(lines: tuple[EvidenceLine, ...], low: str, *, is_own: bool) -> tuple[EvidenceLine, int] | None:
    """Where a word of a title stands; the person's own in a line of titles, or where a line gives it."""
    wanted = roots(low)
    for line in lines:
        is_long = is_own and len(line.reading.tokens) > _LONGEST_TITLE
        own = own_titles(line.reading.text) if is_long else None
        for at, known in enumerate(line.reading.lows):
            if own is not None and at not in own and at > 0:
                continue
            if is_own and known.endswith("s") and not low.endswith("s"):
                continue  # "for three solicitors", "Hart & Co Solicitors": others
            is_same = known.removesuffix("s") == low.removesuffix("s")
            if is_same or (low not in ranks() and wanted & roots(known)):
                return line, at
    return None


def _lowered(reading: Reading, index: int) -> bool:
    """Whether the rank stands behind a word that makes it less: assistant manager, deputy head."""
    return any(ranks().get(reading.low(at)) == 0 for at in (index - 1, index - 2) if at >= 0)


def _ranks_a_person(reading: Reading, index: int) -> bool:
    """Whether a word of rank is one here: not the verb "lead", nor "head" of a thing."""
    low, before, after = reading.low(index), reading.low(index - 1), reading.low(index + 1)
    if low in _ALSO_VERBS:
        return after in roles() and (before in _BEFORE or index == 0 or before in ranks())
    return True
