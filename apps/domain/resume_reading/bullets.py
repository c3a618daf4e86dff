"""Bullets and paragraphs that run over several lines, pages and columns, joined to what was written."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from apps.domain.language.detect import language_of
from apps.domain.language.verbs import lemma
from apps.domain.resume_reading.cells import Cell, Piece, Row, without_bullet
from apps.domain.resume_reading.folding import words
from apps.domain.resume_reading.lexicon import stop_words
from apps.domain.resume_reading.margins import had_room, is_wide
from apps.domain.resume_reading.notes import is_duration, is_note

_SAME_IN_PAST = frozenset(("cut", "set", "put", "run", "lead", "manage", "develop", "build", "create"))
_GERMAN_DEEDS = ("ung", "ion", "ege", "anz", "lich", "iert", "ment")  # what German bullets begin with
_HYPHENS = "-‐\u00ad"
_LONGEST_BULLET = 3  # lines of a bullet without a mark; what is longer is a paragraph
_SAME_ITEM = 0.08
_NEW_ITEM = 0.15  # letter sizes of room above a row, beyond that between lines of one paragraph


@dataclass(slots=True)
class Item:
    """One bullet or paragraph, and whether it is a bullet."""

    piece: Piece
    is_bullet: bool


def items_of(rows: Sequence[Row], *, edge: float, is_flowing: bool) -> list[Item]:
    """Bullets and paragraphs. ``edge`` is where the entry's head begins: text set further in is a bullet."""
    groups: list[list[Row]] = []
    spacing = _Spacing(rows)
    for place, row in enumerate(rows):
        last = rows[place - 1] if place else None
        goes_on = last is not None and not row.first.has_mark
        if goes_on and last is not None and is_flowing:
            goes_on = _flows_on(last, row)
        elif goes_on and last is not None:
            goes_on = _goes_on(groups[-1][0], last, row, spacing)
        if goes_on:
            groups[-1].append(row)
        else:
            groups.append([row])
    return [
        Item(text_of(group), is_bullet)
        for group, is_bullet in zip(groups, _bullets(groups, edge), strict=True)
    ]


def _bullets(groups: Sequence[Sequence[Row]], edge: float) -> list[bool]:
    """Which items are bullets: those with marks, else those set further in, else all of a short list."""
    marked = [group[0].first.has_mark for group in groups]
    if any(marked):
        return marked
    indented = [group[0].first.x0 > edge + 0.5 * max(group[0].first.size, 6) for group in groups]
    if any(indented) and groups[0][0].first.bottom:
        return indented
    return [len(groups) > 1 and max(map(len, groups)) <= _LONGEST_BULLET] * len(groups)


class _Spacing:
    """How the lines of a text are set: the room between lines of a paragraph, and whether items have more."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.usual = min((row.gap for row in rows if -0.5 < row.gap < 3), default=0.0)
        self.telling = {
            _kind(row)
            for last, row in pairwise(rows)
            if _alike(last, row) and self.within(row) + _NEW_ITEM < row.gap < 3
        }

    def within(self, row: Row) -> float:
        return self.usual if row.wrap is None else row.wrap


def _goes_on(first: Row, last: Row, row: Row, spacing: _Spacing) -> bool:
    """Whether a row goes on with the item that began with ``first`` and has come to ``last``."""
    is_small = row.first.text[:1].islower()
    here = last.zone == row.zone
    if here and row.gap > spacing.within(row) + _NEW_ITEM:
        return is_small and row.gap < spacing.within(row) + 0.7
    if abs(row.first.size - last.first.size) > 1.5 or (row.first.bold and not last.first.bold):
        return False
    is_hanging = first.first.has_mark and here and row.first.x0 > first.first.x0 + 2
    is_open = is_small or last.text.endswith((",", ";", "-", "–", "&", "/"))
    is_close = _kind(row) in spacing.telling and row.wrap is not None and row.gap <= row.wrap + _SAME_ITEM
    is_close = is_close and _alike(last, row)
    return is_hanging or is_open or is_close or not (had_room(last, row) or _begins_anew(last, row))


def _kind(row: Row) -> tuple[object, ...]:
    return (row.first.look, round(row.first.x0 / 4))


def _alike(last: Row, row: Row) -> bool:
    one, other = last.first, row.first
    return last.zone == row.zone and one.look == other.look and abs(one.x0 - other.x0) < 3


def _begins_anew(last: Row, row: Row) -> bool:
    """Whether a row begins as bullets do, after a line that ends as they do; languages differ in this."""
    begin, end = words(row.first.text)[:2], words(last.text)[-1:]
    if not begin or not end or end[0] in stop_words() or last.text[-1:] in ",;:(-–&/":
        return False
    first = row.first.text.split(" ", 1)[0]
    if not first[:1].isupper() or not first[1:2].islower():
        return False
    language = language_of(f"{last.text} {row.text}")
    if language in ("", "en"):
        return _begins_with_verb(begin)
    return begin[0].endswith(_GERMAN_DEEDS) if language == "de" else len(begin[0]) > 3


def _begins_with_verb(begin: Sequence[str]) -> bool:
    verb = begin[-1] if begin[0].endswith("ly") else begin[0]
    base = lemma(verb)
    return base is not None and (verb != base or verb in _SAME_IN_PAST)


def _flows_on(last: Row, row: Row) -> bool:
    """In plain text: a line that goes on in small letters, or where the last was full."""
    text = row.first.text
    if row.first.style or last.first.style or row.first.size:  # a word processor's paragraphs are whole
        return False
    if row.gap > 0.5:
        return False
    is_full = 50 < last.margin < 130 and len(last.text) + 1 + len(text.split(" ", 1)[0]) > last.margin
    return text[:1].islower() or is_full


def text_of(rows: Sequence[Row]) -> Piece:
    """The rows of one bullet as one piece of text, without its mark and the notes beside it."""
    text = ""
    sources: list[int] = []
    for row in rows:
        for place, cell in enumerate(row.cells):
            if place and (is_note(cell.text) or is_duration(cell.text)):
                continue
            text = _add(text, cell)
            sources += cell.piece.sources
    return Piece(text.strip(), tuple(dict.fromkeys(sources)))


def _add(text: str, cell: Cell) -> str:
    if not text:
        return without_bullet(cell.text)
    if text[-1] in _HYPHENS and cell.text[:1].isalpha() and text[-2:-1].isalpha():
        return text + cell.text if text[-1] != "\u00ad" else text[:-1] + cell.text
    if is_wide(text[-1]) and is_wide(cell.text[:1]):
        return text + cell.text
    return f"{text} {cell.text}"
