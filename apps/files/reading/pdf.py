"""A PDF's text as laid-out lines, by PDFium. Runs in a child: no PDF library is safe in our own process."""

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from apps.domain.resume_reading.lines import LaidOutText, TextLine
from apps.files.reading.pdf_frame import Frame
from apps.files.reading.pdf_glyphs import glyphs_of
from apps.files.reading.pdf_links import linked
from apps.files.reading.pdf_paint import paint_of
from apps.files.reading.rows import lines_of
from apps.files.refusals import FileRefused

MOST_PAGES = 30
MOST_LETTERS = 2_000_000

pdfium.FPDF_InitLibrary()


def read(data: bytes) -> LaidOutText:
    """The lines of the first 30 pages, at most 2 million letters, hidden text marked.

    Raises FileRefused: encrypted (a password is needed) or damaged (cannot be opened).
    """
    document = _opened(data)
    lines: list[TextLine] = []
    sizes: list[tuple[float, float]] = []
    letters_left = MOST_LETTERS
    for number in range(min(pdfium.FPDF_GetPageCount(document), MOST_PAGES)):
        page = pdfium.FPDF_LoadPage(document, number)
        if not page:
            sizes.append((0.0, 0.0))
            continue
        frame = Frame.of(page)
        sizes.append((round(frame.width, 2), round(frame.height, 2)))
        found = _page_lines(document, page, frame, number=number, most=letters_left)
        letters_left -= sum(len(line.text) for line in found)
        lines.extend(found)
        pdfium.FPDF_ClosePage(page)
    return LaidOutText(source="pdf", lines=tuple(lines), pages=tuple(sizes))


def _opened(data: bytes) -> Any:
    document = pdfium.FPDF_LoadMemDocument64(ctypes.c_char_p(data), len(data), None)
    if document:
        return document
    error = pdfium.FPDF_GetLastError()
    locked = error in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
    raise FileRefused("encrypted" if locked else "damaged")


def _page_lines(document: Any, page: Any, frame: Frame, *, number: int, most: int) -> list[TextLine]:
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return []
    paint = paint_of(page, frame)
    glyphs = list(glyphs_of(text_page, frame, paint, most=most))
    pdfium.FPDFText_ClosePage(text_page)
    if paint.is_picture and glyphs and all(glyph.look.hidden == "invisible" for glyph in glyphs):
        for glyph in glyphs:
            glyph.look = glyph.look._replace(hidden=None)
    return linked(lines_of(glyphs, page=number), document, page, frame)
