"""Which lines would be missed least when a resume is too long: named, never cut. Pure.

A line is worth more for a figure in it, for standing early in its entry, and for standing in a recent entry;
what advice on resumes agrees on. The only line of an entry is never named.
"""

import re
from collections.abc import Iterator
from math import ceil

from apps.files.paper.content import Content, PrintedLine
from apps.files.paper.layout import Weak

FIGURE = re.compile(r"\d")
CHARACTERS_A_ROW = 95
RECENT = 4  # entries


def weakest(content: Content, rows: int) -> tuple[Weak, ...]:
    """Lines, the least missed first, that together take at least ``rows`` rows; all if that is fewer."""
    named: list[Weak] = []
    for _, line in sorted(_valued(content), key=lambda pair: pair[0]):
        if sum(weak.rows for weak in named) >= rows:
            break
        named.append(Weak(id=line.id, text=line.text, rows=ceil(len(line.text) / CHARACTERS_A_ROW)))
    return tuple(named)


def _valued(content: Content) -> Iterator[tuple[float, PrintedLine]]:
    for section in content.sections:
        for age, item in enumerate(section.items):
            for place, line in enumerate(item.lines):
                if len(item.lines) > 1:
                    yield _value(line.text, age, place), line


def _value(text: str, age: int, place: int) -> float:
    figure = 2.0 if FIGURE.search(text) else 0.0
    recent = max(0, RECENT - age) / 2
    early = 1.5 if place == 0 else 1 / (place + 1)
    return figure + recent + early
