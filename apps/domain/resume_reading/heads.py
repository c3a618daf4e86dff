"""What the head of an entry holds: parts that may name something, dates, places, addresses."""

import re
from dataclasses import dataclass, field, replace

from apps.domain.resume_reading.bodies import Line
from apps.domain.resume_reading.cells import Cell, Piece, joined
from apps.domain.resume_reading.contacts import Link, links
from apps.domain.resume_reading.dates import DateSpan, spans
from apps.domain.resume_reading.folding import words
from apps.domain.resume_reading.labels import labelled
from apps.domain.resume_reading.lexicon import word_set
from apps.domain.resume_reading.notes import DURATION, is_duration
from apps.domain.resume_reading.segments import Segment
from apps.domain.resume_reading.titles import place_score
from apps.domain.resume_reading.trimming import trimmed

_STRONG = re.compile(r"\s+[|·•∙◦‣]\s+|\s*[|]\s*|\s+[–—-]{1,2}\s+|\s+[@]\s+|\s*·\s*|\t")
_OPEN_ENDS = frozenset(
    (
        "at",
        "of",
        "in",
        "the",
        "and",
        "for",
        "de",
        "la",
        "del",
        "di",
        "der",
        "und",
        "et",
        "y",
        "e",
        "van",
        "des",
    )
)

_NAMING = frozenset(("title", "employer", "date", "school", "degree", "area", "place"))


@dataclass(slots=True)
class Part:
    """A stretch of a head: where it stands in it, and what its letters look like."""

    piece: Piece
    row: int
    column: int
    bold: bool = False
    italic: bool = False
    size: float = 0.0
    has_link: bool = False
    with_date: bool = False
    meaning: str = ""  # what a label before it says it is: title, employer, school


@dataclass(slots=True)
class Head:
    """The parts of one head, and what was taken out of them."""

    parts: list[Part] = field(default_factory=list)
    places: list[Piece] = field(default_factory=list)
    dates: list[tuple[DateSpan, Piece]] = field(default_factory=list)
    links: list[tuple[Link, Piece]] = field(default_factory=list)
    understood: list[Piece] = field(default_factory=list)
    urls: tuple[str, ...] = ()
    is_inner: bool = False


def head_of(segment: Segment) -> Head:
    """The head of an entry in parts, without its dates, places and addresses; dates beside its body count."""
    head = Head(is_inner=segment.is_inner)
    for number, row in enumerate(_unwrapped(segment.head)):
        for column, (cell, piece) in enumerate(row):
            _read_cell(head, piece, cell, number, column)
            head.urls = (*head.urls, *cell.links)
    for line in segment.body:
        for cell in line.row.cells[1:]:
            dates = spans(cell.text)
            if dates and not cell.has_mark and len(cell.text) < 40:
                head.dates += [(date, cell.piece.cut(date.text)) for date in dates]
            elif place_score(cell.text) >= 1.5 and not head.places:
                head.places.append(cell.piece)
    return head


def _unwrapped(lines: list[Line]) -> list[list[tuple[Cell, Piece]]]:
    """The rows of a head, a name that runs over two of them joined."""
    rows: list[list[tuple[Cell, Piece]]] = []
    for place, line in enumerate(lines):
        if rows and _goes_on(lines[place - 1], line):
            cell, piece = rows[-1][0]
            rows[-1][0] = (replace(cell, x1=line.row.first.x1), _whole(piece, line.row.first.piece))
        else:
            rows.append([(cell, cell.piece) for cell in line.row.cells])
    return rows


def _whole(piece: Piece, rest: Piece) -> Piece:
    """A name with its rest from the next row, which goes before a date set at the end of the first."""
    dates = spans(piece.text)
    if not dates or dates[-1].end < len(piece.text) - 1:
        return joined([piece, rest])
    begin = dates[-1].begin
    text = f"{piece.text[:begin].rstrip()} {rest.text} {piece.text[begin:]}"
    return Piece(text, (*piece.sources, *rest.sources))


def _goes_on(last: Line, line: Line) -> bool:
    """Whether a row is the rest of the name on the row above."""
    cell, above = line.row.first, last.row.first
    if len(line.row.cells) > 1 or line.dates or cell.has_mark or line.row.zone != last.row.zone:
        return False
    if abs(cell.size - above.size) > 0.3 or abs(cell.x0 - above.x0) > 2:
        return False
    end, here = words(above.text)[-1:], words(cell.text)
    if above.bottom and len(here) == 1 and here[0] in word_set("school_words"):
        return True
    if cell.look != above.look:
        return False
    is_open = (bool(end) and end[0] in _OPEN_ENDS) or above.text.endswith((",", "-", "&", "–"))
    return is_open or (bool(above.bottom) and line.row.gap < 0.6 and not _had_room(last, line))


def _had_room(last: Line, line: Line) -> bool:
    above = last.row.first
    letter = (above.x1 - above.x0) / max(len(above.text), 1)
    first = len(line.row.first.text.split(" ", 1)[0])
    return above.x1 + (first + 1) * letter <= last.row.margin + letter


def _read_cell(head: Head, piece: Piece, cell: Cell, number: int, column: int) -> None:
    text = piece.text
    if is_duration(text):
        head.understood.append(piece)
        return
    meaning, label, value = labelled(text)
    if meaning in _NAMING and value:
        head.understood.append(piece.cut(label))
        piece, text = piece.cut(value), value
        if meaning in ("place", "country"):
            head.places.append(piece)
            return
    dates = spans(text)
    head.dates += [(date, piece.cut(date.text)) for date in dates]
    for date in reversed([date for date in dates if not _belongs_to_name(text, date)]):
        text = f"{text[: date.begin]} \t {text[date.end :]}"
    if dates:
        head.understood += [piece.cut(match.group()) for match in DURATION.finditer(text)]
        text = DURATION.sub(" \t ", text)
    for link in links(text):
        head.links.append((link, piece.cut(link.text)))
        text = text.replace(link.text, " \t ")
    for bare in filter(None, map(trimmed, text.split("\t"))):
        if place_score(bare) >= (0.7 if column else 1.5 if dates else 9.0):
            head.places.append(piece.cut(bare))
        else:
            head.parts.append(
                Part(
                    piece.cut(bare),
                    number,
                    column,
                    cell.bold,
                    cell.italic,
                    cell.size,
                    bool(cell.links),
                    with_date=bool(dates),
                    meaning=meaning if meaning in _NAMING else "",
                )
            )


def _belongs_to_name(text: str, date: DateSpan) -> bool:
    """Whether a bare year is part of a name of one word: "TechConf 2022"."""
    return len(date.text) == 4 and len(words(text)) == 2 and date.end == len(text) and text[:1].isupper()


def split_strong(text: str) -> list[str]:
    """A text at bars, dots and dashes."""
    return [part for part in map(trimmed, _STRONG.split(text)) if part]
