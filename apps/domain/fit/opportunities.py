"""Roles a person did not name but can prove: occupations whose typical skills stand in their own lines."""

from typing import NamedTuple

from apps.domain.fit.judging import MET, judge_skill
from apps.domain.fit.profile import Profile
from apps.domain.fit.types import Proof
from apps.domain.occupations import all_occupations
from apps.domain.skills.lexicon import by_id as term_by_id

LEAST = 0.4  # of the typical skills, the first of them weighing most
LEAST_PROOFS = 3


class Proven(NamedTuple):
    """One typical skill, its name, and the person's words for it."""

    skill: str
    name: str
    proof: Proof


class Opportunity(NamedTuple):
    """``share`` from 0 to 1 of what is typical has proof; ``missing`` are names of what has none."""

    occupation: str
    name: str
    share: float
    proven: tuple[Proven, ...]
    missing: tuple[str, ...]


def opportunities(profile: Profile, most: int = 5) -> tuple[Opportunity, ...]:
    """The best proven occupations that are neither held nor in the headline, best first."""
    named = {spell.occupation for spell in profile.spells} | {profile.headline[0]}
    found = []
    for occupation in all_occupations():
        if occupation.id not in named:
            one = _opportunity(occupation.id, occupation.name, occupation.skills, profile)
            if one.share >= LEAST and len(one.proven) >= LEAST_PROOFS:
                found.append(one)
    return tuple(sorted(found, key=lambda one: (-one.share, one.occupation))[:most])


def _opportunity(identity: str, name: str, skills: tuple[str, ...], profile: Profile) -> Opportunity:
    proven, missing = [], []
    earned = whole = 0.0
    for place, term_id in enumerate(skills):
        weight = 1.0 - 0.6 * place / len(skills)
        whole += weight
        value, basis, proof = judge_skill(term_id, profile)
        if proof is not None and basis in ("shown", "listed") and (value or 0.0) >= MET:
            earned += weight
            proven.append(Proven(term_id, term_by_id()[term_id].name, proof))
        else:
            missing.append(term_by_id()[term_id].name)
    return Opportunity(identity, name, round(earned / whole, 3), tuple(proven), tuple(missing))
