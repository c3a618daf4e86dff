"""The styles of our DOCX: real headings, a right tab for dates; a template decides their colour and voice."""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor

from apps.files.paper.content import Content
from apps.files.paper.layout import Paper, PrintRequest
from apps.files.paper.sheet import PAPERS
from apps.files.paper.theme import pair_of, palette_of

SIDES, TOP, BOTTOM = 19, 16, 16  # mm
# Families that word processors have, or have a twin of with the same widths.
SANS, SERIF = "Calibri", "Cambria"
REGIONAL = {
    "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "pt": "pt-PT", "it": "it-IT", "nl": "nl-NL", "pl": "pl-PL",
    "ar": "ar-SA", "he": "he-IL", "zh": "zh-CN", "ja": "ja-JP", "ko": "ko-KR", "uk": "uk-UA", "ru": "ru-RU",
    "el": "el-GR", "hi": "hi-IN", "sv": "sv-SE", "da": "da-DK", "cs": "cs-CZ", "tr": "tr-TR", "ro": "ro-RO",
}  # fmt: skip
INK, MUTED = RGBColor(0x1B, 0x1D, 0x20), RGBColor(0x50, 0x56, 0x5E)


def prepare(document: Document, request: PrintRequest, content: Content) -> None:
    """Page, styles, language and direction of an empty document."""
    _page(document, request)
    accent = RGBColor.from_string(palette_of(request.template, request.accent).accent.removeprefix("#"))
    family = SERIF if pair_of(request.template, request.pair).serif else SANS
    styles = document.styles
    _normal(styles["Normal"], family)
    _style(styles["Title"], family, 24, color=accent, bold=True, after=2)
    _style(styles["Subtitle"], family, 12, color=MUTED, after=2)
    _style(styles["Heading 1"], family, 13, color=accent, bold=True, before=12, after=3)
    _style(styles["Heading 2"], family, 10.5, color=INK, bold=True, before=6, after=1)
    _style(styles["List Bullet"], family, 10.5, color=INK, after=1)
    dated = styles.add_style("Dated Line", WD_STYLE_TYPE.PARAGRAPH)
    dated.base_style = styles["Normal"]
    for style in (styles["Heading 2"], dated):
        style.paragraph_format.tab_stops.add_tab_stop(measure(request), WD_TAB_ALIGNMENT.RIGHT)
    link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb = INK
    _speak(document, request, content)
    _modern(document)


def measure(request: PrintRequest) -> Length:
    """The length of a line."""
    return Mm(PAPERS[request.paper][0] - 2 * SIDES)


def _page(document: Document, request: PrintRequest) -> None:
    section = document.sections[0]
    width, height = PAPERS[request.paper]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(SIDES)
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)


def _normal(style: Any, family: str) -> None:
    _style(style, family, 10.5, color=INK, after=1)
    style.paragraph_format.line_spacing = 1.08
    style.paragraph_format.widow_control = True


def _style(
    style: Any,
    family: str,
    size: float,
    *,
    color: RGBColor,
    bold: bool = False,
    before: float = 0,
    after: float,
) -> None:
    font, paragraph = style.font, style.paragraph_format
    font.size, font.color.rgb = Pt(size), color
    font.bold = font.cs_bold = bold
    font.italic = font.cs_italic = False
    font.name = family
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):  # the theme's own fonts would win over ours
        if name.endswith("Theme"):
            del fonts.attrib[name]
    fonts.set(qn("w:hAnsi"), family)
    fonts.set(qn("w:cs"), "Arial")
    _complex_size(style.element.rPr, size)
    paragraph.space_before, paragraph.space_after = Pt(before), Pt(after)
    for border in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(border)
    for spacing in style.element.rPr.findall(qn("w:spacing")) + style.element.rPr.findall(qn("w:kern")):
        style.element.rPr.remove(spacing)


def _speak(document: Document, request: PrintRequest, content: Content) -> None:
    """The language of spelling and of reading aloud, and the direction of lines."""
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    language = defaults.find(qn("w:lang"))
    for kind in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{kind}"), _tag(content.language, request.paper))
    if content.direction == "rtl":
        normal = document.styles["Normal"].element
        normal.get_or_add_pPr().append(OxmlElement("w:bidi"))
        normal.get_or_add_rPr().append(OxmlElement("w:rtl"))


def _tag(language: str, paper: Paper) -> str:
    """The language with the region that word processors expect."""
    if language == "en":
        return "en-US" if paper == "letter" else "en-GB"
    return REGIONAL.get(language, language)


def _complex_size(properties: Any, size: float) -> None:
    """The size of Arabic and Hebrew letters, which has an element of its own."""
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    element = OxmlElement("w:szCs")
    element.set(qn("w:val"), str(round(size * 2)))
    properties.find(qn("w:sz")).addnext(element)


def _modern(document: Document) -> None:
    """Say that the file needs no compatibility with word processors before 2013."""
    settings = document.settings.element
    compat = settings.find(qn("w:compat"))
    if compat is None:
        compat = OxmlElement("w:compat")
        settings.append(compat)
    setting = OxmlElement("w:compatSetting")
    for name, value in (
        ("name", "compatibilityMode"),
        ("uri", "http://schemas.microsoft.com/office/word"),
        ("val", "15"),
    ):
        setting.set(qn(f"w:{name}"), value)
    compat.append(setting)
