"""Who the resume is about: name, label, e-mail, phone, links, place, summary."""

import re
from collections.abc import Sequence
from dataclasses import replace

from apps.domain.resume_reading.cells import Cell, Piece, Row
from apps.domain.resume_reading.contacts import (
    EMAIL,
    Link,
    emails,
    international,
    link_of,
    links,
    phones,
    without_contacts,
)
from apps.domain.resume_reading.entries import labelled
from apps.domain.resume_reading.folding import words
from apps.domain.resume_reading.found import GUESS, LIKELY, SURE, Found
from apps.domain.resume_reading.titles import place_score, title_score

_TRIM = " \t,;:|·•–—-()[]/"
_SPLIT = re.compile(r"\s*[|·•●◦♦▪∙]\s*|\t|\s{3,}")


def basics_of(
    rows: Sequence[Row], contact_rows: Sequence[Row], rest: Sequence[Row]
) -> tuple[Found, list[Found], list[Row]]:
    """The basics, the profiles, and the rows of the preamble that are neither."""
    found = Found()
    profiles: list[Found] = []
    cells = _unbroken([cell for row in (*rows, *contact_rows) for cell in row.cells])
    _put_contacts(found, profiles, cells)
    if "email" not in found.fields or "phone" not in found.fields:
        others = _unbroken([cell for row in rest for cell in row.cells if len(cell.text) < 90])
        _put_contacts(found, [], others, only_mail=True)
    left = _put_name(found, rows)
    left = _put_label(found, left)
    left = _put_place(found, left, contact_rows)
    return found, profiles, left


def _unbroken(cells: Sequence[Cell]) -> list[Cell]:
    """The cells, an e-mail address that runs over two of them made whole."""
    whole: list[Cell] = []
    for cell in cells:
        last = whole[-1] if whole else None
        if last is not None and _breaks_email(last.text, cell.text):
            whole[-1] = replace(last, text=last.text + cell.text)
        else:
            whole.append(cell)
    return whole


def _breaks_email(text: str, rest: str) -> bool:
    if "@" in text:
        return not EMAIL.search(text) and EMAIL.fullmatch(text + rest) is not None
    return text.endswith(("-", "/")) and " " not in text + rest and bool(links(text))


def _put_contacts(
    found: Found, profiles: list[Found], cells: Sequence[Cell], *, only_mail: bool = False
) -> None:
    for cell in cells:
        for email in emails(cell.text):
            found.put("email", cell.piece.cut(email), SURE)
        for number in phones(cell.text) if "@" not in cell.text or len(cell.text) > 30 else []:
            found.put("phone", cell.piece.cut(number), SURE, international(number, _region(cell.text)))
        if not only_mail:
            _put_links(found, profiles, cell)


def _region(text: str) -> str:
    return "US" if re.search(r"\(\d{3}\)\s?\d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}", text) else ""


def _put_links(found: Found, profiles: list[Found], cell: Cell) -> None:
    seen = {profile.values.get("url") for profile in profiles}
    written = links(cell.text)
    behind = [
        link_of(cell.text if len(cell.links) == 1 else "", url)
        for url in cell.links
        if url.startswith("http")
    ]
    for link in (
        *behind,
        *(
            link
            for link in written
            if not any(link.url.rstrip("/") in b.url or b.url.rstrip("/") in link.url for b in behind)
        ),
    ):
        if link.network and link.username:
            if link.url not in seen:
                profiles.append(_profile(link, cell))
                seen.add(link.url)
        else:
            text = link.text if link.text in cell.text else cell.text
            if written or len(cell.links) == 1:
                found.put("url", cell.piece.cut(text), LIKELY, link.url)


def _profile(link: Link, cell: Cell) -> Found:
    profile = Found()
    profile.put("url", cell.piece, SURE, link.url)
    profile.values["network"] = link.network
    profile.values["username"] = link.username
    profile.put("network", cell.piece, SURE, link.network)
    profile.put("username", cell.piece, SURE, link.username)
    return profile


def _put_name(found: Found, rows: Sequence[Row]) -> list[Row]:
    """The largest words of the preamble that look like a name."""
    likely = [row for row in rows if _may_be_name(row.first.text)]
    if not likely:
        return list(rows)
    name = max(likely, key=lambda row: (row.first.size, -row.number))
    found.put("name", name.first.piece, SURE)
    return [row for row in rows if row is not name]


def _may_be_name(text: str) -> bool:
    if any(char.isdigit() for char in text) or "@" in text or "http" in text or len(text) > 50:
        return False
    return 1 <= len(words(text)) <= 6 and text.strip()[-1:] not in ".:"


def _put_label(found: Found, rows: Sequence[Row]) -> list[Row]:
    for row in rows:
        text = row.first.text
        if len(row.cells) == 1 and title_score(text) > 0 and len(words(text)) <= 12 and not emails(text):
            found.put("label", row.first.piece, LIKELY)
            return [other for other in rows if other is not row]
    return list(rows)


def _put_place(found: Found, rows: Sequence[Row], contact_rows: Sequence[Row]) -> list[Row]:
    left = []
    for row in (*rows, *contact_rows):
        rest = [part for cell in row.cells for part in _parts(cell)]
        places = [
            piece for piece in rest if place_score(piece.text) >= 0.7 or labelled(piece.text)[0] == "place"
        ]
        for piece in places[:1]:
            text = labelled(piece.text)[2] if labelled(piece.text)[0] == "place" else piece.text
            if "city" not in found.fields:
                _put_city(found, piece.cut(text))
        if row in rows and any(piece not in places for piece in rest):
            left.append(row)
    return left


def _put_city(found: Found, piece: Piece) -> None:
    parts = [part.strip() for part in piece.text.split(",")]
    found.put("city", piece.cut(parts[0]), LIKELY)
    if len(parts) > 1:
        found.put("region", piece.cut(", ".join(parts[1:])), GUESS)


def _parts(cell: Cell) -> list[Piece]:
    return [
        cell.piece.cut(part.strip(_TRIM))
        for text in _SPLIT.split(cell.text)
        if (part := without_contacts(text)).strip(_TRIM)
    ]
