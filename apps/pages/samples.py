"""The example lines of the home page: written by us, about a person who does not exist."""

from typing import Any

BEFORE = "Was responsible for stock counts on nights, errors fell from 4% to 1% after I relabelled the bays"
AFTER = "Relabelled the bays and cut stock-count errors on nights from 4% to 1%"
MARKED = ("stock counts on nights", "from 4% to 1%", "relabelled the bays")
ASKED_BEFORE = "Helped to train new starters"
ASKED_AFTER = "Managed and trained a team of 12 new starters"


def home() -> dict[str, Any]:
    spans = [(start := BEFORE.index(part), start + len(part)) for part in MARKED]
    return {
        "before": BEFORE,
        "after": AFTER,
        "spans": spans,
        "asked_before": ASKED_BEFORE,
        "asked_after": ASKED_AFTER,
    }
