"""Figures that the record has differently for the same thing in the same unit."""

import re
from collections.abc import Iterator
from functools import cache

from apps.domain.language.words import stem
from apps.domain.truth.measures import Quantity, quantities
from apps.interviews.domain.record import Record, RecordLine
from apps.interviews.domain.told import Piece, Told, clauses, stems_of
from apps.interviews.domain.types import Contradiction

_SOME = re.compile(r"(?:^|\W)(?:another|other|extra|more|first|last|next|of (?:my|our|the|those))\W*$")
_UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "time")


def numbers(told: Told, record: Record) -> Iterator[Contradiction]:
    for piece in told.pieces:
        for clause in clauses(piece):
            for said in quantities(clause.words):
                if not _is_comparable(said, clause) or _is_held(said, record):
                    continue
                if line := _line_about(said, clause, piece, record):
                    yield _number(said, clause, line)


def _is_comparable(said: Quantity, clause: Piece) -> bool:
    """A figure that stands for the whole; "two of my patients" is a part of them."""
    if said.kind == "count" and (1900 <= said.value <= 2049 or said.label or not said.heads):
        return False
    before, after = clause.words[: said.span[0]], clause.words[said.span[1] :]
    is_part = after.lstrip().startswith("of ") or bool(_SOME.search(before.lower()))
    return (
        not (said.spelled and is_part) and said.kind != "factor" and (said.kind != "count" or said.value > 1)
    )


def _is_held(said: Quantity, record: Record) -> bool:
    return any(
        held.kind == said.kind and abs(held.value - said.value) < 1e-6
        for line in record.lines
        for held in line.quantities
    )


def _line_about(said: Quantity, clause: Piece, piece: Piece, record: Record) -> RecordLine | None:
    """The line of the record that speaks of the same thing in the same unit."""
    near, around = stems_of(clause.words), stems_of(piece.words)
    ranked = [
        (_likeness(said, near, around, line), line)
        for line in record.lines
        if any(held.kind == said.kind for held in line.quantities)
    ]
    best = max(ranked, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] > 0 else None


def _likeness(said: Quantity, near: frozenset[str], around: frozenset[str], line: RecordLine) -> float:
    shared, wide = len(near & line.stems), len(around & line.stems)
    if said.kind == "count":
        heads = {stem(word) for word in said.heads}
        alike = any(heads & {stem(word) for word in held.heads} for held in line.quantities)
        return shared + wide / 10 if alike and (shared >= 2 or said.value > 3) else 0
    if said.kind in ("time", "span"):
        shared = len((near & line.stems) - _units())
        return shared + wide / 10 if shared else 0
    return shared + wide / 10 if shared >= 1 or wide >= 2 else 0


def _number(said: Quantity, clause: Piece, line: RecordLine) -> Contradiction:
    words = clause.words[slice(*said.span)]
    return Contradiction(
        kind="number",
        span=(clause.start + said.span[0], clause.start + said.span[1]),
        words=words,
        source=line.source,
        record=line.text,
        ask=f"You said {words}. Your record says “{line.text}”. Which is right?",
    )


@cache
def _units() -> frozenset[str]:
    return frozenset(map(stem, _UNITS))
