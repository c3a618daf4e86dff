"""Every quantity must stand in the cited words: same value, same kind, of the same things."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import isclose
from typing import NamedTuple

from apps.domain.truth import dates, frequencies
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.measures import Quantity, quantities, units
from apps.domain.truth.pile import EvidenceLine
from apps.domain.truth.reading import Reading
from apps.domain.truth.thesaurus import alike, glue, is_a, may_say, narrower, roots
from apps.domain.truth.types import Doubt, Severity, Support

_CLOSE = 0.03
_ANYTHING = frozenset(
    {"pieces", "piece", "items", "times", "total", "apiece", "date", "far", "once", "altogether"}
)
_GATHERED = frozenset({"group", "groups", "team", "class", "crew", "form", "squad", "party"})
_PEOPLE = frozenset(
    {"people", "persons", "members", "participants", "attendees", "adults", "children", "pupils"}
)
_REACH = 5


class Given(NamedTuple):
    """A quantity of the evidence and its line."""

    line: EvidenceLine
    quantity: Quantity

    @property
    def support(self) -> Support:
        return self.line.support(*self.quantity.span)


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    """Doubts of kind quantity, unit and moved, for what is no date."""
    dated = dates.taken(claimed.reading.text)
    cited = _given(claimed.pile.cited)
    spent: list[Given] = []
    for quantity in quantities(claimed.reading.text):
        if quantity.tokens[0] in dated or _says_nothing(quantity):
            continue
        claimed.take(*quantity.tokens)
        yield from _judged(claimed, quantity, cited, spent)


def _says_nothing(quantity: Quantity) -> bool:
    """ "one of the", "one week on": a one in words that hardly counts."""
    factor = units()[quantity.unit][1] if quantity.unit in units() else 1.0
    is_plain = quantity.kind == "count" or (quantity.kind in ("time", "span") and bool(quantity.unit))
    return quantity.spelled and is_plain and quantity.value == factor


def _given(lines: Sequence[EvidenceLine]) -> list[Given]:
    return [
        Given(line, quantity)
        for line in lines
        for quantity in quantities(line.reading.text)
        if quantity.tokens[0] not in dates.taken(line.reading.text)
    ]


def _judged(claimed: Claimed, quantity: Quantity, cited: list[Given], spent: list[Given]) -> Iterator[Doubt]:
    if quantity.label and (support := claimed.pile.name(_labelled(claimed, quantity))):
        claimed.carried(support)
        return
    same = [given for given in cited if _same_value(quantity, given.quantity) and given not in spent]
    fitting = [given for given in same if _same_kind(quantity, given.quantity)]
    if not fitting:
        yield from _missing(claimed, quantity, cited, same)
        return
    best = max(fitting, key=lambda given: _fit(claimed.reading, quantity, given))
    spent.append(best)
    claimed.carried(best.support)
    yield from _turned(claimed, quantity, best, cited)


def _labelled(claimed: Claimed, quantity: Quantity) -> str:
    before = claimed.reading.tokens[quantity.tokens[0] - 1]
    return claimed.reading.text[before.start : quantity.span[1]]


def _same_value(one: Quantity, other: Quantity) -> bool:
    return isclose(one.value, other.value, rel_tol=1e-6)


def _same_kind(one: Quantity, other: Quantity) -> bool:
    if bool(one.label) != bool(other.label) and (one.label or other.label) not in (*one.heads, *other.heads):
        return False
    if one.kind == other.kind or (_is_bare(one) and bool(other.role)) or (_is_bare(other) and bool(one.role)):
        return True
    kinds = {one.kind, other.kind}
    if kinds == {"count", "ordinal"}:
        return True
    unit, heads = (one.unit, other.heads) if one.unit else (other.unit, one.heads)
    return "count" in kinds and bool(unit) and any(alike(unit, head) for head in heads)  # 200k smart meters


def _is_bare(quantity: Quantity) -> bool:
    """Only a figure, as the first in "from 10 to 6 days"."""
    return quantity.kind == "count" and not quantity.heads


def _fit(reading: Reading, one: Quantity, given: Given) -> tuple[bool, bool, int, bool]:
    other = given.quantity
    return (
        one.kind == other.kind,
        _heads_agree(one, other),
        _shared(reading, one, given),
        one.role == other.role,
    )


def _heads_agree(one: Quantity, other: Quantity) -> bool:
    """Whether the same things are counted; a number without a noun, or a general one, agrees with any."""
    ours, theirs = _things(one), _things(other)
    if not ours or not theirs:
        return True
    if any(head in _GATHERED for head in ours) and any(head in _PEOPLE for head in theirs):
        return True
    if any(head in _PEOPLE for head in ours) and any(head in _GATHERED for head in theirs):
        return True
    return any(is_a(head, known) for head in {ours[0], ours[-1], *ours[:2]} for known in theirs)


def _things(quantity: Quantity) -> tuple[str, ...]:
    return () if quantity.heads[-1:] and quantity.heads[-1] in _ANYTHING else quantity.heads


def _missing(claimed: Claimed, quantity: Quantity, cited: list[Given], same: list[Given]) -> Iterator[Doubt]:
    if same:
        yield claimed.doubt("unit", "unsupported", quantity.span, same[0].support)
        return
    if worked_out := _worked_out(claimed, quantity, cited):
        yield claimed.doubt("quantity", "check", quantity.span, worked_out)
        return
    others = [given for given in _given(claimed.pile.lines) if given not in cited]
    moved = [
        given
        for given in others
        if _same_value(quantity, given.quantity) and _same_kind(quantity, given.quantity)
    ]
    for given in moved:
        is_same = quantity.heads and given.quantity.heads and _heads_agree(quantity, given.quantity)
        if not is_same and not (given.line.rank == "person" and quantity.kind not in ("count", "percent")):
            continue
        if given.line.rank == "person":
            claimed.carried(given.support)
            return
        if given.line.rank == "entry":
            yield claimed.doubt("moved", "check", quantity.span, given.support)
            return
    if moved:
        yield claimed.doubt("moved", "unsupported", quantity.span, moved[0].support)
        return
    near = _nearest(quantity, cited)
    rounded = near and quantity.hedge and isclose(near.quantity.value, quantity.value, rel_tol=_CLOSE)
    severity: Severity = "check" if rounded else "unsupported"
    yield claimed.doubt("quantity", severity, quantity.span, near.support if near else None)


def _worked_out(claimed: Claimed, quantity: Quantity, cited: list[Given]) -> Support | None:
    """A change that "from A to B" gives, or years that the dates give: the person is asked."""
    for number, line in enumerate(claimed.pile.evidence.computed):
        for known in quantities(line):
            if _same_value(quantity, known) and known.kind == quantity.kind and _heads_agree(quantity, known):
                return Support(source=f"computed:{number}", span=known.span, words=line[slice(*known.span)])
    for first, second in pairwise(cited):
        before, after = first.quantity.value, second.quantity.value
        is_change = first.quantity.role == "from" or first.quantity.in_range
        if is_change and second.quantity.role == "to" and before > 0:
            change, times = (
                100 * abs(after - before) / before,
                max(after, before) / max(min(after, before), 1e-9),
            )
            wanted = {"percent": (change,), "factor": (times, 1 / times)}.get(quantity.kind, ())
            if quantity.role == "by" and first.quantity.kind == quantity.kind:
                wanted = (*wanted, abs(after - before))
            is_near = any(isclose(one, quantity.value, rel_tol=0.02) for one in wanted)
            if is_near and _is_change_of(claimed.reading, quantity, first):
                return first.line.support(first.quantity.span[0], second.quantity.span[1])
    return None


def _is_change_of(reading: Reading, quantity: Quantity, given: Given) -> bool:
    """Whether the same thing changed: "loss by 40%" where loss went from one figure to another."""
    at = quantity.tokens[0] - 1
    while at > 0 and reading.low(at) in glue():
        at -= 1
    thing = reading.low(at if at >= 0 else 0)
    return any(may_say(thing, known) for known in _around(given.line.reading, given.quantity))


def _nearest(quantity: Quantity, cited: list[Given]) -> Given | None:
    kin = [given for given in cited if given.quantity.kind == quantity.kind]
    return min(
        kin,
        key=lambda given: (
            not _heads_agree(quantity, given.quantity),
            abs(given.quantity.value - quantity.value),
        ),
        default=None,
    )


def _turned(claimed: Claimed, quantity: Quantity, best: Given, cited: list[Given]) -> Iterator[Doubt]:
    """What is wrong with a quantity whose value is right."""
    known, span = best.quantity, quantity.span
    if _is_more(claimed.reading, quantity, known):
        yield claimed.doubt("quantity", "unsupported", span, best.support)
    elif _is_surer(claimed, quantity, best):
        yield claimed.doubt("quantity", "check", span, best.support)
    elif quantity.kind == "count" and not _heads_agree(quantity, known):
        yield claimed.doubt("unit", _how_far(claimed, quantity, known, cited), span, best.support)
    elif _is_of_another(claimed.reading, quantity, best, cited):
        yield claimed.doubt("quantity", "unsupported", span, best.support)


def _is_more(reading: Reading, quantity: Quantity, known: Quantity) -> bool:
    """A level told as a change, or "over 40" where it was 40; "over two years" only says how long it took."""
    if quantity.role and known.role and quantity.role != known.role:
        return True
    is_during = quantity.kind in ("time", "span") and reading.low(quantity.tokens[0] - 1) == "over"
    return quantity.hedge == "over" and known.hedge != "over" and not is_during


def _is_surer(claimed: Claimed, quantity: Quantity, best: Given) -> bool:
    """A hedge of the person's is gone, or one end of their range; its top may be told as "up to"."""
    known = best.quantity
    if known.hedge == "upto":
        return quantity.hedge != "upto"
    if known.hedge in ("about", "under") and not quantity.hedge:
        return True
    if not known.in_range or quantity.in_range:
        return False
    ends = [one for one in quantities(best.line.reading.text) if one.in_range and one is not known]
    said = {one.value for one in quantities(claimed.reading.text)}
    if any(one.value in said for one in ends):
        return False
    return not (quantity.hedge == "upto" and all(one.value < known.value for one in ends))


