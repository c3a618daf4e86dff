"""What the linter reads and what it finds."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

Kind = Literal["line", "prose", "field"]
Severity = Literal["error", "style", "advice"]


class Line(NamedTuple):
    """One text of a resume, with the path that names it: ``work-2-3``, ``work-2.summary``, ``basics.label``.

    ``kind`` is a bullet, running text, or a field such as a title or a name. ``entry`` is the entry it
    stands in; ``running`` whether that still runs, None where nothing is dated.
    """

    path: str
    text: str
    kind: Kind = "line"
    entry: str = ""
    running: bool | None = None


class Finding(NamedTuple):
    """Something to mend: ``start`` and ``end`` are code points of the line, ``fix`` what to put there.

    An error has one right answer; style is a better way to say it; advice has no fix at all (None).
    """

    path: str
    start: int
    end: int
    rule: str
    severity: Severity
    sentence: str
    fix: str | None = None


class Hit(NamedTuple):
    """A finding before its sentence: where in the text, by which rule, and the fix."""

    start: int
    end: int
    rule: str
    fix: str | None = None


class Setting(NamedTuple):
    """What a rule may know beside its line: is it English, its spelling, and how its siblings end."""

    english: bool = True
    british: bool = False
    full_stop: bool | None = None


LineRule = Callable[[Line, Setting], Iterator[Hit]]
PageRule = Callable[[Sequence[Line]], Iterator[tuple[Line, Hit]]]


def replaced(text: str, pattern: re.Pattern[str], rule: str, fix: str) -> Iterator[Hit]:
    """A hit for each match of a pattern; ``fix`` is a template of ``re``."""
    for found in pattern.finditer(text):
        said = found.expand(fix)
        if said != found[0]:
            yield Hit(found.start(), found.end(), rule, said)


def pointed(text: str, pattern: re.Pattern[str], rule: str) -> Iterator[Hit]:
    """A hit without a fix for each match of a pattern."""
    for found in pattern.finditer(text):
        yield Hit(found.start(), found.end(), rule)


def changed(text: str, better: str, rule: str) -> Iterator[Hit]:
    """The one hit that turns a text into a better one, as short as whole words allow."""
    if not better or better == text:
        return
    start = 0
    while start < min(len(text), len(better)) and text[start] == better[start]:
        start += 1
    while start and not text[start - 1].isspace():
        start -= 1
    end, better_end = len(text), len(better)
    while end > start and better_end > start and text[end - 1] == better[better_end - 1]:
        end, better_end = end - 1, better_end - 1
    while end < len(text) and not text[end].isspace():
        end, better_end = end + 1, better_end + 1
    yield Hit(start, end, rule, better[start:better_end])
