"""A verb may not claim a larger part than the person's own: help, take part, do, lead, found."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from apps.domain.language import verbs
from apps.domain.truth.pile import Claimed, EvidenceLine
from apps.domain.truth.reading import Reading, read
from apps.domain.truth.thesaurus import alike, verb_claims, verb_of_noun
from apps.domain.truth.types import Doubt, Severity, Support

_HELP = frozenset(
    {"help", "assist", "aid", "shadow", "observe", "contribute", "participate", "support", "join"}
)
_OPENERS = frozenset(
    {"and", "or", "to", "by", "while", "then", "i", "also", "helped", "who", "&", "in", "of", "for"}
)
_GRAND = frozenset({"make", "better"})


class Act(NamedTuple):
    """A verb of a text: its base, the token, and the person's part in it."""

    base: str
    at: int
    level: int
    kinds: frozenset[str]


@lru_cache(maxsize=4096)
def acts(text: str) -> tuple[Act, ...]:
    """The verbs of ``text`` that say what the person did."""
    return tuple(_acts(read(text)))


def _acts(reading: Reading) -> Iterator[Act]:
    helped = False
    for index, token in enumerate(reading.tokens):
        base = _verb(reading, index)
        if base is None:
            continue
        claim = verb_claims().get(base)
        if claim is None:
            continue
        level = min(claim.level, 1) if helped and index and not token.opens else claim.level
        yield Act(base, index, level, claim.kinds)
        helped = (base in _HELP and claim.level <= 2) or (helped and not token.opens)


def _verb(reading: Reading, index: int) -> str | None:
    token = reading.tokens[index]
    if token.low in verb_of_noun() and not token.low.endswith("ing"):
        return verb_of_noun()[token.low] if reading.low(index + 1) in ("of", "for") else None
    base = verbs.lemma(token.low)
    if base is None:
        return None
    before = reading.low(index - 1)
    if token.opens or before in _OPENERS or before.endswith("ly") or _comma_before(reading, index):
        return base
    return base if token.low.endswith("ed") and before not in ("the", "a", "an") else None


def _comma_before(reading: Reading, index: int) -> bool:
    return index > 0 and "," in reading.between(index - 1)


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    given = [(line, act) for line in claimed.pile.cited for act in acts(line.reading.text)]
    most = max((act.level for _, act in given), default=0)
    if any(" responsible for " in line.reading.joined_low for line in claimed.pile.cited):
        most = max(most, 3)
    for act in acts(claimed.reading.text):
        if not given and act.level <= 3:
            continue
        if doubt := _judged(claimed, act, given, most):
            yield doubt


def _judged(claimed: Claimed, act: Act, given: list[tuple[EvidenceLine, Act]], most: int) -> Doubt | None:
    token = claimed.reading.tokens[act.at]
    same = [(line, known) for line, known in given if alike(known.base, act.base)]
    if same:
        line, known = max(same, key=lambda pair: pair[1].level)
        support = _support(line, known)
        claimed.carried(support)
        if act.level <= known.level:
            return None
        return claimed.doubt("agency", _severity(act.level, known.level), (token.start, token.end), support)
    if act.level <= max(most, 2 if not given else 0):
        return None
    evidence = _support(*given[0]) if given else None
    return claimed.doubt("agency", _severity(act.level, most), (token.start, token.end), evidence)


def _severity(level: int, known: int) -> Severity:
    return "check" if (level, known) == (3, 2) else "unsupported"


def _support(line: EvidenceLine, act: Act) -> Support:
    token = line.reading.tokens[act.at]
    return line.support(token.start, token.end)
