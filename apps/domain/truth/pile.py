"""The evidence, read: lines by rank, and where a word, a name or a phrase stands in them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from apps.domain.truth.reading import Reading, read, squeezed
from apps.domain.truth.thesaurus import akin, glue, keys, narrower, phrases_at, root, roots
from apps.domain.truth.types import Evidence, Support

Rank = Literal["sources", "entry", "person", "elsewhere"]
RANKS: tuple[Rank, ...] = ("sources", "entry", "person", "elsewhere")
HERE: tuple[Rank, ...] = ("sources", "entry", "person")
_PREFIX = 4
_COMPOUND = 7  # letters


class EvidenceLine(NamedTuple):
    """One line of evidence: "entry:2" and its reading."""

    rank: Rank
    name: str
    reading: Reading

    def support(self, start: int, end: int) -> Support:
        return Support(source=self.name, span=(start, end), words=self.reading.text[start:end])

    def of_tokens(self, first: int, last: int) -> Support:
        return self.support(*self.reading.span(first, last))

    @property
    def whole(self) -> Support:
        return self.support(0, len(self.reading.text))


class Place(NamedTuple):
    """A token of an evidence line."""

    line: EvidenceLine
    at: int

    @property
    def low(self) -> str:
        return self.line.reading.low(self.at)

    @property
    def is_capital(self) -> bool:
        return self.line.reading.tokens[self.at].is_capital

    @property
    def support(self) -> Support:
        return self.line.of_tokens(self.at, self.at)


class Pile:
    """All evidence for one text, nearest first.

    ``cited`` is what the text claims to rest on: its sources; without any the entry; without one all the
    person said. ``rest`` is what else may carry words.
    """

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.lines: tuple[EvidenceLine, ...] = tuple(
            EvidenceLine(rank, f"{rank}:{number}", read(text))
            for rank in RANKS
            for number, text in enumerate(getattr(evidence, rank))
            if text.strip()
        )
        self.cited = self.of("sources") or self.of("entry") or self.of("person")
        self.rest = tuple(line for line in self.of(*HERE) if line not in self.cited)
        self.posting = read(evidence.posting)

    def of(self, *ranks: Rank) -> tuple[EvidenceLine, ...]:
        return tuple(line for line in self.lines if line.rank in ranks)

    @cached_property
    def here(self) -> tuple[EvidenceLine, ...]:
        return self.of(*HERE)

    @cached_property
    def _by_key(self) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = defaultdict(list)
        for line in self.lines:
            for index, low in enumerate(line.reading.lows):
                for key in keys(low):
                    found[key].append(Place(line, index))
                for joined in compounds(line.reading.lows, index):
                    found[joined].append(Place(line, index))
                for _, names in phrases_at(line.reading.lows, index):
                    for key in names:
                        found[key].append(Place(line, index))
        return dict(found)

    @cached_property
    def _by_root(self) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = defaultdict(list)
        for line in self.lines:
            for index, low in enumerate(line.reading.lows):
                for one in roots(low):
                    found[one].append(Place(line, index))
        return dict(found)

    @cached_property
    def _by_prefix(self) -> dict[str, list[tuple[str, Place]]]:
        found: dict[str, list[tuple[str, Place]]] = defaultdict(list)
        for line in self.lines:
            for index, low in enumerate(line.reading.lows):
                if len(low) >= _PREFIX and low not in glue():
                    found[low[:_PREFIX]].append((low, Place(line, index)))
        return dict(found)

    def places(self, low: str, more: frozenset[str] = frozenset()) -> list[Place]:
        """Where words stand for which ``low`` may be said, nearest first; ``more``: keys of its phrase."""
        wanted = keys(low) | more | {f"~{root(low)}"}
        found = {place: None for key in wanted for place in self._by_key.get(key, ())}
        found |= {place: None for one in narrower(low) for place in self._by_root.get(one, ())}
        found |= {place: None for known, place in self._by_prefix.get(low[:_PREFIX], ()) if akin(low, known)}
        return sorted(found, key=lambda place: RANKS.index(place.line.rank))

    def name(self, words: str, ranks: Sequence[Rank] = HERE) -> Support | None:
        """Where a name stands, whatever its case, spaces and hyphens."""
        wanted = squeezed(words)
        return next(
            (found for line in self.of(*ranks) if (found := _name_in(line, wanted))),
            None,
        )


@lru_cache(maxsize=256)
def pile_of(evidence: Evidence) -> Pile:
    """Many wordings are checked against the same evidence: it is read once."""
    return Pile(evidence)


def compounds(lows: tuple[str, ...], index: int) -> Iterator[str]:
    """Keys by which "policyholders" and "policy holders" meet: a long word, or two words as one."""
    if len(lows[index]) >= _COMPOUND:
        yield f"~{root(lows[index])}"
    for first in (index - 1, index):
        if 0 <= first < len(lows) - 1 and len(lows[first] + lows[first + 1]) >= _COMPOUND:
            yield f"~{root(lows[first] + lows[first + 1])}"


def _name_in(line: EvidenceLine, wanted: str) -> Support | None:
    if not wanted or (wanted not in line.reading.letters and wanted[:-1] not in line.reading.letters):
        return None
    tokens = line.reading.tokens
    for first in range(len(tokens)):
        joined = ""
        for last in range(first, min(first + 8, len(tokens))):
            joined += squeezed(tokens[last].text)
            if joined in (wanted, wanted + "s") or joined + "s" == wanted:
                return line.of_tokens(first, last)
            if len(joined) > len(wanted) + 1:
                break
    return None
