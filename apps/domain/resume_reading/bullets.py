"""Bullets and paragraphs that run over several lines, pages and columns, joined to what was written."""

from collections.abc import Sequence
from dataclasses import dataclass

from apps.domain.language.verbs import is_verb_form
from apps.domain.resume_reading.cells import Cell, Piece, Row, begins_with_bullet, without_bullet
from apps.domain.resume_reading.folding import words

_OPEN_ENDS = frozenset(
    ("a", "an", "the", "of", "and", "or", "to", "for", "with", "by", "in", "on", "at", "from", "as", "into", "using",
     "via", "per", "that", "which", "is", "are", "was", "were", "be", "been", "our", "their", "its", "my", "your")
)  # fmt: skip
_HYPHENS = "-‐\u00ad"


@dataclass(slots=True)
class Item:
    """One bullet or paragraph, and whether it is a bullet."""

    piece: Piece
    is_bullet: bool


def items_of(rows: Sequence[Row], *, edge: float, is_flowing: bool) -> list[Item]:
    """Bullets and paragraphs. ``edge`` is where the entry's head begins: text set further in is a bullet."""
    items: list[list[Row]] = []
    usual = _usual_gap(rows)
    for place, row in enumerate(rows):
        if items and _goes_on(items[-1][0], rows[place - 1], row, usual, is_flowing):
            items[-1].append(row)
        else:
            items.append([row])
    marks = any(row.first.has_mark for row in rows)
    return [Item(text_of(group), _is_bullet(group[0], edge, marks, is_flowing)) for group in items]


def _is_bullet(row: Row, edge: float, marks: bool, is_flowing: bool) -> bool:
    if row.first.has_mark:
        return True
    return not marks and not is_flowing and row.first.x0 > edge + 0.5 * max(row.first.size, 6)


def _usual_gap(rows: Sequence[Row]) -> float:
    """The room between lines of one paragraph: the smallest that occurs."""
    return min((row.gap for row in rows if -0.5 < row.gap < 3), default=0.0)


def _goes_on(first: Row, last: Row, row: Row, usual: float, is_flowing: bool) -> bool:
    """Whether a row goes on with the item that began with ``first`` and has come to ``last``."""
    if row.first.has_mark:
        return False
    if is_flowing:
        return _flows_on(last, row)
    is_small = row.first.text[:1].islower()
    wrap = usual if row.wrap is None else row.wrap
    if last.zone == row.zone and row.gap > wrap + 0.2:
        return is_small and row.gap < wrap + 0.7
    if abs(row.first.size - last.first.size) > 1.5 or (row.first.bold and not last.first.bold):
        return False
    if first.first.has_mark and last.zone == row.zone and row.first.x0 > first.first.x0 + 2:
        return True
    if is_small or last.text.endswith((",", ";", "-", "–", "&", "/")):
        return True
    return not (_had_room(last, row) or _begins_anew(last, row))


def _begins_anew(last: Row, row: Row) -> bool:
    """Whether a row begins with a verb as bullets do, after a line that ends as bullets do."""
    begin, end = words(row.first.text)[:1], words(last.text)[-1:]
    if not begin or not end or last.text[-1:] in ",;:(-–&/":
        return False
    return (
        is_verb_form(begin[0])
        and begin[0].endswith(("ed", "ing", "t", "n", "w", "d"))
        and end[0] not in _OPEN_ENDS
    )


def _had_room(last: Row, row: Row) -> bool:
    """Whether the first word of a row would have fitted on the last: then the writer broke the line."""
    cell = last.first
    letter = max(cell.x1 - cell.x0, 1.0) / max(len(cell.text), 1)
    word = row.first.text.split(" ", 1)[0]
    return cell.x1 + (len(word) + 1) * letter < last.margin - 0.5 * letter


def _flows_on(last: Row, row: Row) -> bool:
    """In plain text: a line that goes on in small letters, or where the last was full."""
    text = row.first.text
    if row.first.style or last.first.style or row.first.size:  # a word processor's paragraphs are whole
        return False
    if row.gap > 0.5:
        return False
    width = last.margin
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
