"""A fit as plain values, for the shell and for files."""

from typing import Any

from apps.domain.fit import Fit, Row
from apps.domain.fit.counterfactual import Unmoved


def as_values(found: Fit, unmoved: Unmoved) -> dict[str, Any]:
    """What ``manage.py match --json`` prints; ``unmoved`` is the check of who the person is."""
    met, asked = found.musts_met
    return {
        "score": found.score,
        "range": [found.low, found.high],
        "band": found.band,
        "must_haves": {"met": met, "asked": asked},
        "parts": [part.model_dump() for part in found.parts],
        "requirements": [_row(row) for row in found.rows],
        "swapped": list(unmoved.tried),
        "moved_by": list(unmoved.moved),
    }


def _row(row: Row) -> dict[str, Any]:
    asked = row.requirement
    return {
        "words": asked.words,
        "span": list(asked.span),
        "level": asked.level,
        "kind": asked.kind,
        "mark": row.mark,
        "basis": row.basis,
        "years": row.years,
        "evidence": {"line": row.proof.line, "words": row.proof.words} if row.proof else None,
    }
