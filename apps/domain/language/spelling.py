"""How regular English verbs are spelled when they take an ending."""

import re
from pathlib import Path

from apps.domain.language import tables

_WORDS = Path(__file__).parent / "words"

_STRESSED_LAST = frozenset(tables.words(_WORDS / "stressed_last.txt"))
_BRITISH_L = frozenset(tables.words(_WORDS / "british_l.txt"))
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_ES = frozenset(
    {"go", "undergo", "forgo", "do", "redo", "undo", "outdo", "overdo", "echo", "veto", "embargo"}
)
_SHORT_CVC = re.compile(r"^(?:[^aeiou]|qu)*[aeiouy][^aeiouwxy]$")


def third_person(base: str) -> str:
    """write -> writes, apply -> applies, teach -> teaches."""
    if _SIBILANT.search(base) or base in _ES:
        return base + ("zes" if base in {"quiz"} else "es")
    return base[:-1] + "ies" if re.search(r"[^aeiou]y$", base) else base + "s"


def with_ed(base: str, *, british: bool = True) -> str:
    """plan -> planned, apply -> applied, travel -> travelled (or traveled)."""
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    return _doubled(base, british=british) + "ed"


def with_ing(base: str, *, british: bool = True) -> str:
    """plan -> planning, write -> writing, tie -> tying, see -> seeing."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not re.search(r"(?:ee|oe|ye|^be|inge|^age|reage)$", base):
        return base[:-1] + "ing"
    return _doubled(base, british=british) + "ing"


def _doubled(base: str, *, british: bool) -> str:
    if base == "quiz":
        return "quizz"
    if re.search(r"(?:^|[^aeiou])(?:mim|pan|traff|pol|frol)ic$", base):
        return base + "k"
    last = base.rpartition("-")[2]
    if last in _STRESSED_LAST or base in _STRESSED_LAST or (british and last in _BRITISH_L):
        return base + base[-1]
    return base + base[-1] if _SHORT_CVC.match(last) and len(last) > 2 else base
