"""Plain text read as it was meant: Markdown, underlined headings, columns set with spaces and tabs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from apps.domain.resume_reading.cells import Cell, begins_with_bullet
from apps.domain.resume_reading.notes import is_heading_text

_RULE = re.compile(r"\s*([-=_*~#–—━─═])(?:\s?\1){2,}\s*")
_HASHES = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_LINK = re.compile(r"!?\[([^\]\n]{1,120})\]\(([^()\s]{1,300})\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,200}?)\1")
_WEAK = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,200}?)(?<=\S)\1(?![\w*])")
_GAP = re.compile(r"\t+|\s{3,}")
_COLUMN = 6.0  # the width of one character


def is_plain(cell: Cell) -> bool:
    """Whether a line comes from a file that knows neither places nor styles."""
    return not cell.bottom and not cell.size and not cell.style


def without_markup(cells: Sequence[Cell]) -> tuple[list[Cell], list[Cell]]:
    """The lines as text without the signs that only say how to print it, and the lines that are rules."""
    if not all(map(is_plain, cells)):
        return list(cells), []
    rules = [cell for cell in cells if _RULE.fullmatch(cell.text)]
    section = _section_level(cells)
    kept = [
        _underlined(_bare(cell, section), cells[place + 1 : place + 2])
        for place, cell in enumerate(cells)
        if not _RULE.fullmatch(cell.text)
    ]
    return kept, rules


def _section_level(cells: Sequence[Cell]) -> int:
    """How many hashes headings of sections have."""
    found = [match for cell in cells if (match := _HASHES.fullmatch(cell.text))]
    named = [len(match[1]) for match in found if is_heading_text(match[2].strip("*_ "))]
    return min(named, default=0)


def _bare(cell: Cell, section: int) -> Cell:
    match = _HASHES.fullmatch(cell.text)
    text, links = _without_links(match[2] if match and section else cell.text)
    plain = _WEAK.sub(r"\2", _STRONG.sub(r"\2", text))
    is_bold = _STRONG.sub("", text.strip()) == "" or bool(match and section and len(match[1]) > section)
    style = "heading" if match and len(match[1]) == section else ""
    return replace(cell, text=plain, links=(*cell.links, *links), bold=cell.bold or is_bold, style=style)


def _without_links(text: str) -> tuple[str, list[str]]:
    links = [match[2] for match in _LINK.finditer(text)]
    return _LINK.sub(r"\1", text), links


def _underlined(cell: Cell, below: Sequence[Cell]) -> Cell:
    """A heading, where signs are set under its words."""
    is_short = len(cell.text) <= 60 and not begins_with_bullet(cell.text)
    under = below[0].text.strip() if below and _RULE.fullmatch(below[0].text) else ""
    is_under = bool(under) and under[0] in "=-~–—━─═" and is_heading_text(cell.text.strip())
    return replace(cell, style="heading") if is_short and is_under else cell


def columns_of(cell: Cell) -> list[Cell]:
    """The columns of a line of plain text, each with how far in it begins."""
    return list(_columns(cell)) or [cell]


def _columns(cell: Cell) -> Iterator[Cell]:
    text = cell.text.expandtabs(8) if cell.text[:1] in " \t" else cell.text
    begin = len(text) - len(text.lstrip())
    text = text.rstrip()
    bullet = text[begin : begin + 1]
    if begins_with_bullet(f"{bullet} ") and text[begin + 1 : begin + 2] in ("\t", " "):
        text = f"{text[: begin + 1]} {text[begin + 1 :].lstrip()}"
    place = begin
    for gap in (*_GAP.finditer(text, begin), None):
        end = gap.start() if gap else len(text)
        if text[place:end].strip():
            yield replace(cell, text=text[place:end].strip(), x0=place * _COLUMN)
        place = gap.end() if gap else end
