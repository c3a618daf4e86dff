"""Degrees by level, whatever their name."""

from apps.domain.postings import lexicon
from apps.domain.postings.types import Degree

RANK: dict[Degree, int] = {"": 0, "secondary": 1, "vocational": 2, "bachelor": 3, "master": 4, "doctor": 5}


def degree_of(text: str) -> Degree:
    """The highest degree that ``text`` names; "" when it names none."""
    return max(_levels(text), key=lambda level: RANK[level], default="")


def least_degree_of(text: str) -> Degree:
    """The lowest degree that ``text`` names: what is enough."""
    return min(_levels(text), key=lambda level: RANK[level], default="")


def _levels(text: str) -> list[Degree]:
    pattern, levels = lexicon.degrees()
    names = (" ".join(found[0].lower().split()).replace("’", "'") for found in pattern.finditer(text))
    return [level for name in names if (level := levels.get(name))]
