"""Gaps as a table: for the page, and as CSV that a spreadsheet opens and never runs."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from apps.domain.gaps import Gap
from apps.matching.domain.rows import SAID

STATES = {"have": "Have", "partly": "Partly", "missing": "Missing"}
TAGS = {"have": "supported", "partly": "check", "missing": "gap"}
HEAD = ("What", "Kind", "State", "Weight", "Asked by", "Your words", "Where")
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


class GapRow(NamedTuple):
    """``weight`` in percent of the heaviest; ``anchor`` is the id of the quote on the resume's page."""

    name: str
    kind: str
    state: str
    tag: str
    weight: int
    asked_by: int
    sentence: str
    quote: str
    where: str
    anchor: str


def rows(gaps: Iterable[Gap], labels: Mapping[str, str]) -> tuple[GapRow, ...]:
    return tuple(_row(gap, labels) for gap in gaps)


def as_csv(found: Iterable[GapRow]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEAD)
    for row in found:
        cells = (row.name, row.kind, row.state, row.weight, row.asked_by or "", row.quote, row.where)
        writer.writerow([_harmless(str(cell)) for cell in cells])
    return out.getvalue()


def _row(gap: Gap, labels: Mapping[str, str]) -> GapRow:
    proof = gap.proof
    return GapRow(
        name=gap.name,
        kind=gap.kind,
        state=STATES[gap.state],
        tag=TAGS[gap.state],
        weight=round(100 * gap.weight),
        asked_by=gap.asked_by,
        sentence=SAID[gap.basis],
        quote=proof.words if proof else "",
        where=labels.get(proof.line, "Your resume") if proof else "",
        anchor=proof.line if proof else "",
    )


def _harmless(cell: str) -> str:
    """Text that a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{cell}" if cell.startswith(FORMULAS) else cell
