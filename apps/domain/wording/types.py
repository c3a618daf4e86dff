"""What the writer takes and gives."""

from collections.abc import Callable
from typing import NamedTuple


class Wording(NamedTuple):
    """One wording of a line, with the names of the rules that made it, in the order they were applied."""

    text: str
    rules: tuple[str, ...] = ()


class Setting(NamedTuple):
    """What the rules know beside the line.

    ``present`` is true for an entry that still runs; ``british`` chooses a spelling; ``full_stop`` says
    whether the lines of the entry end in one; ``wanted`` are lower-case words to bring forward.
    """

    present: bool = False
    british: bool = False
    full_stop: bool | None = None
    wanted: frozenset[str] = frozenset()


Rule = Callable[[str, Setting], str]


def applied(wording: Wording, name: str, rule: Rule, setting: Setting) -> Wording:
    """``wording`` after ``rule``, which is named only when it changed something."""
    text = rule(wording.text, setting)
    if text == wording.text or not text:
        return wording
    return Wording(text, wording.rules if name in wording.rules else (*wording.rules, name))
