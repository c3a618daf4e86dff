"""Who the resume is about: name, label, e-mail, phone, links, place."""

import re
from collections.abc import Sequence
from dataclasses import replace

from apps.domain.resume_reading.addresses import is_address_line, put_address
from apps.domain.resume_reading.cells import Cell, Piece, Row, joined
from apps.domain.resume_reading.contacts import EMAIL, emails, international, links, phones, without_contacts
from apps.domain.resume_reading.folding import key, words
from apps.domain.resume_reading.found import GUESS, LIKELY, SURE, Found
from apps.domain.resume_reading.labels import labelled
from apps.domain.resume_reading.lexicon import phrases
from apps.domain.resume_reading.profiles import network_of, put_links
from apps.domain.resume_reading.titles import is_country, title_score
from apps.domain.resume_reading.trimming import trimmed

_SPLIT = re.compile(r"\s*[|·•●◦♦▪∙⋄]\s*|\t|\s{3,}|\s[–—]\s")
_SHORT_TITLE = 6
_US_NUMBER = re.compile(r"\(\d{3}\)\s?\d{3}-\d{4}|\b\d{3}[-.]\d{3}[-.]\d{4}")


def basics_of(
    rows: Sequence[Row], contact_rows: Sequence[Row], rest: Sequence[Row]
) -> tuple[Found, list[Found], list[Row]]:
    """The basics, the profiles, and the rows of the preamble that are neither."""
    found = Found()
    profiles: list[Found] = []
    cells = _unbroken([cell for row in (*rows, *contact_rows) for cell in row.cells])
    for cell in cells:
        _put_reachable(found, cell)
    put_links(found, profiles, cells)
    if "email" not in found.fields or "phone" not in found.fields:
        for cell in _unbroken([cell for row in rest for cell in row.cells if len(cell.text) < 90]):
            _put_reachable(found, cell)
    left = _put_name(found, rows, contact_rows)
    left = _put_label(found, left)
    return found, profiles, _put_places(found, left, contact_rows)


def _unbroken(cells: Sequence[Cell]) -> list[Cell]:
    """The cells, an address of the net that runs over two of them made whole."""
    whole: list[Cell] = []
    for cell in cells:
        last = whole[-1] if whole else None
        if last is not None and _is_broken(last.text, cell.text):
            sources = (*last.more, cell.source, *cell.more)
            whole[-1] = replace(last, text=last.text + cell.text, more=sources)
        else:
            whole.append(cell)
    return whole


def _is_broken(text: str, rest: str) -> bool:
    if "@" in text:
        return not EMAIL.search(text) and EMAIL.fullmatch(text + rest) is not None
    return text.endswith(("-", "/")) and " " not in rest and bool(links(text.rsplit(maxsplit=1)[-1]))


def _put_reachable(found: Found, cell: Cell) -> None:
    """E-mail and phone. An address behind the words has the spelling people type."""
    for email in emails(cell.text):
        behind = [link[7:] for link in cell.links if link.lower() == f"mailto:{email.lower()}"]
        found.put("email", cell.piece.cut(email), SURE, behind[0] if behind else email)
    for number in phones(cell.text):
        region = "US" if _US_NUMBER.search(number) else ""
        found.put("phone", cell.piece.cut(number), SURE, international(number, region))


def _put_name(found: Found, rows: Sequence[Row], contact_rows: Sequence[Row]) -> list[Row]:
    """The largest words of the preamble that look like a name, or what a label calls one."""
    rows = _without_kind_of_paper(found, rows)
    for row in (*rows, *contact_rows):
        for cell in row.cells:
            meaning, label, value = labelled(cell.text)
            if meaning == "name" and value:
                found.put("name", cell.piece.cut(value), SURE)
                found.understood.append(cell.piece.cut(label))
                return [other for other in rows if other is not row]
    likely = [(cell, row) for row in rows for cell in row.cells if _may_be_name(cell.text)]
    if not likely:
        return list(rows)
    cell, row = max(likely, key=lambda pair: (pair[0].size, -title_score(pair[0].text), -pair[1].number))
    found.put("name", _whole_name(cell, row, rows), SURE if cell.size else LIKELY)
    found.understood += [
        other.piece for other in (c for r in rows for c in r.cells) if other.text == cell.text
    ]
    return _without(rows, cell)


def _without_kind_of_paper(found: Found, rows: Sequence[Row]) -> list[Row]:
    """The rows without words that only say what the paper is: "Curriculum vitae"."""
    kept = []
    for row in rows:
        cells = []
        for cell in row.cells:
            said = _paper_in(cell.text)
            found.understood += [cell.piece.cut(said)] if said else []
            rest = cell.text.replace(said, "", 1).strip(" :–—-|·") if said else cell.text
            cells += [replace(cell, text=rest)] if rest else []
        kept += [replace(row, cells=cells)] if cells else []
    return kept


def _paper_in(text: str) -> str:
    """The words at the beginning or end of a short text that say what the paper is."""
    tokens = text.split()
    for count in (3, 2, 1):
        for part in (" ".join(tokens[:count]), " ".join(tokens[-count:])):
            if len(tokens) <= _SHORT_TITLE and phrases("labels").get(key(part)) == "paper":
                return part
    return ""


