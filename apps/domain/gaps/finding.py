"""Gathers the rows of one or many adverts, or the typical skills of an occupation, into gaps."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from apps.domain.fit.closeness import Ready
from apps.domain.fit.judging import MET, UNCLEAR, judge, judge_skill
from apps.domain.fit.profile import Profile
from apps.domain.fit.scoring import fit_of
from apps.domain.fit.types import Basis, Proof, Row
from apps.domain.gaps.types import Gap, GapKind, Gaps, State
from apps.domain.occupations import by_id
from apps.domain.postings.types import Requirement
from apps.domain.skills.lexicon import by_id as term_by_id

MUST, NICE, PAPER = 1.0, 0.4, 1.5


class _Asked(NamedTuple):
    """One thing one advert asks for."""

    key: str
    name: str
    kind: GapKind
    weight: float
    value: float | None
    basis: Basis
    proof: Proof | None
    words: str


def gaps_of_postings(profile: Profile, adverts: Sequence[Ready]) -> Gaps:
    """What ``adverts`` ask for together; what more of them ask for weighs more."""
    asked = [list(_of_advert(profile, advert)) for advert in adverts]
    by_key: dict[str, list[_Asked]] = {}
    for advert in asked:
        for one in {one.key: one for one in sorted(advert, key=lambda one: one.weight)}.values():
            by_key.setdefault(one.key, []).append(one)
    heaviest = max((sum(one.weight for one in group) for group in by_key.values()), default=1.0)
    gaps = (_joined(group, heaviest) for group in by_key.values())
    return Gaps(items=tuple(sorted(gaps, key=lambda gap: (-gap.weight, gap.key))))


def gaps_of_occupation(profile: Profile, occupation_id: str) -> Gaps:
    """What is typical of an occupation, the most telling first. Raises KeyError for one we do not know."""
    skills = by_id()[occupation_id].skills
    gaps = []
    for place, term_id in enumerate(skills):
        value, basis, proof = judge_skill(term_id, profile)
        gaps.append(
            Gap(
                key=term_id,
                name=term_by_id()[term_id].name,
                kind=term_by_id()[term_id].kind,
                state=_state(value),
                weight=round(1.0 - 0.6 * place / len(skills), 3),
                value=value,
                basis=basis,
                proof=proof,
            )
        )
    return Gaps(items=tuple(gaps))


def _of_advert(profile: Profile, advert: Ready) -> Iterator[_Asked]:
    for row in fit_of(profile, advert).rows:
        asked = row.requirement
        if asked.kind in ("years", "degree") or not asked.skills or asked.any_of or asked.instead:
            yield _whole(row)
        else:
            yield from _each(row, profile, advert)


def _whole(row: Row) -> _Asked:
    """A demand that is met or not as one: years, a degree, plain words, one of several skills."""
    asked, term_ids = row.requirement, row.requirement.skills
    terms = [term_by_id()[term_id] for term_id in term_ids]
    kind: GapKind = terms[0].kind if terms else "other"
    if asked.kind in ("years", "degree"):
        kind, terms = cast(GapKind, asked.kind), []
    name = " or ".join(term.name for term in terms[:3]) or asked.words
    key = "|".join(term.id for term in terms) or asked.words.casefold()
    return _Asked(key, name, kind, _weight(asked), row.value, row.basis, row.proof, asked.words)


def _each(row: Row, profile: Profile, advert: Ready) -> Iterator[_Asked]:
    """Each skill of a demand by itself, as the advert's own row for that skill alone would be."""
    for term_id in row.requirement.skills:
        alone = row.requirement.model_copy(update={"skills": (term_id,), "kind": "skill"})
        judged = judge(alone, profile, advert.posting)
        term = term_by_id()[term_id]
        weight = _weight(row.requirement)
        yield _Asked(
            term_id, term.name, term.kind, weight, judged.value, judged.basis, judged.proof, alone.words
        )


def _weight(asked: Requirement) -> float:
    return (MUST if asked.level == "must" else NICE) * (PAPER if asked.kind == "licence" else 1.0)


def _joined(group: Sequence[_Asked], heaviest: float) -> Gap:
    first = max(group, key=lambda one: one.weight)
    return Gap(
        key=first.key,
        name=first.name,
        kind=first.kind,
        state=_state(first.value),
        weight=round(sum(one.weight for one in group) / heaviest, 3),
        value=first.value,
        basis=first.basis,
        asked_by=len(group),
        words=first.words,
        proof=first.proof,
    )


def _state(value: float | None) -> State:
    if value is None:
        return "partly"
    return "have" if value >= MET else "partly" if value >= UNCLEAR else "missing"