def _how_far(claimed: Claimed, quantity: Quantity, known: Quantity, cited: list[Given]) -> Severity:
    """Other things are counted: surely so when another figure counts them, or they are other beings."""
    head = quantity.heads[-1]
    others = [given.quantity for given in cited if given.quantity is not known]
    if any(alike(head, other) for one in others for other in one.heads[-1:]):
        return "unsupported"
    given_lows = {low for line in claimed.pile.cited for low in line.reading.lows}
    has_both = any(may_say(low, known.heads[-1]) for low in claimed.reading.lows if low != head)
    if has_both and any(not roots(head).isdisjoint(roots(low)) for low in given_lows):
        return "unsupported"  # both things are there, and the figure has gone from one to the other
    are_beings = _is_being(head) and _is_being(known.heads[-1])
    is_new = not any(alike(head, low) for line in claimed.pile.cited for low in line.reading.lows)
    return "unsupported" if is_new and are_beings else "check"


def _is_being(low: str) -> bool:
    """Whether people or animals are counted: nurses are not doctors, and cows are no goats."""
    return not roots(low).isdisjoint(narrower("people") | narrower("staff") | narrower("animals"))


def _is_of_another(reading: Reading, quantity: Quantity, best: Given, cited: list[Given]) -> bool:
    """Whether the words around a figure are those of another figure of the same kind."""
    rivals = [
        given
        for given in cited
        if given != best
        and given.quantity.kind == quantity.kind
        and not _same_value(quantity, given.quantity)
    ]
    if quantity.kind == "count" and not quantity.heads:
        return False
    is_named = bool(quantity.heads and best.quantity.heads) and _heads_agree(quantity, best.quantity)
    if not rivals or is_named or _shared(reading, quantity, best):
        return False
    return any(_shared(reading, quantity, given) for given in rivals)


def _shared(reading: Reading, quantity: Quantity, given: Given) -> int:
    ours = _around(reading, quantity)
    return sum(
        any(alike(word, known) for known in _around(given.line.reading, given.quantity)) for word in ours
    )


def _around(reading: Reading, quantity: Quantity) -> list[str]:
    """The words near a figure, up to the next figure on either side."""
    return [*_outward(reading, quantity, -1), *_outward(reading, quantity, 1)]


def _outward(reading: Reading, quantity: Quantity, step: int) -> Iterator[str]:
    figures = {
        at: other for other in quantities(reading.text) for at in range(other.tokens[0], other.tokens[1] + 1)
    }
    timed = frequencies.tokens(reading.text)
    at = quantity.tokens[0 if step < 0 else 1] + step
    for _ in range(_REACH):
        token, other = reading.at(at), figures.get(at)
        if token is None or (other is not None and not _are_ends(quantity, other)):
            return
        if other is None and token.is_word and token.low not in glue() and at not in timed:
            yield token.low
        at += step


def _are_ends(one: Quantity, other: Quantity) -> bool:
    """Two ends of a range or of a change share the words around them."""
    return (one.in_range and other.in_range) or {one.role, other.role} == {"from", "to"}
