"""Bullets and paragraphs that run over several lines, pages and columns, joined to what was written."""

from collections.abc import Sequence
from dataclasses import dataclass

from apps.domain.resume_reading.cells import Cell, Piece, Row, begins_with_bullet, without_bullet

_HYPHENS = "-‐\u00ad"


@dataclass(slots=True)
class Item:
    """One bullet or paragraph, and whether it is a bullet."""

    piece: Piece
    is_bullet: bool


def items_of(rows: Sequence[Row], *, edge: float, is_flowing: bool) -> list[Item]:
    """Bullets and paragraphs. ``edge`` is where the entry's head begins: text set further in is a bullet."""
    items: list[list[Row]] = []
    margin = _margins(rows)
    usual = _usual_gap(rows)
    for place, row in enumerate(rows):
        if items and _goes_on(rows[place - 1], row, margin, usual, is_flowing):
            items[-1].append(row)
        else:
            items.append([row])
    marks = any(row.first.has_mark for row in rows)
    return [Item(text_of(group), _is_bullet(group[0], edge, marks, is_flowing)) for group in items]


def _is_bullet(row: Row, edge: float, marks: bool, is_flowing: bool) -> bool:
    if row.first.has_mark:
        return True
    return not marks and not is_flowing and row.first.x0 > edge + 0.5 * max(row.first.size, 6)


def _margins(rows: Sequence[Row]) -> dict[int, float]:
    """The right edge of the text, by its left edge."""
    margins: dict[int, float] = {}
    for row in rows:
        margins[row.zone] = max(margins.get(row.zone, 0.0), row.right if row.right else len(row.text))
    return margins


def _usual_gap(rows: Sequence[Row]) -> float:
    """The room between lines of one paragraph: the smallest that occurs."""
    gaps = [row.gap for row in rows if -0.5 < row.gap < 3]
    return min(gaps, default=0.0)


def _goes_on(last: Row, row: Row, margin: dict[int, float], usual: float, is_flowing: bool) -> bool:
    if row.first.has_mark:
        return False
    text = row.first.text
    if is_flowing:
        return _flows_on(last, row, margin)
    same_zone = last.zone == row.zone
    if same_zone and row.gap > usual + 0.45:
        return text[:1].islower() and row.gap < usual + 1.2
    if abs(row.first.size - last.first.size) > 1.5 or (row.first.bold and not last.first.bold):
        return False
    if text[:1].islower() or last.text.endswith((",", ";", "-", "–", "&", "/")):
        return True
    right = margin.get(last.zone, 0.0)
    letter = max(last.first.x1 - last.first.x0, 1.0) / max(len(last.first.text), 1)
    first_word = text.split(" ", 1)[0]
    fits = last.right + (len(first_word) + 1) * letter < right - 0.5 * letter
    return not fits


def _flows_on(last: Row, row: Row, margin: dict[int, float]) -> bool:
    """In plain text: a line that goes on in small letters, or where the last was full."""
    text = row.first.text
    if row.first.style or last.first.style:
        return False
    if row.first.size:  # a word processor's paragraphs are whole
        return False
    if row.gap > 0.5:
        return False
    width = margin.get(last.zone, 0.0)
    is_full = 50 < width < 130 and len(last.text) + 1 + len(text.split(" ", 1)[0]) > width
    return text[:1].islower() or is_full


def text_of(rows: Sequence[Row]) -> Piece:
    """The rows of one bullet as one piece of text, its mark taken away."""
    text = ""
    sources: list[int] = []
    for row in rows:
        for cell in row.cells:
            text = _add(text, cell)
            sources.append(cell.source)
    return Piece(text.strip(), tuple(dict.fromkeys(sources)))


def _add(text: str, cell: Cell) -> str:
    more = without_bullet(cell.text) if not text else cell.text
    if not text:
        return more
    if text[-1] in _HYPHENS and more[:1].isalpha() and text[-2:-1].isalpha():
        return text + more if text[-1] != "\u00ad" else text[:-1] + more
    if _is_wide(text[-1]) and _is_wide(more[:1]):
        return text + more
    return f"{text} {more}"


def _is_wide(char: str) -> bool:
    return "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"


def starts_item(cell: Cell) -> bool:
    """Whether a cell begins with a bullet."""
    return begins_with_bullet(cell.text)
