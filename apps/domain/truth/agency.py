"""A verb may not claim a larger part, or an act of another class, than the person's own words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from apps.domain.truth.acts import LEAD, Act, acts, coordinated, governing
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.pile import EvidenceLine, Place
from apps.domain.truth.thesaurus import alike, glue, roots
from apps.domain.truth.titles import ranks
from apps.domain.truth.types import Doubt, Kind, Severity, Support

# Classes that say something of their own: they must be shown, not only be of the same level.
_OUTCOMES = frozenset({"better", "cut", "raise", "win"})
_PARTS = frozenset({"create", "start", "people", "decide", "bargain", "lead", "found", "teach", "law"})
_MAKERS = frozenset({"make", "create", "write"})
# Classes within which a verb may stand for another.
_PLAIN = frozenset(
    {
        "do",
        "use",
        "run",
        "deal",
        "give",
        "serve",
        "keep",
        "manage",
        "lead",
        "help",
        "join",
        "record",
        "clean",
        "check",
    }
)
# What was only arranged was not carried out by that.
_PLANNING = frozenset(
    {"schedule", "book", "arrange", "plan", "order", "request", "propose", "recommend", "suggest"}
)
_CARRYING_OUT = frozenset(
    {"conduct", "perform", "run", "hold", "complete", "execute", "deliver", "lead", "carry"}
)
_MAKING = frozenset({"create", "found"})
_LEADING = 3  # height of a title that makes leading believable
_REACH = 8  # words behind a verb that are looked at for what it is done to


class GivenAct(NamedTuple):
    """An act of the evidence and its line."""

    line: EvidenceLine
    act: Act

    @property
    def support(self) -> Support:
        return self.line.of_tokens(self.act.at, self.act.last)


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    own = acts(claimed.reading.text)
    claimed.be_strict(act.at for act in own)
    cited = _given(claimed.pile.cited)
    rest = _given(line for line in claimed.pile.rest if line.rank == "entry")
    for act in own:
        if doubt := _judged(claimed, act, cited, rest):
            claimed.take(act.at, act.last)
            yield doubt


def _given(lines: Iterable[EvidenceLine]) -> list[GivenAct]:
    return [GivenAct(line, act) for line in lines for act in acts(line.reading.text)]


def _judged(claimed: Claimed, act: Act, cited: list[GivenAct], rest: list[GivenAct]) -> Doubt | None:
    local = _local(claimed, act)
    if same := _same(act, local or cited) or ([] if local else _same(act, rest)):
        return _carried(claimed, act, max(same, key=lambda given: given.act.level))
    nearest = local[0] if local else (cited[0] if cited else None)
    bare = 3 if claimed.pile.cited else 0  # duties named without a verb: "Stock control"
    most = max((given.act.level for given in cited), default=bare)
    if act.level > most:
        return _doubt(claimed, "agency", _severity(claimed, act.level, most), act, nearest)
    if local and act.base in _CARRYING_OUT and all(given.act.base in _PLANNING for given in local):
        return _doubt(claimed, "agency", "check", act, nearest)
    plain = [given for given in local or cited if given.act.kinds & act.kinds & _PLAIN]
    if plain and not _makes(act):
        return _carried(claimed, act, max(plain, key=lambda given: given.act.level))
    doubt = _of_another_class(claimed, act, local or cited, nearest)
    if doubt and _same(act, cited):  # said, but of other things
        return doubt.model_copy(update={"severity": "check"})
    return doubt


def _same(act: Act, given: Sequence[GivenAct]) -> list[GivenAct]:
    return [
        one
        for one in given
        if one.act.base == act.base or not one.act.keys.isdisjoint(act.keys) or alike(one.act.base, act.base)
    ]


def _carried(claimed: Claimed, act: Act, best: GivenAct) -> Doubt | None:
    claimed.carried(best.support)
    claimed.take(act.at, act.last)
    if act.level <= best.act.level:
        return None
    return _doubt(claimed, "agency", _severity(claimed, act.level, best.act.level), act, best)


def _local(claimed: Claimed, act: Act) -> list[GivenAct]:
    """What the person said they did to the things this act is done to."""
    reading = claimed.reading
    found: dict[GivenAct, None] = {}
    for index in range(act.last + 1, min(act.last + 1 + _REACH, len(reading.tokens))):
        if reading.tokens[index].opens or governing(reading, index) != act:
            break
        if reading.low(index) in glue():
            continue
        for place in _nearest(claimed, index):
            if known := governing(place.line.reading, place.at):
                for one in coordinated(place.line.reading, known):
                    found[GivenAct(place.line, one)] = None
    return list(found)


def _nearest(claimed: Claimed, index: int) -> list[Place]:
    """Where the cited words have the very word, otherwise where they have one that may stand for it."""
    places = [place for place in claimed.places(index) if place.line in claimed.pile.cited]
    very = [place for place in places if not roots(place.low).isdisjoint(roots(claimed.reading.low(index)))]
    return very or places


def _of_another_class(
    claimed: Claimed, act: Act, given: list[GivenAct], nearest: GivenAct | None
) -> Doubt | None:
    """An outcome or a part that no verb of the person's is of."""
    known: frozenset[str] = frozenset().union(*(one.act.kinds for one in given))
    if act.kinds & known or claimed.is_cited(act.at):
        return None
    if act.kinds <= _OUTCOMES:
        return _doubt(claimed, "outcome", "check" if known & _OUTCOMES else "unsupported", act, nearest)
    if act.kinds <= _PARTS | _OUTCOMES:
        near = bool(act.kinds & _MAKERS and known & _MAKERS)
        return _doubt(claimed, "agency", "check" if near else "unsupported", act, nearest)
    return _doubt(claimed, "agency", "check", act, nearest) if _makes(act) else None


def _makes(act: Act) -> bool:
    """Whether the verb says that something was created; "made visits" says nothing of the kind."""
    return bool(act.kinds & _MAKING) and act.base != "make"


def _severity(claimed: Claimed, level: int, known: int) -> Severity:
    """Taking part may have been doing, and a manager may have led: the person is asked."""
    if (level, known) == (3, 2):
        return "check"
    titled = any(
        ranks().get(low, 0) >= _LEADING for line in claimed.pile.of("entry") for low in line.reading.lows[:6]
    )
    return "check" if level == LEAD and known == LEAD - 1 and titled else "unsupported"


def _doubt(claimed: Claimed, kind: Kind, severity: Severity, act: Act, given: GivenAct | None) -> Doubt:
    span = claimed.reading.span(act.at, act.last)
    return claimed.doubt(kind, severity, span, given.support if given else None)
