"""Every word that carries meaning must be the person's, or one that may stand for it."""

from collections.abc import Iterator

from apps.domain.truth.acts import acts
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.pile import Place
from apps.domain.truth.thesaurus import alike, frames, glue, lemma, soft, stop_words
from apps.domain.truth.types import Doubt, Severity

_MOST_SOFT = 3  # soft words that are let pass in one text
_MANY = 3  # new words in one clause that are no paraphrase
_MOST_ADDED = 3  # new words beyond those that were left out
_DOING = 3


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    """Carried words are noted as support; new ones are doubts, and many in one clause are an invention."""
    new: list[tuple[int, list[Place]]] = []
    loose: list[tuple[int, list[Place]]] = []
    tokens = claimed.reading.tokens
    silent = glue() if claimed.language == "en" else glue() | stop_words(claimed.language)
    plain_acts = {act.at for act in acts(claimed.reading.text) if act.base in soft() and act.level <= _DOING}
    for index, token in claimed.free():
        if token.low in silent or len(token.low) < 3 or not token.is_word:
            continue
        places = claimed.places(index)
        here = [place for place in places if place.line.rank != "elsewhere"]
        if here:
            claimed.carried(here[0].support)
        elif token.low in soft() or index in plain_acts or _frames(claimed, index):
            loose.append((index, places))
        else:
            new.append((index, places))
    if len(loose) > _MOST_SOFT:
        new += loose[_MOST_SOFT:]
    things = [index for index, _ in new if _is_thing(claimed.reading.low(index)) and not tokens[index].joined]
    added = len(things) - _left_out(claimed) if things else 0
    for index, places in new:
        yield _doubt(claimed, index, places, _severity(claimed, index, new, added))


def _severity(claimed: Claimed, index: int, new: list[tuple[int, list[Place]]], added: int) -> Severity:
    """More was put in than left out: several things, much in one clause, or a whole item of a list.

    In another language than English the thesaurus is silent, and new words are only a question.
    """
    if claimed.language != "en":
        return "check"
    clause = claimed.reading.tokens[index].clause
    tokens = claimed.reading.tokens
    beside = sum(tokens[at].clause == clause and not tokens[at].joined for at, _ in new)
    low = claimed.reading.low(index)
    is_more = added > 0 and _is_thing(low) and _stands_alone(claimed, index)
    is_invented = beside >= _MANY or added >= _MOST_ADDED or is_more
    return "unsupported" if is_invented else "check"


def _stands_alone(claimed: Claimed, index: int) -> bool:
    """Whether the item of a list, or the clause, that a word is in has nothing of the person's."""
    first, last = index, index
    while first > 0 and not _parts_items(claimed, first - 1):
        first -= 1
    while last + 1 < len(claimed.reading.tokens) and not _parts_items(claimed, last):
        last += 1
    if first == 0 and last == len(claimed.reading.tokens) - 1:
        return False
    return not any(
        claimed.is_here(at)
        for at in range(first, last + 1)
        if claimed.reading.low(at) not in glue() and claimed.reading.low(at) not in soft()
    )


def _parts_items(claimed: Claimed, index: int) -> bool:
    """Whether an item ends behind the token: a comma or a mark, or "and"."""
    reading = claimed.reading
    return reading.parted(index) or "and" in (reading.low(index), reading.low(index + 1))


def _frames(claimed: Claimed, index: int) -> bool:
    """Whether a general word stands right behind one that is given: "stock levels", "nest locations"."""
    before = claimed.reading.low(index - 1)
    if claimed.reading.low(index) not in frames() or not before or before in glue():
        return False
    return not claimed.reading.parted(index - 1) and claimed.is_here(index - 1)


def _is_thing(low: str) -> bool:
    """Not a form of a verb: those are held against the person's verbs."""
    return lemma(low) is None or low.endswith("s")


def _left_out(claimed: Claimed) -> int:
    """How many words of the sources no word of the text stands for: a rewording has put others there.

    Without sources it is the line of the entry that the text is nearest to.
    """
    said: dict[str, set[int]] = {}
    for index in range(len(claimed.reading.tokens)):
        for place in claimed.places(index):
            said.setdefault(place.line.name, set()).add(place.at)
    lines = claimed.pile.of("sources") or tuple(
        sorted(claimed.pile.cited, key=lambda line: -len(said.get(line.name, ())))[:1]
    )
    return sum(
        token.is_word
        and _is_thing(token.low)
        and token.low not in glue() | soft()
        and at not in said.get(line.name, ())
        for line in lines
        for at, token in enumerate(line.reading.tokens)
    )


def _doubt(claimed: Claimed, index: int, places: list[Place], severity: Severity) -> Doubt:
    span = claimed.reading.span(index, index)
    if places:
        return claimed.doubt("moved", "check", span, places[0].support)
    low = claimed.reading.low(index)
    if any(alike(low, word) for word in claimed.pile.posting.lows):
        return claimed.doubt("from_posting", "unsupported" if _is_thing(low) else "check", span)
    return claimed.doubt("novel", severity, span)
