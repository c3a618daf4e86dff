"""Which questions a session asks: by role, level, posting and record, and not what was asked before."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from apps.domain.occupations.seniority import rung, seniority_of
from apps.domain.occupations.titles import occupation_of
from apps.domain.resume import ResumeDocument
from apps.domain.skills import find as find_skills
from apps.interviews.domain.bank_reading import Kind, Question, all_questions, families, of_kind
from apps.interviews.domain.own_lines import about
from apps.interviews.domain.told import stems_of

LEAD = rung("lead")
#: What is asked, in this order, by the number of questions of a session.
PLANS: dict[int, tuple[Kind, ...]] = {
    1: ("behavioural",),
    3: ("own_lines", "behavioural", "role"),
    5: ("motivation", "own_lines", "behavioural", "role", "closing"),
    8: (
        "motivation", "own_lines", "behavioural", "role", "own_lines", "behavioural", "role", "closing",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Wanted:
    """What a session is for. ``seed`` makes it the same twice; ``asked`` are ids of questions of the past."""

    seed: str
    count: int
    role: str = ""
    posting: str = ""
    document: ResumeDocument | None = None
    asked: frozenset[str] = field(default_factory=frozenset)


def choose(wanted: Wanted) -> tuple[Question, ...]:
    """As many as wanted, each once."""
    dice = random.Random(wanted.seed)  # noqa: S311 -- for variety, not for secrets
    chosen: list[Question] = []
    for kind in PLANS[wanted.count]:
        taken = {question.id for question in chosen}
        chosen.append(_one(kind, wanted, taken, dice))
    return tuple(chosen)


def family_of(role: str) -> str:
    """The family a role belongs to; "" when we know no such role."""
    work = occupation_of(role)
    return next((family.id for family in families() if work and work.group in family.groups), "")


def _one(kind: Kind, wanted: Wanted, taken: set[str], dice: random.Random) -> Question:
    pool = _pool(kind, wanted) or _pool("behavioural", wanted)
    free = _not_in(pool, taken | wanted.asked) or _not_in(pool, taken) or _not_in(all_questions(), taken)
    bearing = stems_of(f"{wanted.posting} {wanted.role}")
    ranked = sorted(free, key=lambda question: (-_worth(question, bearing), dice.random()))
    return dice.choice(ranked[: max(3, len(ranked) // 4)])


def _pool(kind: Kind, wanted: Wanted) -> Sequence[Question]:
    if kind == "own_lines":
        terms = {term.id for term in find_skills(wanted.posting)}
        return about(wanted.document, terms) if wanted.document is not None else ()
    if kind == "role":
        family = family_of(wanted.role)
        return [question for question in of_kind("role") if question.family == family]
    if kind == "behavioural" and rung(seniority_of(wanted.role)) < LEAD:
        return [question for question in of_kind(kind) if question.marked != "lead"]
    return of_kind(kind)


def _not_in(pool: Iterable[Question], ids: Iterable[str]) -> list[Question]:
    without = set(ids)
    return [question for question in pool if question.id not in without]


def _worth(question: Question, bearing: frozenset[str]) -> int:
    """How many words of the posting the question shares; a lead is asked about leading first."""
    return len(stems_of(f"{question.text} {question.intent}") & bearing) + (question.marked == "lead")
