"""The text under the gate, with its evidence and what the rules have found so far."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from apps.domain.language.detect import language_of
from apps.domain.truth.pile import Pile, Place, compounds, pile_of
from apps.domain.truth.reading import Token, read
from apps.domain.truth.thesaurus import akin, lemma, phrases_at, roots
from apps.domain.truth.types import Doubt, Evidence, Kind, Severity, Support

_ENOUGH = 600  # code points that tell a language
_UNSEEN: frozenset[str] = frozenset()


class Claimed:
    """``taken``: tokens a rule has judged; ``support``: where carried claims stand in the person's words."""

    def __init__(self, text: str, evidence: Evidence) -> None:
        self.reading = read(text)
        self.pile: Pile = pile_of(evidence)
        self.support: list[Support] = []
        self.taken: set[int] = set()
        self._strict: frozenset[int] = frozenset()
        self._places: dict[int, list[Place]] = {}

    def doubt(
        self, kind: Kind, severity: Severity, span: tuple[int, int], evidence: Support | None = None
    ) -> Doubt:
        words = self.reading.text[span[0] : span[1]]
        return Doubt(kind=kind, severity=severity, span=span, words=words, evidence=evidence)

    def carried(self, support: Support) -> None:
        if support not in self.support:
            self.support.append(support)

    @cached_property
    def language(self) -> str:
        """The language of the person's words, "en" where they do not say."""
        return language_of(" ".join(line.reading.text for line in self.pile.cited)[:_ENOUGH]) or "en"

    def be_strict(self, verbs: Iterable[int]) -> None:
        """Of these tokens, verbs, a noun of another root is no evidence: frames do not say designed."""
        self._strict = frozenset(verbs)
        for index in self._strict:
            self._places.pop(index, None)

    def take(self, first: int, last: int) -> None:
        self.taken.update(range(first, last + 1))

    def free(self) -> Iterator[tuple[int, Token]]:
        """The tokens no rule has judged yet."""
        return ((index, token) for index, token in enumerate(self.reading.tokens) if index not in self.taken)

    def places(self, index: int) -> list[Place]:
        """Where the person said what the token at ``index`` says."""
        if index not in self._places:
            self._places[index] = self._found(index)
        return self._places[index]

    def _found(self, index: int) -> list[Place]:
        low = self.reading.low(index)
        found = self.pile.places(low, self._of_phrases.get(index, _UNSEEN))
        if index not in self._strict:
            return found
        return [place for place in found if _may_carry_verb(low, place.low)]

    def is_here(self, index: int) -> bool:
        """Whether the word at ``index`` is carried by this entry or the person's facts."""
        return any(place.line.rank != "elsewhere" for place in self.places(index))

    def is_cited(self, index: int) -> bool:
        return any(place.line in self.pile.cited for place in self.places(index))

    @cached_property
    def _of_phrases(self) -> dict[int, frozenset[str]]:
        found: dict[int, frozenset[str]] = {}
        for first in range(len(self.reading.lows)):
            found[first] = found.get(first, _UNSEEN) | frozenset(compounds(self.reading.lows, first))
            for length, names in phrases_at(self.reading.lows, first):
                for index in range(first, first + length):
                    found[index] = found.get(index, _UNSEEN) | names
        return found


def _may_carry_verb(low: str, known: str) -> bool:
    """Whether a word says what a verb says: a verb in the past or as a gerund, or a noun of the same root."""
    if not roots(low).isdisjoint(roots(known)) or akin(low, known):
        return True
    return not known.endswith("s") and lemma(known) not in (None, known)
