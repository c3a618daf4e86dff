"""Dates and headings that run over two lines in a narrow column, joined to one cell."""

from collections.abc import Sequence
from dataclasses import replace

from apps.domain.resume_reading.cells import Cell
from apps.domain.resume_reading.dates import spans
from apps.domain.resume_reading.notes import kinds_of

_LONGEST = 28


def unwrapped(cells: Sequence[Cell]) -> list[Cell]:
    """The cells of a page, halves of a range or of a heading that stand below each other made one."""
    kept = list(cells)
    for cell in sorted(cells, key=lambda cell: cell.top):
        if len(cell.text) > _LONGEST or not (spans(cell.text) or cell.text[:1].isupper()):
            continue
        below = next((other for other in kept if _is_below(cell, other)), None)
        if below is not None and cell in kept and _completes(cell.text, below.text):
            whole = replace(
                cell, text=f"{cell.text} {below.text}", more=(*cell.more, below.source, *below.more)
            )
            kept[kept.index(cell)] = whole
            kept.remove(below)
    return kept


def _is_below(cell: Cell, other: Cell) -> bool:
    return (
        other is not cell
        and len(other.text) <= _LONGEST
        and abs(other.x0 - cell.x0) < 2
        and cell.look == other.look
        and -1 < other.top - cell.bottom < 0.7 * cell.size
    )


def _completes(text: str, rest: str) -> bool:
    """Whether a heading or a range is whole only with the text below it."""
    if kinds_of(f"{text} {rest}"):
        return not kinds_of(rest)
    whole = f"{text} {rest}"
    found = spans(whole)
    if len(found) != 1 or found[0].end - found[0].begin < len(whole) - 2 or not found[0].is_range:
        return False
    return found[0].end > len(text) and (
        text.rstrip()[-1:] in "-–—" or not _is_whole(text) or not _is_whole(rest)
    )


def _is_whole(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    found = spans(text)
    return len(found) == 1 and found[0].end - found[0].begin >= len(text.strip()) - 1
