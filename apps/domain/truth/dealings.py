"""What verbs are done to, in the text and in the person's words: whose acts are to be compared."""

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from apps.domain.truth.acts import Act, acts, governing, sharing
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.dates import words
from apps.domain.truth.pile import EvidenceLine, Place
from apps.domain.truth.thesaurus import alike, glue, lemma, root, roots
from apps.domain.truth.types import Support

_REACH = 8  # words behind a verb that are looked at for what it is done to
_BESIDE = frozenset({"for", "about", "during", "with", "at", "after", "before", "around", "in", "on"})
_ENDS_OBJECT = _BESIDE | {"of", "to", "from", "by", "using", "into", "that", "which", "and", "through", "as"}


class GivenAct(NamedTuple):
    """An act of the evidence and its line."""

    line: EvidenceLine
    act: Act

    @property
    def support(self) -> Support:
        return self.line.of_tokens(self.act.at, self.act.last)


class Dealing:
    """One act of the text; ``cited`` and ``rest``: the acts of the cited lines and of the entry's others."""

    def __init__(self, claimed: Claimed, act: Act, cited: list[GivenAct], rest: list[GivenAct]) -> None:
        self.claimed = claimed
        self.act = act
        self.cited = cited
        self.rest = rest

    @cached_property
    def local(self) -> list[GivenAct]:
        """What the person said they did to the things this act is done to."""
        reading = self.claimed.reading
        found: dict[GivenAct, None] = {}
        for index in range(self.act.last + 1, min(self.act.last + 1 + _REACH, len(reading.tokens))):
            if reading.tokens[index].opens or governing(reading, index) != self.act:
                break
            if reading.low(index) in glue():
                continue
            for place in self._nearest(index):
                if known := governing(place.line.reading, place.at):
                    found |= {
                        GivenAct(place.line, one): None
                        for one in sharing(place.line.reading, known, place.at)
                    }
        return list(found)

    @cached_property
    def same(self) -> list[GivenAct]:
        """The person's acts of this meaning: of the same things, of any, or of the entry's other lines."""
        return self._of_meaning(self.local or self.cited) or (
            [] if self.local else self._of_meaning(self.rest)
        )

    @property
    def is_replacing(self) -> bool:
        """Whether no other verb of the text says what the person said of these things."""
        others = [act for act in acts(self.claimed.reading.text) if act.at != self.act.at]
        return not any(
            other.base == one.act.base or other.keys & one.act.keys for other in others for one in self.local
        )

    @property
    def is_said_of_others(self) -> bool:
        """Whether the person has this verb, but of other things."""
        return bool(self._of_meaning(self.cited))

    @property
    def nearest(self) -> GivenAct | None:
        return next(iter(self.local or self.cited), None)

    @cached_property
    def object(self) -> int | None:
        """The head of what it is done to: the last word before a preposition, a mark or the next verb."""
        reading, found = self.claimed.reading, None
        for at in range(self.act.last + 1, min(self.act.last + 1 + _REACH, len(reading.lows))):
            low = reading.low(at)
            if not reading.tokens[at].is_word or (low == "to" and reading.low(at + 1)[:1].isdigit()):
                continue
            is_clause = found is not None and self._opens_clause(at)
            if (
                is_clause
                or low in _ENDS_OBJECT
                or reading.parted(at - 1)
                or governing(reading, at) != self.act
            ):
                break
            if low not in glue() and low.removesuffix("s") not in words("unit"):
                found = at
        return found

    def _opens_clause(self, at: int) -> bool:
        """ "test cases covering the app": a gerund with an object of its own."""
        low, after = self.claimed.reading.low(at), self.claimed.reading.low(at + 1)
        return low.endswith("ing") and lemma(low) is not None and after in glue() and after != "of"

    @cached_property
    def beside(self) -> GivenAct | None:
        """Where its thing only stands beside in the evidence: tests *for* the app, *during* operations."""
        at = self.act.at if self.act.is_noun else self.object
        own = roots(self.claimed.reading.low(at)) if at is not None else frozenset()
        if at is None or any(root(given.act.base) in own for given in self.cited):
            return None
        near = [place for place in self._nearest(at) if not own.isdisjoint(roots(place.low))]
        found = [one for place in near if (one := self._stands_beside(place))]
        return found[0] if found and len(found) == len(near) else None

    def _stands_beside(self, place: Place) -> GivenAct | None:
        """A preposition between the person's verb and the thing; for a noun of doing, right before it."""
        act = governing(place.line.reading, place.at)
        if (
            act is None
            or act.at == place.at
            or any(map(place.line.reading.parted, range(act.last, place.at)))
        ):
            return None
        nearest = max(one.last for one in sharing(place.line.reading, act, place.at))
        between = place.line.reading.lows[nearest + 1 : place.at]
        is_beside = _BESIDE.intersection(between[-2:] if self.act.is_noun else between)
        return GivenAct(place.line, act) if is_beside else None

    def _nearest(self, index: int) -> list[Place]:
        """Where the cited words have the very word, otherwise where they have one that may stand for it."""
        claimed = self.claimed
        places = [place for place in claimed.places(index) if place.line in claimed.pile.cited]
        very = [
            place for place in places if not roots(place.low).isdisjoint(roots(claimed.reading.low(index)))
        ]
        return very or places

    def _of_meaning(self, given: Iterable[GivenAct]) -> list[GivenAct]:
        return [one for one in given if self._means(one.act)]

    def _means(self, known: Act) -> bool:
        act = self.act
        return known.base == act.base or bool(known.keys & act.keys) or alike(known.base, act.base)
