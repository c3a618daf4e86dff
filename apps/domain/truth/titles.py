"""A title or a rank is the person's only when the entry says so."""

from collections.abc import Iterator

from apps.domain.truth.pile import Claimed
from apps.domain.truth.thesaurus import alike
from apps.domain.truth.types import Doubt

_RANKS = frozenset({"senior", "sr", "principal", "chief", "head", "director", "vp", "vice-president", "executive", "president", "ceo",
                    "cto", "cfo", "coo", "cio", "manager", "supervisor", "lead", "foreman", "partner", "deputy", "associate", "superintendent"})  # fmt: skip
_ALSO_VERBS = frozenset({"head", "lead", "partner", "associate", "executive", "deputy"})
_BEFORE = frozenset({"as", "a", "an", "the", "acting", "interim", "promoted", "to", "became"})


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    reading = claimed.reading
    for index, token in enumerate(reading.tokens):
        if token.low not in _RANKS and not _is_role(claimed, index):
            continue
        if token.low in _ALSO_VERBS and not _stands_as_title(claimed, index):
            continue
        support = claimed.pile.name(token.text, ("sources", "entry"))
        if support:
            claimed.carried(support)
            continue
        claimed.taken.add(index)
        elsewhere = claimed.pile.name(token.text, ("elsewhere",))
        yield claimed.doubt(
            "moved" if elsewhere else "title", "unsupported", (token.start, token.end), elsewhere
        )


def _stands_as_title(claimed: Claimed, index: int) -> bool:
    before, after = claimed.reading.low(index - 1), claimed.reading.low(index + 1)
    return (
        (before in _BEFORE
        and (index > 0))
        or after in ("of", "developer", "engineer", "nurse", "chef", "designer")
    )


def _is_role(claimed: Claimed, index: int) -> bool:
    """The last word of "as a staff engineer"."""
    reading = claimed.reading
    if reading.low(index)[-2:] not in ("er", "or", "st", "an", "se", "nt"):
        return False
    before = [reading.low(index - back) for back in (1, 2, 3, 4)]
    if "as" not in before:
        return False
    inner = before[: before.index("as")]
    return any(word in ("a", "an", "the") for word in inner) and not any(
        alike(reading.low(index), word) for word in inner
    )
