"""A Word paragraph as lines: one for each line break in it, hidden words on lines of their own after it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree import ElementTree as ET

from apps.domain.resume_reading.lines import TextLine
from apps.files.reading.docx_runs import Piece, Reader, Setting
from apps.files.reading.docx_styles import ground_of, is_listed, is_outlined
from apps.files.reading.letters import plain, squeezed
from apps.files.reading.parts import child, value

MOST_LINES = 20_000
TAB = " \t "


def lines_of(paragraph: ET.Element, setting: Setting) -> Iterator[TextLine]:
    """The lines of one paragraph (w:p), without the text boxes anchored in it."""
    properties = child(paragraph, "pPr")
    style = value(child(properties, "pStyle"))
    letters = setting.styles.paragraph_letters(style)
    ground = ground_of(child(properties, "shd")) or setting.styles.shading(style) or setting.ground
    reader = Reader(Setting(setting.styles, setting.links, ground), letters)
    kind = _kind(properties, style, setting)
    for pieces in _split(reader.pieces(paragraph)):
        seen = [piece for piece in pieces if piece.hidden is None]
        yield from _line(seen, kind)
        unseen = [piece for piece in pieces if piece.hidden is not None]
        for _, hidden in groupby(unseen, key=lambda piece: piece.hidden):
            yield from _line(list(hidden), kind)


def joined_row(cells: list[list[TextLine]]) -> list[TextLine]:
    """The lines of a table's row: cells of one line each stand on one line, with tabs, as they are seen."""
    lines = [line for cell in cells for line in cell]
    if len(lines) < 2 or any(len(cell) != 1 for cell in cells) or len({line.hidden for line in lines}) > 1:
        return lines
    first = lines[0]
    text = TAB.join(line.text for line in lines)
    links = tuple(dict.fromkeys(link for line in lines for link in line.links))
    return [first.model_copy(update={"text": text, "links": links})]


def _kind(properties: ET.Element | None, style: str | None, setting: Setting) -> str:
    number = value(child(child(properties, "numPr"), "numId"))
    said = setting.styles.kind(style)
    if is_outlined(properties):
        return said or "heading"
    if said == "bullet" and number == "0":
        return ""
    return said or ("bullet" if is_listed(properties) else "")


def _split(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        head, *rest = piece.text.split("\n")
        line.append(_with(piece, head))
        for text in rest:
            yield line
            line = [_with(piece, text)]
    yield line


def _with(piece: Piece, text: str) -> Piece:
    return Piece(text, piece.letters, piece.link, piece.hidden)


def _line(pieces: list[Piece], kind: str) -> Iterator[TextLine]:
    text = _tidy("".join(piece.text for piece in pieces))
    if not text:
        return
    weighed = [(len(piece.text.strip()), piece) for piece in pieces]
    total = sum(weight for weight, _ in weighed) or 1
    main = max(weighed, key=lambda pair: pair[0])[1]
    yield TextLine(
        text=text,
        size=main.letters.size,
        bold=sum(weight for weight, piece in weighed if piece.letters.bold) > total / 2,
        italic=sum(weight for weight, piece in weighed if piece.letters.italic) > total / 2,
        colour=main.letters.colour or "#000000",
        style=kind,
        links=tuple(dict.fromkeys(piece.link for piece in pieces if piece.link)),
        hidden=main.hidden,
    )


def _tidy(text: str) -> str:
    parts = (squeezed(plain(part)) for part in text.split("\t"))
    return TAB.join(part for part in parts if part)
