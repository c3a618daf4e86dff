"""Skills and interests: groups with a name and keywords, or plain lists."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from apps.domain.resume_reading.cells import Cell, Piece, Row, without_bullet
from apps.domain.resume_reading.folding import words
from apps.domain.resume_reading.found import LIKELY, SURE, Found
from apps.domain.resume_reading.lexicon import phrases, word_set
from apps.domain.resume_reading.margins import had_room
from apps.domain.resume_reading.splitlists import SEPARATORS, has_separator, listed

_NAMED = re.compile(r"^([^:：]{1,60})[:：]\s*(.*)$", re.DOTALL)
_BRACKETED = re.compile(r"^(.{1,60}?)\s*[(（]([^()（）]{2,40})[)）]$")
_YEARS = re.compile(
    r"(?:<|>|~)?\s*\d{1,2}\+?\s*(?:years?|yrs?|jahre?|ans|años|anos|anni|jaar|lat)\.?", re.IGNORECASE
)
_LONGEST_NAME = 6
Look = tuple[float, bool, bool, str]


@dataclass(slots=True)
class _Group:
    name: Piece | None = None
    level: Piece | None = None
    keywords: list[Piece] = field(default_factory=list)
    understood: list[Piece] = field(default_factory=list)
    last: Row | None = None
    is_open: bool = False


def skills_of(rows: Sequence[Row], *, is_flowing: bool) -> list[Found]:
    """Groups of skills; a skill without a group stands alone."""
    groups = _groups(rows, is_flowing=is_flowing)
    return [found for group in groups for found in _found(group)]


def group_under(heading: Row, rows: Sequence[Row], *, is_flowing: bool) -> Found:
    """One group of skills that has a heading of its own."""
    group = _Group(name=heading.first.piece)
    for row in rows:
        _add(group, row, _bare(row), is_flowing)
    return _found(group)[0]


def _groups(rows: Sequence[Row], *, is_flowing: bool) -> list[_Group]:
    groups: list[_Group] = [_Group()]
    names = _name_rows(rows)
    for row in rows:
        text = without_bullet(row.first.text)
        named = _NAMED.match(text)
        if named and len(words(named[1])) <= _LONGEST_NAME:
            groups.append(_Group(name=row.first.piece.cut(named[1])))
            _add(groups[-1], row, [row.first.piece.cut(named[2]), *(cell.piece for cell in row.cells[1:])])
        elif _names_list(row, text):
            groups.append(_Group(name=row.first.piece.cut(text)))
            _add(groups[-1], row, [cell.piece for cell in row.cells[1:]])
        elif row.number in names:
            groups += [_Group(name=piece) for piece in _bare(row)]
        else:
            _add(groups[-1], row, _bare(row), is_flowing)
    return groups


def _name_rows(rows: Sequence[Row]) -> set[int]:
    """The rows that name groups: by look, by bullets or indents only the others have, by lists below them."""
    looks = _head_looks(rows)
    short = [row for row in rows if _may_name(row)]
    by_look = {row.number for row in short if row.first.look in looks}
    marked = [row for row in rows if row.first.has_mark]
    if not rows or by_look:
        return by_look
    if marked and not rows[0].first.has_mark:
        return {row.number for row in short if not row.first.has_mark}
    edge = min(row.first.x0 for row in rows)
    outer = [row for row in short if row.first.x0 < edge + 4]
    if rows[0] in outer and len(outer) < len(rows) and _all_indented(rows, outer):
        return {row.number for row in outer}
    above = [
        row
        for row, below in pairwise(rows)
        if _may_name(row) and not row.first.has_mark and has_separator(below.first.text)
    ]
    lists = [row for row in rows if has_separator(row.first.text)]
    return {row.number for row in above} if rows[0] in above and len(above) * 2 >= len(lists) else set()


def _may_name(row: Row) -> bool:
    text = row.first.text
    return len(words(text)) <= _LONGEST_NAME and not has_separator(text) and not is_level(text)


def _all_indented(rows: Sequence[Row], outer: Sequence[Row]) -> bool:
    """Whether every row that names nothing is set in, or says a level."""
    return all(
        row in outer or row.first.x0 > outer[0].first.x0 + 7 or is_level(row.first.text) for row in rows
    )


def _bare(row: Row) -> list[Piece]:
    return [cell.piece.cut(without_bullet(cell.text)) for cell in row.cells]


def _head_looks(rows: Sequence[Row]) -> set[Look]:
    """Looks of names above their keywords: stronger than the look of the row that follows."""
    heads = {
        row.first.look
        for row, below in pairwise(rows)
        if _is_stronger(row.first, below.first)
        and len(words(row.first.text)) <= _LONGEST_NAME
        and not row.first.has_mark
    }
    return heads - {row.first.look for row in rows if has_separator(row.first.text)}


def _is_stronger(cell: Cell, other: Cell) -> bool:
    if cell.bold != other.bold:
        return cell.bold
    return cell.size > other.size + 0.9 or (cell.is_upper and not other.is_upper)


def _names_list(row: Row, text: str) -> bool:
    """Whether a row is a name and, beside it, a list in another look."""
    if len(row.cells) < 2 or has_separator(text) or len(words(text)) > _LONGEST_NAME:
        return False
    rest = " ".join(cell.text for cell in row.cells[1:])
    return has_separator(rest) or (row.first.bold and not row.cells[1].bold)


def _add(group: _Group, row: Row, pieces: Iterable[Piece], is_flowing: bool = False) -> None:
    """Add what a row lists to a group; a keyword cut at the end of the last row goes on."""
    goes_on = group.is_open and group.last is not None and not row.first.has_mark and not is_flowing
    goes_on = goes_on and group.last is not None and not had_room(group.last, row)
    for piece in pieces:
        if not piece.text:
            continue
        if is_level(piece.text):
            if group.name is None and group.keywords:
                group.understood.append(piece)
            elif group.level is None:
                group.level = piece
            continue
        items = [piece.cut(item) for item in listed(piece.text)]
        if goes_on and items and group.keywords:
            last = group.keywords.pop()
            sources = dict.fromkeys((*last.sources, *items[0].sources))
            items[0] = Piece(f"{last.text} {items[0].text}", tuple(sources))
        goes_on = False
        group.keywords += items
        group.is_open = len(listed(piece.text)) > 1 and piece.text.rstrip()[-1:] not in SEPARATORS
    group.last = row


def is_level(text: str) -> bool:
    """Whether a text says how well, and nothing else."""
    found = words(text)
    if not found or len(found) > 4:
        return False
    known = word_set("levels") | word_set("fluency_words")
    return all(word in known for word in found) or _YEARS.fullmatch(text) is not None


def _found(group: _Group) -> list[Found]:
    if group.name is None:
        return [_single(piece) for piece in group.keywords]
    entry = Found(understood=group.understood)
    _put_name(entry, group.name)
    if group.level:
        entry.put("level", group.level, LIKELY)
    for keyword in group.keywords:
        entry.add("keywords", keyword)
    return [entry]


def _single(piece: Piece) -> Found:
    entry = Found()
    _put_name(entry, piece)
    return entry


def _put_name(entry: Found, piece: Piece) -> None:
    """A name, with the level in brackets behind it apart."""
    match = _BRACKETED.match(piece.text)
    if match and is_level(match[2]):
        entry.put("name", piece.cut(match[1]), SURE)
        entry.put("level", piece.cut(match[2]), SURE)
    else:
        entry.put("name", piece, LIKELY)


def is_short_list(rows: Sequence[Row]) -> bool:
    """Whether rows hold short items only, as lists of skills do."""
    cells: list[Cell] = [cell for row in rows for cell in row.cells]
    return bool(cells) and all(len(words(cell.text)) <= 5 or has_separator(cell.text) for cell in cells)


def is_keyword_label(text: str) -> bool:
    """Whether a label says that keywords follow: "Tools:", "Technologies:"."""
    match = _NAMED.match(text)
    return bool(match) and phrases("labels").get(" ".join(words(match[1] if match else ""))) == "keywords"
