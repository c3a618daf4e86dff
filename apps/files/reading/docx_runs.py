"""One Word paragraph as pieces: what is drawn how, where it links to, and why it cannot be seen."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from apps.files.reading import letters as characters
from apps.files.reading.docx_styles import Styles, with_properties
from apps.files.reading.flowing import Letters, Piece, why_hidden
from apps.files.reading.parts import child, local, value

BREAKS = ("br", "cr")
SKIPPED = ("rPr", "pPr", "moveFrom", "Fallback", "instrText", "delText", "rt", "annotationRef", "txbxContent")
LINK_FIELD = re.compile(r'\bHYPERLINK\s+"([^"]+)"')
PAGE_FIELD = re.compile(r"^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b")


@dataclass
class Setting:
    """What a paragraph stands in: the styles, the links of its part, and any ground laid under it."""

    styles: Styles
    links: Mapping[str, tuple[str, str]]
    ground: str = ""


@dataclass
class _Fields:
    """Fields that are open: their instruction, and whether their result has begun."""

    open: list[list[str]] = field(default_factory=list)

    def mark(self, kind: str) -> None:
        if kind == "begin":
            self.open.append([""])
        elif kind == "separate" and self.open:
            self.open[-1].append("result")
        elif kind == "end" and self.open:
            self.open.pop()

    def say(self, words: str) -> None:
        if self.open:
            self.open[-1][0] += words

    @property
    def link(self) -> str:
        found = (LINK_FIELD.search(entry[0]) for entry in self.open)
        return next((match[1] for match in found if match), "")

    @property
    def is_page_number(self) -> bool:
        return any(PAGE_FIELD.match(entry[0]) for entry in self.open)


class Reader:
    """Reads the pieces of one paragraph."""

    def __init__(self, setting: Setting, base: Letters) -> None:
        self._setting, self._base = setting, base
        self._fields = _Fields()

    def pieces(self, parent: ET.Element, link: str = "", removed: bool = False) -> Iterator[Piece]:
        for entry in parent:
            name = local(entry.tag)
            if name == "r":
                yield from self._run(entry, link, removed)
            elif name == "AlternateContent":
                yield from self.pieces(chosen(entry), link, removed)
            elif name == "hyperlink":
                yield from self.pieces(entry, self._address(entry) or link, removed)
            elif name == "fldSimple":
                self._fields.open.append([value(entry, "instr") or "", "result"])
                yield from self.pieces(entry, self._fields.link or link, removed)
                self._fields.open.pop()
            elif name == "t":  # of a formula
                yield self._piece(entry.text or "", self._base, link, removed)
            elif name not in SKIPPED:
                yield from self.pieces(entry, link, removed or name == "del")

    def _run(self, run: ET.Element, link: str, removed: bool) -> Iterator[Piece]:
        properties = child(run, "rPr")
        drawn = self._setting.styles.styled(self._base, value(child(properties, "rStyle")))
        drawn = with_properties(drawn, properties)
        for entry in run:
            name = local(entry.tag)
            if name == "fldChar":
                self._fields.mark(value(entry, "fldCharType") or "")
            elif name == "instrText":
                self._fields.say(entry.text or "")
            elif name == "ruby":
                yield from self.pieces(entry, link, removed)
            elif not self._fields.is_page_number and (text := _said(entry, name)):
                yield self._piece(text, drawn, self._fields.link or link, removed)

    def _piece(self, text: str, drawn: Letters, link: str, removed: bool) -> Piece:
        return Piece(text, drawn, link, "removed" if removed else why_hidden(drawn, self._setting.ground))

    def _address(self, hyperlink: ET.Element) -> str:
        kind, target = self._setting.links.get(value(hyperlink, "id") or "", ("", ""))
        return target if kind == "hyperlink" else ""


def chosen(alternatives: ET.Element) -> ET.Element:
    """The branch of alternative content that holds text: the choice, or else the fallback."""
    choice = child(alternatives, "Choice")
    if choice is not None and any(local(entry.tag) == "t" for entry in choice.iter()):
        return choice
    fallback = child(alternatives, "Fallback")
    return fallback if fallback is not None else alternatives


def _said(entry: ET.Element, name: str) -> str:
    if name in ("t", "delText"):
        return entry.text or ""
    if name in ("tab", "ptab"):
        return "\t"
    if name in BREAKS:
        return "\n"
    if name == "noBreakHyphen":
        return "-"
    if name == "sym":
        return _symbol(value(entry, "char") or "", value(entry, "font") or "")
    return ""


def _symbol(code: str, font: str) -> str:
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return characters.of_glyph(letter, font)
