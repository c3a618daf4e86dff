"""Dates and headings that run over two lines in a narrow column, joined to one cell."""

from collections.abc import Sequence
from dataclasses import replace

from apps.domain.resume_reading.cells import Cell
from apps.domain.resume_reading.dates import spans
from apps.domain.resume_reading.folding import key
from apps.domain.resume_reading.lexicon import months
from apps.domain.resume_reading.notes import kinds_of

_LONGEST = 28


def unwrapped(cells: Sequence[Cell]) -> list[Cell]:
    """The cells of a page, parts of a range or of a heading that stand below each other made one."""
    kept = list(cells)
    for cell in sorted(cells, key=lambda cell: cell.top):
        if cell not in kept or len(cell.text) > _LONGEST or not (spans(cell.text) or cell.text[:1].isupper()):
            continue
        stack = _stack(cell, kept)
        for count in range(len(stack), 0, -1):
            rest = " ".join(part.text for part in stack[:count])
            if _completes(cell.text, rest):
                sources = [source for part in stack[:count] for source in (part.source, *part.more)]
                kept[kept.index(cell)] = replace(
                    cell, text=f"{cell.text} {rest}", more=(*cell.more, *sources)
                )
                kept = [other for other in kept if not any(other is part for part in stack[:count])]
                break
    return kept


def _stack(cell: Cell, cells: Sequence[Cell]) -> list[Cell]:
    """Up to three short cells right below each other, under a cell."""
    stack: list[Cell] = []
    last = cell
    while len(stack) < 3:
        below = next((other for other in cells if _is_below(last, other)), None)
        if below is None:
            break
        stack.append(below)
        last = below
    return stack


def _is_below(cell: Cell, other: Cell) -> bool:
    middle, other_middle = (cell.x0 + cell.x1) / 2, (other.x0 + other.x1) / 2
    return (
        other is not cell
        and len(other.text) <= _LONGEST
        and (abs(other.x0 - cell.x0) < 2 or abs(middle - other_middle) < 2 or abs(other.x1 - cell.x1) < 2)
        and cell.look == other.look
        and -1 < other.top - cell.bottom < 0.7 * cell.size
    )


def _completes(text: str, rest: str) -> bool:
    """Whether a heading or a range is whole only with the text below it."""
    if kinds_of(f"{text} {rest}"):
        return not kinds_of(rest)
    whole = f"{text} {rest}"
    found = spans(whole)
    if key(text) in months() and len(found) == 1 and len(rest) == 4:
        return True
    if len(found) != 1 or found[0].end - found[0].begin < len(whole) - 2 or not found[0].is_range:
        return False
    return found[0].end > len(text) and (
        text.rstrip()[-1:] in "-–—" or not _is_whole(text) or not _is_whole(rest)
    )


def _is_whole(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    found = spans(text)
    return len(found) == 1 and found[0].end - found[0].begin >= len(text.strip()) - 1
