"""What the head of an entry says: title, employer, place, dates, link; entries of a section decide together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from apps.domain.resume_reading.cells import Piece
from apps.domain.resume_reading.contacts import Link, links
from apps.domain.resume_reading.dates import DateSpan, spans
from apps.domain.resume_reading.segments import Line, Segment
from apps.domain.resume_reading.titles import employer_score, place_score, title_score

_TRIM = " \t,;:|·•–—-()[]/"
_STRONG = re.compile(r"\s+[|·•∙◦‣/]\s+|\s*[|]\s*|\s+[–—-]{1,2}\s+|\s+[@]\s+|\s*·\s*|\t")
_AT = re.compile(r"\s+(?:at|@|bei|chez|en|presso|bij|w|for)\s+", re.IGNORECASE)
_COMMA = re.compile(r",\s+")
_DURATION = re.compile(
    r"\(?\b\d{1,2}\+?\s*(?:years?|yrs?\.?|months?|mos?\.?|jahre?|monate?|ans?|mois|años?|meses|anos?|anni|mesi|jaar|maanden)\b"
    r"(?:[\s,]+(?:and\s+)?\d{1,2}\s*(?:months?|mos?\.?|monate?|mois|meses|mesi|maanden))?\)?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Part:
    """A stretch of a head, with what it speaks for and the row it stands on."""

    piece: Piece
    row: int
    is_first: bool
    bold: bool = False
    italic: bool = False
    size: float = 0.0
    has_link: bool = False


@dataclass(slots=True)
class Head:
    """The parts of one head, and what was taken out of them."""

    parts: list[Part] = field(default_factory=list)
    places: list[Piece] = field(default_factory=list)
    dates: list[tuple[DateSpan, Piece]] = field(default_factory=list)
    links: list[tuple[Link, Piece]] = field(default_factory=list)
    understood: list[Piece] = field(default_factory=list)
    urls: tuple[str, ...] = ()


def head_of(segment: Segment) -> Head:
    """The head of an entry in parts, without its dates, places and addresses; dates beside its body count."""
    head = Head()
    for number, line in enumerate(segment.head):
        for place, cell in enumerate(line.row.cells):
            _read_cell(head, cell.piece, line, number, place)
        head.urls = (*head.urls, *line.row.links)
    for line in segment.body:
        for cell in line.row.cells[1:]:
            dates = spans(cell.text)
            if dates and not cell.has_mark and len(cell.text) < 40:
                head.dates += [(date, cell.piece.cut(date.text)) for date in dates]
    return head


def _read_cell(head: Head, piece: Piece, line: Line, number: int, place: int) -> None:
    cell = line.row.cells[place]
    text = piece.text
    dates = spans(text) if line.dates else []
    for date in dates:
        head.dates.append((date, piece.cut(date.text)))
    for date in reversed(dates):
        text = f"{text[: date.begin].rstrip(_TRIM)} \t {text[date.end :].lstrip(_TRIM)}"
    if dates:
        for match in _DURATION.finditer(text):
            head.understood.append(piece.cut(match.group()))
        text = _DURATION.sub(" \t ", text)
    for link in links(text):
        head.links.append((link, piece.cut(link.text)))
        text = text.replace(link.text, " \t ")
    for part in text.split("\t"):
        bare = (
            part.strip(_TRIM)
            if not part.strip().endswith(")") or "(" not in part
            else part.strip(" \t,;:|·•–—-/")
        )
        if not bare:
            continue
        if place and place_score(bare) >= 0.7:
            head.places.append(piece.cut(bare))
        else:
            head.parts.append(
                Part(piece.cut(bare), number, place == 0, cell.bold, cell.italic, cell.size, bool(cell.links))
            )


def split_strong(text: str) -> list[str]:
    """A text at bars, dots, dashes and "at"."""
    return [part.strip(_TRIM) for part in _STRONG.split(text) if part.strip(_TRIM)]


@dataclass(slots=True)
class Names:
    """Title and employer of one entry."""

    title: Piece | None = None
    employer: Piece | None = None
    rest: list[Piece] = field(default_factory=list)
    places: list[Piece] = field(default_factory=list)
    is_sure: bool = False


def names_of(heads: Sequence[Head]) -> list[Names]:
    """Title and employer of every entry of a section: what one head does not say, the others decide."""
    found = [_parted(head) for head in heads]
    vote = sum(_lean(parts) for parts, _ in found)
    return [_names(parts, places, title_first=vote >= 0) for parts, places in found]


def _parted(head: Head) -> tuple[list[Part], list[Piece]]:
    """The parts that may name something; one part alone is split at its separators."""
    places = list(head.places)
    parts: list[Part] = []
    for part in head.parts:
        if parts and place_score(part.piece.text) >= 1.5 and len(head.parts) > 2:
            places.append(part.piece)
        else:
            parts.append(part)
    if len(parts) == 1 or (
        parts
        and not any(
            title_score(part.piece.text) > 0 and employer_score(part.piece.text) == 0 for part in parts
        )
    ):
        parts = [piece for part in parts for piece in _split(part)]
    kept: list[Part] = []
    for part in parts:
        if kept and place_score(part.piece.text) >= 0.7 and len(parts) > 2:
            places.append(part.piece)
        else:
            kept.append(part)
    return kept, places


def _split(part: Part) -> list[Part]:
    text = part.piece.text
    pieces = split_strong(text)
    if len(pieces) == 1:
        pieces = _at_word(text) or _at_comma(text) or pieces
    return [_with(part, piece) for piece in pieces]


def _with(part: Part, text: str) -> Part:
    return Part(
        part.piece.cut(text), part.row, part.is_first, part.bold, part.italic, part.size, part.has_link
    )


def _at_word(text: str) -> list[str]:
    for match in _AT.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if title_score(before) > 0 and (
            match.group().strip().lower() in ("at", "@") or title_score(after) == 0
        ):
            return [before.strip(_TRIM), after.strip(_TRIM)]
    return []


def _at_comma(text: str) -> list[str]:
    """Split at the comma that leaves title words on one side and none on the other."""
    best: tuple[float, list[str]] = (0.0, [])
    for match in _COMMA.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        score = abs(title_score(before) - employer_score(before) - title_score(after) + employer_score(after))
        if score > best[0]:
            best = (score, [before.strip(_TRIM), after.strip(_TRIM)])
    return best[1]


def _lean(parts: Sequence[Part]) -> float:
    """Above 0 when the first part is the title, below when the second is."""
    if len(parts) < 2:
        return 0.0
    first, second = parts[0].piece.text, parts[1].piece.text
    return (title_score(first) - employer_score(first)) - (title_score(second) - employer_score(second))


def _names(parts: Sequence[Part], places: list[Piece], *, title_first: bool) -> Names:
    names = Names(places=places)
    if not parts:
        return names
    if len(parts) == 1:
        piece = parts[0].piece
        if title_score(piece.text) > employer_score(piece.text):
            names.title = piece
        else:
            names.employer = piece
        return names
    lean = _lean(parts)
    is_title_first = lean > 0 if abs(lean) >= 1.0 else title_first
    one, two = parts[0].piece, parts[1].piece
    names.title, names.employer = (one, two) if is_title_first else (two, one)
    names.is_sure = abs(lean) >= 1.0
    names.rest = [part.piece for part in parts[2:]]
    return names
