"""How high on a ladder a title stands."""

import re
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from apps.domain.language import tables

_FILE = Path(__file__).parent / "words" / "seniority.tsv"
Seniority = Literal["", "intern", "trainee", "junior", "senior", "lead", "manager", "director", "executive"]
LADDER: tuple[Seniority, ...] = get_args(Seniority)
ORDINARY = "ordinary"  # words such as "account manager", which name a trade and no level
_RUNGS: dict[Seniority, int] = {
    "intern": 0, "trainee": 1, "junior": 2, "": 3, "senior": 4, "lead": 5,
    "manager": 6, "director": 7, "executive": 8,
}  # fmt: skip


def seniority_of(title: str) -> Seniority:
    """The highest level that ``title`` names, or the training; "" for an ordinary one."""
    pattern, levels = _known()
    named = {levels[found[0].lower()] for found in pattern.finditer(title)} - {ORDINARY}
    found = [cast(Seniority, level) for level in named]
    training = [level for level in found if level in ("intern", "trainee")]
    return min(training, key=rung) if training else max(found, key=rung, default="")


def rung(level: Seniority) -> int:
    """A number for comparing levels; an ordinary title stands between junior and senior."""
    return _RUNGS[level]


@cache
def _known() -> tuple[re.Pattern[str], dict[str, str]]:
    levels = {word.lower(): level for level, words in tables.rows(_FILE) for word in words.split("|")}
    longest_first = sorted(levels, key=lambda word: (-len(word), word))
    either = "|".join(re.escape(word) for word in longest_first)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE), levels
