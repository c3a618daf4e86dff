"""Content as DOCX: headings that are headings, dates at a right tab, no table, no text box, one column."""

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run as DocxRun

from apps.files.paper import docx_styles
from apps.files.paper.content import Content, Item, PrintedSection, Rich, Span
from apps.files.paper.layout import PrintRequest
from apps.files.paper.words import Words, headings_in, words_in

BETWEEN = " | "


def docx_of(request: PrintRequest, content: Content) -> bytes:
    """The file. ``request`` gives paper, colour and voice; ``content`` is what stands in it."""
    document = docx.Document()
    docx_styles.prepare(document, request, content)
    _describe(document, content)
    words = words_in(content.language)
    _header(document, content)
    for section in content.sections:
        heading = document.add_paragraph(section.title, style="Heading 1")
        if headings_in(content.language) != content.language:
            _speaks(heading, headings_in(content.language))
        _section(document, section, words)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _describe(document: Document, content: Content) -> None:
    """Title, author, language; and none of what the library's own template says of itself."""
    about, now = document.core_properties, datetime.now(UTC).replace(tzinfo=None)
    about.title = content.header.name or words_in(content.language).resume
    about.author = about.last_modified_by = content.header.name
    about.subject, about.keywords, about.comments = content.header.label[:255], "", ""
    about.language, about.created, about.modified, about.revision = content.language, now, now, 1
    relations = document.part.package.rels
    for key in [key for key, one in relations.items() if one.reltype.endswith("/thumbnail")]:
        del relations[key]


def _header(document: Document, content: Content) -> None:
    header = content.header
    if header.name:
        document.add_paragraph(header.name, style="Title")
    if header.label:
        document.add_paragraph(header.label, style="Subtitle")
    if header.contacts:
        _spans(document.add_paragraph(), header.contacts)


def _section(document: Document, section: PrintedSection, words: Words) -> None:
    if section.kind == "inline":
        document.add_paragraph(words.comma.join(_named(item) for item in section.items))
    elif section.kind == "groups":
        for item in section.items:
            _group(document.add_paragraph(), item, words)
    else:
        for item in section.items:
            _entry(document, item, "Dated Line" if section.kind == "lines" else "Heading 2", words)


def _entry(document: Document, item: Item, style: str, words: Words) -> None:
    if item.head:
        _head(document.add_paragraph(style=style), item, words)
    if item.notes:
        _spans(document.add_paragraph(), item.notes)
    for rich in item.paragraphs:
        _rich(document.add_paragraph(), rich)
    for line in item.lines:
        _rich(document.add_paragraph(style="List Bullet"), line)
    if item.words:
        document.add_paragraph(words.comma.join(word.text for word in item.words))


def _head(paragraph: Paragraph, item: Item, words: Words) -> None:
    """Title, employer and place, then the date at the right."""
    paragraph.add_run(item.title)
    rest = [text for text in (item.subtitle, item.place) if text]
    before = words.comma if item.title and rest else ""
    quiet = before + words.comma.join(rest) + (f"\t{item.date}" if item.date else "")
    if quiet:
        font = paragraph.add_run(quiet).font
        font.bold = font.cs_bold = False


def _group(paragraph: Paragraph, item: Item, words: Words) -> None:
    listed = words.comma.join(word.text for word in item.words)
    if named := _named(item):
        _strengthen(paragraph.add_run(named + (words.colon if listed else "")))
    if listed:
        paragraph.add_run(listed)


def _named(item: Item) -> str:
    return f"{item.title} ({item.place})" if item.title and item.place else item.title or item.place


def _rich(paragraph: Paragraph, rich: Rich) -> None:
    for part in rich.parts:
        run = _linked(paragraph, part.text, part.href) if part.href else paragraph.add_run(part.text)
        if part.bold:
            _strengthen(run)
        if part.italic:
            run.font.italic = run.font.cs_italic = True


def _strengthen(run: DocxRun) -> None:
    run.font.bold = run.font.cs_bold = True


def _spans(paragraph: Paragraph, spans: Iterable[Span]) -> None:
    for number, span in enumerate(spans):
        if number:
            paragraph.add_run(BETWEEN)
        if span.href:
            _linked(paragraph, span.text, span.href).font.rtl = False  # phone numbers keep their order
        else:
            paragraph.add_run(span.text)


def _linked(paragraph: Paragraph, text: str, href: str) -> DocxRun:
    link: Any = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(text, style="Hyperlink")
    link.append(run._r)
    paragraph._p.append(link)
    return run


def _speaks(paragraph: Paragraph, language: str) -> None:
    for run in paragraph.runs:
        spoken: Any = OxmlElement("w:lang")
        spoken.set(qn("w:val"), language)
        run._r.get_or_add_rPr().append(spoken)
