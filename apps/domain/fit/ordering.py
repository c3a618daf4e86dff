"""Orders many adverts for one person, and many people for one advert."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from apps.domain.fit.closeness import Ready
from apps.domain.fit.profile import Profile
from apps.domain.fit.scoring import fit_of
from apps.domain.fit.types import Wishes

_NOTHING_WISHED = Wishes()
DOUBT = 0.35  # how far the order leans from the score towards the low end of its range


class Ranked(NamedTuple):
    """``key`` names the advert or the person; ``worth`` is finer than the score and orders equal ones."""

    key: str
    score: int
    worth: float


def tell_weights(texts: Iterable[frozenset[str]]) -> dict[str, float]:
    """How telling each stem is among ``texts``: rare ones tell more (inverse document frequency)."""
    counts: Counter[str] = Counter()
    total = 0
    for words in texts:
        counts.update(words)
        total += 1
    return {word: math.log((total + 1) / (count + 0.5)) for word, count in counts.items()}


def rank_postings(
    profile: Profile, adverts: Sequence[tuple[str, Ready]], wishes: Wishes = _NOTHING_WISHED
) -> list[Ranked]:
    """``adverts`` (key, advert) best first; equal ones keep the order of their keys."""
    weights = tell_weights(advert.duties for _, advert in adverts)
    return _ordered(_ranked(key, profile, advert, wishes, weights) for key, advert in adverts)


def rank_people(advert: Ready, people: Sequence[tuple[str, Profile]]) -> list[Ranked]:
    """``people`` (key, profile) best first: for measuring, no page shows it."""
    weights = tell_weights(profile.stems for _, profile in people)
    return _ordered(_ranked(key, profile, advert, _NOTHING_WISHED, weights) for key, profile in people)


def _ranked(key: str, profile: Profile, advert: Ready, wishes: Wishes, weights: dict[str, float]) -> Ranked:
    found = fit_of(profile, advert, wishes, weights)
    earned = sum(part.weight * part.known * (part.value or 0.0) for part in found.parts)
    known = sum(part.weight * part.known for part in found.parts)
    exact = 100 * earned / known if known else 0.0
    return Ranked(key, found.score, (1 - DOUBT) * exact + DOUBT * found.low)


def _ordered(ranked: Iterable[Ranked]) -> list[Ranked]:
    return sorted(ranked, key=lambda one: (-one.worth, one.key))
