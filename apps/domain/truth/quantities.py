"""Every quantity must stand in the cited words: same value, same kind, of the same things."""

from collections.abc import Iterator, Sequence
from math import isclose

from apps.domain.truth import dates
from apps.domain.truth.numbers import Quantity, quantities
from apps.domain.truth.pile import Claimed, EvidenceLine
from apps.domain.truth.thesaurus import alike
from apps.domain.truth.types import Doubt, Support

_CLOSE = 0.03
Given = tuple[EvidenceLine, Quantity]


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    """Doubts of kind quantity, unit and moved, for what is no date."""
    years = dates.taken(claimed.reading.text)
    cited = _given(claimed.pile.cited)
    spent: list[Given] = []
    for quantity in quantities(claimed.reading.text):
        if quantity.tokens[0] in years or _is_plain_one(quantity):
            continue
        claimed.taken.update(range(quantity.tokens[0], quantity.tokens[1] + 1))
        yield from _judged(claimed, quantity, cited, spent)


def _is_plain_one(quantity: Quantity) -> bool:
    return quantity.spelled and quantity.value == 1 and quantity.kind == "count"


def _given(lines: Sequence[EvidenceLine]) -> list[Given]:
    return [(line, quantity) for line in lines for quantity in quantities(line.reading.text)]


def _judged(claimed: Claimed, quantity: Quantity, cited: list[Given], spent: list[Given]) -> Iterator[Doubt]:
    if quantity.label and (support := claimed.pile.name(_labelled(claimed, quantity))):
        claimed.carried(support)
        return
    same = [given for given in cited if _same_value(quantity, given[1]) and given not in spent]
    fitting = [given for given in same if _same_kind(quantity, given[1])]
    if not fitting:
        yield _missing(claimed, quantity, cited, same)
        return
    best = max(fitting, key=lambda given: _fit(quantity, given[1]))
    spent.append(best)
    support = best[0].support(*best[1].span)
    claimed.carried(support)
    yield from _turned(claimed, quantity, best[1], support, cited)


def _labelled(claimed: Claimed, quantity: Quantity) -> str:
    before = claimed.reading.tokens[quantity.tokens[0] - 1]
    return claimed.reading.text[before.start : quantity.span[1]]


def _same_value(one: Quantity, other: Quantity) -> bool:
    return isclose(one.value, other.value, rel_tol=1e-6)


def _same_kind(one: Quantity, other: Quantity) -> bool:
    return (
        one.kind == other.kind or (_is_bare(one) and other.role != "") or (_is_bare(other) and one.role != "")
    )


def _is_bare(quantity: Quantity) -> bool:
    """Only a figure, as the first in "from 10 to 6 days"."""
    return quantity.kind == "count" and not quantity.heads


def _fit(one: Quantity, other: Quantity) -> tuple[bool, bool, bool]:
    return one.kind == other.kind, _heads_agree(one, other), one.role == other.role


def _heads_agree(one: Quantity, other: Quantity) -> bool:
    if not one.heads or not other.heads:
        return True
    return any(alike(head, known) for head in (one.heads[-1], one.heads[0]) for known in other.heads)


def _missing(claimed: Claimed, quantity: Quantity, cited: list[Given], same: list[Given]) -> Doubt:
    if same:
        return claimed.doubt("unit", "unsupported", quantity.span, same[0][0].support(*same[0][1].span))
    for line, known in _given(claimed.pile.lines):
        if _same_value(quantity, known) and _same_kind(quantity, known):
            return claimed.doubt("moved", "unsupported", quantity.span, line.support(*known.span))
    near, near_support = _nearest(quantity, cited)
    rounded = near is not None and quantity.hedge and isclose(near.value, quantity.value, rel_tol=_CLOSE)
    return claimed.doubt("quantity", "check" if rounded else "unsupported", quantity.span, near_support)


def _nearest(quantity: Quantity, cited: list[Given]) -> tuple[Quantity | None, Support | None]:
    kin = [given for given in cited if given[1].kind == quantity.kind]
    if not kin:
        return None, None
    line, known = min(
        kin, key=lambda given: (not _heads_agree(quantity, given[1]), abs(given[1].value - quantity.value))
    )
    return known, line.support(*known.span)


def _turned(
    claimed: Claimed, quantity: Quantity, known: Quantity, support: Support, cited: list[Given]
) -> Iterator[Doubt]:
    """What is wrong with a quantity whose value is right."""
    if (quantity.role and known.role and quantity.role != known.role) or (quantity.hedge in ("over",) and known.hedge not in ("over",)):
        yield claimed.doubt("quantity", "unsupported", quantity.span, support)
    elif known.hedge in ("about", "under", "upto") and not quantity.hedge:
        yield claimed.doubt("quantity", "check", quantity.span, support)
    elif quantity.kind == "count" and not _heads_agree(quantity, known):
        other = any(k is not known and k.heads and alike(quantity.heads[-1], k.heads[-1]) for _, k in cited)
        yield claimed.doubt("unit", "unsupported" if other else "check", quantity.span, support)
