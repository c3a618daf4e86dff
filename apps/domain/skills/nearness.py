"""How near two skills are: the same, shown by another, or learned quickly by who knows a neighbour."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from apps.domain.language import tables
from apps.domain.skills.lexicon import known
from apps.domain.skills.terms import WORDS

NEIGHBOUR = 0.5


def nearness(held: str, wanted: str) -> float:
    """1.0 when who holds ``held`` has shown ``wanted`` (both ids), 0.5 for neighbours, 0.0 for strangers."""
    if held == wanted or wanted in implied_by(held):
        return 1.0
    return NEIGHBOUR if wanted in neighbours_of(held) else 0.0


def implied_by(held: str) -> frozenset[str]:
    """Ids of what ``held`` shows beside itself: Django shows Python."""
    return _implied().get(held, frozenset())


def neighbours_of(term_id: str) -> frozenset[str]:
    return _neighbours().get(term_id, frozenset())


def with_implied(ids: Iterable[str]) -> frozenset[str]:
    """``ids`` and all that they show."""
    ids = frozenset(ids)
    return ids.union(*(implied_by(held) for held in ids))


@cache
def _implied() -> dict[str, frozenset[str]]:
    shown = {row[0]: frozenset(row[1:]) for row in _rows(WORDS / "implied.tsv")}
    return {held: others.union(*(shown.get(other, ()) for other in others)) for held, others in shown.items()}


@cache
def _neighbours() -> dict[str, frozenset[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for group in _rows(WORDS / "neighbours.tsv"):
        for term_id in group:
            near[term_id].update(other for other in group if other != term_id)
    return {term_id: frozenset(others) for term_id, others in near.items()}


def _rows(path: Path) -> list[list[str]]:
    return [[_id(name) for name in row] for row in tables.rows(path)]


def _id(name: str) -> str:
    term = known(name)
    if term is None:
        raise ValueError(f"no term is written {name!r}")
    return term.id
