"""What words have to do with each other: clusters of words that may stand for each other, and what a verb claims."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from apps.domain.language import tables, verbs
from apps.domain.language.words import stem

WORDS = Path(__file__).parent / "words"
_NOMINAL = Path(__file__).parents[1] / "wording" / "words" / "nominal.tsv"


class VerbClaim(NamedTuple):
    """What a verb says of the person's part: ``level`` 1 help, 2 take part, 3 do, 4 lead, 5 found; ``kinds`` the classes of the act."""

    level: int
    kinds: frozenset[str]


@cache
def verb_claims() -> dict[str, VerbClaim]:
    """Base form -> its level and classes."""
    found: dict[str, VerbClaim] = {}
    for level, kind, listed in tables.rows(WORDS / "verbs.tsv"):
        for base in listed.split():
            known = found.get(base, VerbClaim(int(level), frozenset()))
            found[base] = VerbClaim(int(level), known.kinds | {kind})
    return found


@cache
def verb_of_noun() -> dict[str, str]:
    """A noun of doing -> its verb: maintenance, maintain."""
    return {row[0]: row[1] for row in tables.rows(_NOMINAL)}


@cache
def _clusters() -> dict[str, frozenset[str]]:
    """Stem -> the clusters it stands in."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, members in clusters():
        for word in members:
            found[stem(word.replace("_", " ")) if "_" not in word else word].add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def clusters() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every cluster by name: rows of verbs and rows of other words."""
    return tuple(_all_clusters())


def _all_clusters() -> Iterator[tuple[str, tuple[str, ...]]]:
    for number, (_, kind, listed) in enumerate(tables.rows(WORDS / "verbs.tsv")):
        if not kind.endswith("*"):
            yield f"v{number}", tuple(listed.split())
    for number, line in enumerate(tables.lines(WORDS / "nouns.tsv")):
        yield f"n{number}", tuple(line.split())


@lru_cache(maxsize=50_000)
def keys(low: str) -> frozenset[str]:
    """All that ``low`` may be matched by: its stem, the stem of its verb, of the verb behind a noun of doing, its clusters."""
    bases = {low}
    if (base := verbs.lemma(low)) is not None:
        bases.add(base)
    if verb := verb_of_noun().get(low):
        bases.add(verb)
    found = set()
    for base in bases:
        found.add(stem(base))
        found |= _clusters().get(stem(base), frozenset())
    return frozenset(found)


def alike(one: str, other: str) -> bool:
    """Whether two words in lower case may stand for each other."""
    return not keys(one).isdisjoint(keys(other)) or _same_family(one, other)


def _same_family(one: str, other: str) -> bool:
    """The same first letters: manager and management, teach and teacher."""
    shared = min(len(one), len(other), 7)
    return shared >= 5 and one[: shared - 1 if shared > 5 else 5] == other[: shared - 1 if shared > 5 else 5]


@cache
def glue() -> frozenset[str]:
    """Words that claim nothing by themselves."""
    return frozenset(tables.words(WORDS / "glue.txt"))
