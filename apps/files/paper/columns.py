"""Which sections stand in a second column: those a template wants there, as far as the first page holds them.

The side column is set before the main one, so a file is read top down: head, summary, side, main. It must
not run over its page; the estimate is on the safe side, and what does not fit stands in the main column.
"""

from collections.abc import Iterable, Iterator
from math import ceil

from apps.files.paper.content import Column, PrintedSection

CHARACTERS_A_ROW = 24  # in 49 mm; Franklin has room for about 30, wide letters and scripts for fewer
ROWS = 42  # the first page has about 55 beside the head and the summary


def in_columns(sections: Iterable[PrintedSection], side: tuple[str, ...]) -> tuple[PrintedSection, ...]:
    """Sections with their column, in reading order. Without a ``side`` all stand in one."""
    found = tuple(sections)
    if not side:
        return found
    beside = set(_fitting((section for section in found if section.key in side), ROWS))
    placed = [section.model_copy(update={"column": _column(section, beside)}) for section in found]
    order: dict[Column, int] = {"full": 0, "side": 1, "main": 2}
    return tuple(sorted(placed, key=lambda section: order[section.column]))


def _column(section: PrintedSection, beside: set[str]) -> Column:
    if section.key == "summary":
        return "full"
    return "side" if section.key in beside else "main"


def _fitting(sections: Iterable[PrintedSection], rows: float) -> Iterator[str]:
    for section in sections:
        needed = rows_of(section)
        if needed <= rows:
            rows -= needed
            yield section.key


def rows_of(section: PrintedSection) -> float:
    """How many rows a section takes in the side column, its heading as two and a half."""
    if section.kind == "inline":
        return 2.5 + _rows(sum(len(text) + 4 for item in section.items for text in item.head))
    return 2.5 + sum(
        0.5 + _rows(sum(len(text) + 2 for text in block))
        for item in section.items
        for block in item.blocks()
        if block
    )


def _rows(characters: int) -> int:
    return ceil(characters / CHARACTERS_A_ROW)
