"""A Word paragraph (w:p) as lines, with what its style and its list say of it."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from apps.domain.resume_reading.lines import TextLine
from apps.files.reading import flowing
from apps.files.reading.docx_runs import Reader, Setting
from apps.files.reading.docx_styles import ground_of, is_listed, is_outlined
from apps.files.reading.parts import child, value


def lines_of(paragraph: ET.Element, setting: Setting) -> Iterator[TextLine]:
    """The lines of one paragraph, without the text boxes anchored in it."""
    properties = child(paragraph, "pPr")
    style = value(child(properties, "pStyle"))
    letters = setting.styles.paragraph_letters(style)
    ground = ground_of(child(properties, "shd")) or setting.styles.shading(style) or setting.ground
    reader = Reader(Setting(setting.styles, setting.links, ground), letters)
    return flowing.lines_of(reader.pieces(paragraph), _kind(properties, style, setting))


def _kind(properties: ET.Element | None, style: str | None, setting: Setting) -> str:
    number = value(child(child(properties, "numPr"), "numId"))
    said = setting.styles.kind(style)
    if is_outlined(properties):
        return said or "heading"
    if said == "bullet" and number == "0":
        return ""
    return said or ("bullet" if is_listed(properties) else "")
