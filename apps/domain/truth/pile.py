"""The evidence, read: lines by rank, and where a word, a name or a phrase stands in them."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from apps.domain.truth.reading import Reading, Token, read, squeezed
from apps.domain.truth.thesaurus import keys
from apps.domain.truth.types import Doubt, Evidence, Kind, Severity, Support

Rank = Literal["sources", "entry", "person", "elsewhere"]
RANKS: tuple[Rank, ...] = ("sources", "entry", "person", "elsewhere")
HERE: tuple[Rank, ...] = ("sources", "entry", "person")


class EvidenceLine(NamedTuple):
    """One line of evidence: "entry:2" and its reading."""

    rank: Rank
    name: str
    reading: Reading

    def support(self, start: int, end: int) -> Support:
        return Support(source=self.name, span=(start, end), words=self.reading.text[start:end])

    @property
    def whole(self) -> Support:
        return self.support(0, len(self.reading.text))


class Place(NamedTuple):
    """A token of an evidence line."""

    line: EvidenceLine
    at: int

    @property
    def support(self) -> Support:
        token = self.line.reading.tokens[self.at]
        return self.line.support(token.start, token.end)


class Pile:
    """All evidence for one text, nearest first. Without sources the lines of the entry are the sources."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.lines: tuple[EvidenceLine, ...] = tuple(
            EvidenceLine(rank, f"{rank}:{number}", read(text))
            for rank in RANKS
            for number, text in enumerate(getattr(evidence, rank))
            if text.strip()
        )

    def of(self, *ranks: Rank) -> tuple[EvidenceLine, ...]:
        return tuple(line for line in self.lines if line.rank in ranks)

    @cached_property
    def cited(self) -> tuple[EvidenceLine, ...]:
        """What the text claims to rest on: its sources, or the whole entry, or all the person said."""
        return self.of("sources") or self.of("entry") or self.of("person")

    @cached_property
    def rest(self) -> tuple[EvidenceLine, ...]:
        """What else may carry words: the entry and the person's facts."""
        return tuple(line for line in self.of(*HERE) if line not in self.cited)

    @cached_property
    def posting(self) -> Reading:
        return read(self.evidence.posting)

    @cached_property
    def _by_key(self) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = {}
        for line in self.lines:
            for index, token in enumerate(line.reading.tokens):
                for key in keys(token.low):
                    found.setdefault(key, []).append(Place(line, index))
        return found

    def places(self, low: str) -> list[Place]:
        """Where words stand that may stand for ``low``, nearest rank first."""
        found = {place: None for key in keys(low) for place in self._by_key.get(key, ())}
        return sorted(found, key=lambda place: RANKS.index(place.line.rank))

    def name(self, words: str, ranks: Sequence[Rank] = HERE) -> Support | None:
        """Where a name stands, whatever its case, spaces and hyphens."""
        wanted = squeezed(words)
        for line in self.of(*ranks):
            if found := _name_in(line, wanted):
                return found
        return None


def _name_in(line: EvidenceLine, wanted: str) -> Support | None:
    if not wanted or wanted not in line.reading.letters:
        return None
    tokens = line.reading.tokens
    for first in range(len(tokens)):
        joined = ""
        for last in range(first, min(first + 8, len(tokens))):
            joined += squeezed(tokens[last].text)
            if joined in (wanted, wanted + "s") or joined + "s" == wanted:
                return line.support(tokens[first].start, tokens[last].end)
            if len(joined) > len(wanted) + 1:
                break
    return None


class Claimed:
    """The text under the gate, with its evidence and what has been found so far."""

    def __init__(self, text: str, evidence: Evidence) -> None:
        self.reading = read(text)
        self.pile = Pile(evidence)
        self.support: list[Support] = []
        self.taken: set[int] = set()

    def doubt(
        self, kind: Kind, severity: Severity, span: tuple[int, int], evidence: Support | None = None
    ) -> Doubt:
        return Doubt(
            kind=kind,
            severity=severity,
            span=span,
            words=self.reading.text[span[0] : span[1]],
            evidence=evidence,
        )

    def carried(self, support: Support) -> None:
        if support not in self.support:
            self.support.append(support)

    def free(self) -> Iterator[tuple[int, Token]]:
        """The tokens no rule has judged yet."""
        return ((index, token) for index, token in enumerate(self.reading.tokens) if index not in self.taken)
