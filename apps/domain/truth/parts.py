"""What the person only helped with may not be done, and nobody may be managed whom they did not manage."""

from collections.abc import Iterator

from apps.domain.truth.acts import Act, acts, governing, is_person
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.pile import Place
from apps.domain.truth.thesaurus import glue, roots, soft
from apps.domain.truth.types import Doubt, Severity

_TEAM = frozenset(
    {
        "team",
        "teams",
        "staff",
        "crew",
        "crews",
        "employees",
        "colleagues",
        "personnel",
        "workers",
        "people",
    }
)
_OVER_PEOPLE = frozenset(
    {
        "manage",
        "lead",
        "supervise",
        "oversee",
        "direct",
        "head",
        "run",
        "train",
        "coach",
        "mentor",
        "hire",
        "recruit",
        "grow",
        "build",
        "expand",
    }
)
_HELPING = frozenset({"help", "assist", "support", "aid", "serve"})
_MANAGING = frozenset({"manage", "lead", "supervise", "oversee", "direct", "head", "run"})
_LEARNING = frozenset({"learn", "study", "train"})
_DOING = 3
_LONGEST_TITLE = 7


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    yield from _managed(claimed)
    yield from _put_under(claimed)
    yield from _taken_over(claimed)


def _managed(claimed: Claimed) -> Iterator[Doubt]:
    """A team or staff that the person did not name, behind a verb of managing, leading or teaching."""
    for index in range(len(claimed.reading.tokens)):
        if claimed.reading.low(index) not in _TEAM or index in claimed.taken or _names_people(claimed, index):
            continue
        act = governing(claimed.reading, index)
        if act and act.base in _OVER_PEOPLE:
            claimed.take(index, index)
            yield claimed.doubt("agency", "unsupported", claimed.reading.span(index, index))


def _put_under(claimed: Claimed) -> Iterator[Doubt]:
    """People the person helped or served, and here manages."""
    reading = claimed.reading
    for act in acts(reading.text):
        at = next((i for i in _things(claimed, act) if is_person(reading.low(i))), None)
        if act.base not in _MANAGING or at is None:
            continue
        places = [place for place in claimed.places(at) if place.line in claimed.pile.cited]
        very = [
            place for place in places if not roots(place.low).isdisjoint(roots(reading.low(at)))
        ] or places
        known = [governing(place.line.reading, place.at) for place in very]
        if known and all(one is not None and one.base in _HELPING for one in known):
            yield claimed.doubt("agency", "unsupported", reading.span(act.at, act.last), very[0].support)


def _things(claimed: Claimed, act: Act) -> list[int]:
    """The words with meaning right behind a verb."""
    reading = claimed.reading
    behind = range(act.last + 1, min(act.last + 4, len(reading.tokens)))
    return [at for at in behind if reading.tokens[at].is_word and reading.low(at) not in glue()]


def _names_people(claimed: Claimed, index: int) -> bool:
    """Whether the person named others: in the cited words, or in another line of the entry, no title."""
    return any(
        (place.low in _TEAM or place.low.endswith("s") or place.low == "children")
        and (place.line in claimed.pile.cited or len(place.line.reading.tokens) > _LONGEST_TITLE)
        for place in claimed.places(index)
        if place.line.rank != "elsewhere"
    )


def _taken_over(claimed: Claimed) -> Iterator[Doubt]:
    """A thing that stands only behind "helped with" in the evidence, and here behind a verb of doing."""
    seen: set[int] = set()
    for index, token in claimed.free():
        if token.low in glue() or token.low in soft():
            continue
        places = [place for place in claimed.places(index) if place.line in claimed.pile.cited]
        act = governing(claimed.reading, index)
        if not places or act is None or act.level < _DOING or act.at in seen:
            continue
        if act.base in _HELPING | _LEARNING:
            continue
        most = max(_level_at(place) for place in places)
        if most < _DOING:
            seen.add(act.at)
            only_helped = most < _DOING - 1 and any(_is_helped(place) for place in places)
            severity: Severity = "unsupported" if only_helped else "check"
            yield claimed.doubt("agency", severity, claimed.reading.span(act.at, act.last), places[0].support)


def _is_helped(place: Place) -> bool:
    """Whether the thing stands right behind a verb of helping, and behind no verb of its own."""
    act = governing(place.line.reading, place.at)
    return act is not None and act.base in _HELPING


def _level_at(place: Place) -> int:
    act = governing(place.line.reading, place.at)
    return _DOING if act is None or act.base in _LEARNING else act.level
