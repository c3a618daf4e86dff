"""The questions of the bank, read from their files once."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from apps.domain.language import tables
from apps.domain.skills.terms import id_of

BANK = Path(__file__).parent / "bank"
Kind = Literal["behavioural", "role", "motivation", "closing", "own_lines"]
_FILES: dict[Kind, str] = {
    "behavioural": "behavioural.tsv",
    "role": "roles.tsv",
    "motivation": "motivation.tsv",
    "closing": "closing.tsv",
    "own_lines": "own_lines.tsv",
}


class Question(NamedTuple):
    """``marked`` is the level a question is for, or what a template is about; ``family`` is of a role's."""

    id: str
    text: str
    kind: Kind
    intent: str
    good: str
    follow_up: str
    family: str = ""
    marked: str = ""


class Family(NamedTuple):
    id: str
    name: str
    groups: frozenset[str]


@cache
def all_questions() -> tuple[Question, ...]:
    return tuple(question for kind in _FILES for question in _read(kind))


@cache
def by_id() -> dict[str, Question]:
    return {question.id: question for question in all_questions()}


@cache
def families() -> tuple[Family, ...]:
    rows = tables.rows(BANK / "families.tsv")
    return tuple(Family(name, label, frozenset(groups.split())) for name, label, groups in rows)


def of_kind(kind: Kind) -> tuple[Question, ...]:
    return tuple(question for question in all_questions() if question.kind == kind)


def _read(kind: Kind) -> Iterator[Question]:
    family, intent, good, marked = "", "", "", ""
    for line in tables.lines(BANK / _FILES[kind]):
        fields = [field.strip() for field in line.split("\t")]
        if line.startswith("="):
            family = line[1:].strip()
        elif line.startswith("@"):
            intent, good, marked = (*fields, "")[:3]
            intent = intent[1:]
        else:
            text, follow_up = fields
            name = f"{kind[:4]}-{family}-{id_of(text)[:60]}".replace("--", "-")
            yield Question(name, text, kind, intent, good, follow_up, family, marked)