def _whole_name(cell: Cell, row: Row, rows: Sequence[Row]) -> Piece:
    """A name set over two rows in the same large letters."""
    below = [other for other in rows if other.number == row.number + 1 and other.zone == row.zone]
    if cell.bottom and below and len(words(cell.text)) <= 2:
        rest = below[0].first
        if (
            rest.look == cell.look
            and rest.size > 14
            and len(words(rest.text)) <= 2
            and _may_be_name(rest.text)
        ):
            return joined([cell.piece, rest.piece])
    return cell.piece


def _without(rows: Sequence[Row], cell: Cell) -> list[Row]:
    """The rows without a cell and those that only repeat its words."""
    kept = [replace(row, cells=[other for other in row.cells if other.text != cell.text]) for row in rows]
    return [row for row in kept if row.cells]


def _may_be_name(text: str) -> bool:
    if any(char.isdigit() for char in text) or "@" in text or "http" in text or len(text) > 50:
        return False
    if is_country(text) or key(text) in phrases("labels"):
        return False
    return 1 <= len(words(text)) <= 6 and text.strip()[-1:] not in ".:"


def _put_label(found: Found, rows: Sequence[Row]) -> list[Row]:
    """What the person calls themselves: a title in the preamble, else the short line below the name."""
    for row in rows:
        for cell in row.cells:
            if title_score(cell.text) > 0 and len(words(cell.text)) <= 14 and not holds_contacts(cell.text):
                return _take_label(found, rows, row, cell, LIKELY)
    name = found.fields.get("name")
    for row in rows[:2]:
        cell = row.first
        plain = (
            name and len(row.cells) == 1 and 1 < len(words(cell.text)) <= 8 and not is_address_line(cell.text)
        )
        if plain and not holds_contacts(cell.text) and cell.text[-1:] not in ".:" and _is_words(cell.text):
            return _take_label(found, rows, row, cell, GUESS)
    return list(rows)


def _is_words(text: str) -> bool:
    return (
        not any(char.isdigit() for char in text)
        and not labelled(text)[0]
        and key(text) not in phrases("labels")
    )


def holds_contacts(text: str) -> bool:
    """Whether a text holds contacts."""
    return len(without_contacts(text)) < len(text.strip())


def _take_label(found: Found, rows: Sequence[Row], row: Row, cell: Cell, confidence: float) -> list[Row]:
    piece = cell.piece
    below = [other for other in rows if other.number == row.number + 1 and other.zone == row.zone]
    left = _without(rows, cell)
    if below and cell.bottom and len(below[0].cells) == 1:
        rest = below[0].first
        if (
            rest.look == cell.look
            and abs(below[0].gap) < 0.7
            and len(words(rest.text)) <= 4
            and _is_words(rest.text)
            and not is_address_line(rest.text)
        ):
            piece = joined([piece, rest.piece])
            left = [other for other in left if other.number != below[0].number]
    found.put("label", piece, confidence)
    return left


def _put_places(found: Found, rows: Sequence[Row], contact_rows: Sequence[Row]) -> list[Row]:
    """The address, wherever its lines stand; the rows of the preamble that say something else."""
    left = []
    address: list[Piece] = []
    for row in (*rows, *contact_rows):
        pieces = _labelled_cells(found, row, address) if len(row.cells) > 1 else None
        if pieces is None:
            pieces = [piece for cell in row.cells for piece in _pieces(cell)]
        lines = [piece for piece in pieces if _is_place(found, piece, row in contact_rows)]
        address += [_value(found, piece) for piece in lines]
        if row in rows and any(piece not in lines for piece in pieces):
            left.append(row)
    put_address(found, address)
    return left


def _is_place(found: Found, piece: Piece, in_contacts: bool) -> bool:
    meaning = labelled(piece.text)[0]
    if meaning in ("place", "country"):
        return True
    if meaning or _says_else(found, piece.text):
        return False
    if is_address_line(piece.text) and title_score(piece.text) == 0:
        return True
    short = len(words(piece.text)) <= 2 and piece.text[:1].isupper() and piece.text.isalpha()
    return in_contacts and short and key(piece.text) not in phrases("labels") and not network_of(piece.text)


def _says_else(found: Found, text: str) -> bool:
    return any(
        text in piece.text for name, piece in found.fields.items() if name in ("name", "label", "phone")
    )


def _labelled_cells(found: Found, row: Row, address: list[Piece]) -> list[Piece] | None:
    """Address parts in rows of label and value ("City | Leeds"); None when the row is something else."""
    meaning = phrases("labels").get(key(row.first.text), "")
    if meaning not in ("place", "country"):
        return None
    found.understood.append(row.first.piece)
    address += [cell.piece for cell in row.cells[1:]]
    return []


def _value(found: Found, piece: Piece) -> Piece:
    meaning, label, value = labelled(piece.text)
    if meaning:
        found.understood.append(piece.cut(label))
        return piece.cut(value)
    return piece


def _pieces(cell: Cell) -> list[Piece]:
    return [
        cell.piece.cut(trimmed(part))
        for text in _SPLIT.split(cell.text)
        if (part := without_contacts(text)) and trimmed(part)
    ]
