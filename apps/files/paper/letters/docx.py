"""A letter as DOCX, in the colours and voice of its resume; its subject is the only heading."""

import io

import docx
from docx.document import Document
from docx.shared import Pt

from apps.files.paper import docx as resume_docx
from apps.files.paper import docx_styles
from apps.files.paper.content import Content, Rich
from apps.files.paper.letters.letter import LetterRequest

AIR = 8  # points below a paragraph


def docx_of_letter(letter: LetterRequest, content: Content) -> bytes:
    """The file."""
    document = docx.Document()
    docx_styles.prepare(document, letter.look, content)
    resume_docx._describe(document, content)
    resume_docx._header(document, content)
    for section in content.sections:
        _lines(document, getattr(section, "recipient", ()), below=1)
        document.add_paragraph(section.title, style="Heading 1")
        for item in section.items:
            _lines(document, item.paragraphs, below=AIR)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _lines(document: Document, lines: tuple[Rich, ...], *, below: float) -> None:
    for rich in lines:
        document.add_paragraph(rich.text).paragraph_format.space_after = Pt(below)
