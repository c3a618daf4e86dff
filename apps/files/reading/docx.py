"""A DOCX's text in reading order: headers, body with tables and text boxes, notes, footers.

Our own walk over the XML: libraries leave out headers, text boxes or fields, where names and e-mails often
stand, and fail on files that Word opens. Runs in a child.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from apps.domain.resume_reading.lines import LaidOutText, TextLine
from apps.files.reading.docx_boxes import boxes, has_backdrop
from apps.files.reading.docx_lines import lines_of
from apps.files.reading.docx_runs import Setting, chosen
from apps.files.reading.docx_styles import Styles, ground_of
from apps.files.reading.flowing import MOST_LINES, joined_row
from apps.files.reading.parts import Parts, child, local, value
from apps.files.refusals import FileRefused

NOT_TEXT = ("separator", "continuationSeparator", "continuationNotice")


def read(data: bytes) -> LaidOutText:
    """The lines of a DOCX; boxes stay 0, styles and hidden text are marked.

    Raises FileRefused: damaged, encrypted or too_much (a bomb).
    """
    parts = Parts(data)
    path = parts.main()
    tree = parts.xml(path)
    body = child(tree, "body")
    if tree is None or body is None:
        raise FileRefused("damaged")
    document = _Document(parts, path, tree)
    lines: list[TextLine] = []
    for line in document.lines(body):
        lines.append(line)
        if len(lines) >= MOST_LINES:
            break
    return LaidOutText(source="docx", lines=tuple(lines))


class _Document:
    def __init__(self, parts: Parts, path: str, tree: ET.Element) -> None:
        self.parts, self.path = parts, path
        self.links = parts.related(path)
        by_kind = {kind: target for kind, target in self.links.values()}
        self.styles = Styles(parts.xml(by_kind.get("styles", "word/styles.xml")))
        self.notes = [by_kind[kind] for kind in ("footnotes", "endnotes") if kind in by_kind]
        self.settings = parts.xml(by_kind.get("settings", "word/settings.xml"))
        page = _page_colour(tree, self.settings)
        # White text may stand on a shape behind the text: where there is one, white is not called hidden.
        self.ground = page or ("shape" if has_backdrop(tree) else "")

    def lines(self, body: ET.Element) -> Iterator[TextLine]:
        headers, footers = self._edges(body)
        for path in headers:
            yield from self._part(path)
        yield from self._blocks(body, Setting(self.styles, self.links, self.ground))
        for path in self.notes:
            yield from self._part(path)
        for path in footers:
            yield from self._part(path)

    def _part(self, path: str) -> Iterator[TextLine]:
        tree = self.parts.xml(path)
        if tree is not None:
            ground = self.ground or ("shape" if has_backdrop(tree) else "")
            yield from self._blocks(tree, Setting(self.styles, self.parts.related(path), ground))

    def _edges(self, body: ET.Element) -> tuple[list[str], list[str]]:
        """The headers and footers that pages of this document show, each once."""
        shown: dict[str, dict[str, None]] = {"headerReference": {}, "footerReference": {}}
        both = child(self.settings, "evenAndOddHeaders") is not None
        for section in (entry for entry in body.iter() if local(entry.tag) == "sectPr"):
            first = child(section, "titlePg") is not None
            wanted = {"default", *(("first",) if first else ()), *(("even",) if both else ())}
            references = [
                entry for entry in section if local(entry.tag) in shown and value(entry, "type") in wanted
            ]
            for entry in sorted(references, key=lambda entry: value(entry, "type") != "first"):
                _, target = self.links.get(value(entry, "id") or "", ("", ""))
                shown[local(entry.tag)][target] = None
        return list(shown["headerReference"]), list(shown["footerReference"])

    def _blocks(self, parent: ET.Element, setting: Setting) -> Iterator[TextLine]:
        for entry in parent:
            name = local(entry.tag)
            if name == "p":
                yield from self._paragraph(entry, setting)
            elif name == "tbl":
                yield from self._table(entry, setting)
            elif name == "AlternateContent":
                yield from self._blocks(chosen(entry), setting)
            elif value(entry, "type") not in NOT_TEXT and name not in (
                "sectPr",
                "tblPr",
                "tcPr",
                "del",
                "moveFrom",
            ):
                yield from self._blocks(entry, setting)

    def _paragraph(self, paragraph: ET.Element, setting: Setting) -> Iterator[TextLine]:
        yield from lines_of(paragraph, setting)
        for box, ground in boxes(paragraph):
            yield from self._blocks(box, Setting(setting.styles, setting.links, ground or setting.ground))

    def _table(self, table: ET.Element, setting: Setting) -> Iterator[TextLine]:
        style = value(child(child(table, "tblPr"), "tblStyle"))
        ground = setting.ground or ("table" if self.styles.lays_ground(style) else "")
        for row in _nearest(table, "tr"):
            cells = [self._cell(cell, setting, ground) for cell in _nearest(row, "tc")]
            yield from joined_row([cell for cell in cells if cell])

    def _cell(self, cell: ET.Element, setting: Setting, ground: str) -> list[TextLine]:
        ground = ground_of(child(child(cell, "tcPr"), "shd")) or ground
        return list(self._blocks(cell, Setting(setting.styles, setting.links, ground)))


def _page_colour(tree: ET.Element, settings: ET.Element | None) -> str:
    """The page's own colour: Word shows it only where the settings ask for it."""
    if child(settings, "displayBackgroundShape") is None:
        return ""
    colour = (value(child(tree, "background"), "color") or "").lower()
    return "" if colour in ("", "ffffff", "auto") else f"#{colour}"


def _nearest(parent: ET.Element, name: str) -> Iterator[ET.Element]:
    """The outermost elements of a name: the rows of this table, not those of a table in its cells."""
    for entry in parent:
        if local(entry.tag) == name:
            yield entry
        else:
            yield from _nearest(entry, name)
