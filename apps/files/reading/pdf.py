"""A PDF's text as laid-out lines, by PDFium. Runs in a child: no PDF library is safe in our own process."""

import ctypes
import re
import time
from typing import Any

import pypdfium2.raw as pdfium

from apps.domain.resume_reading.lines import LaidOutText, TextLine
from apps.files.reading import scan, second_opinion
from apps.files.reading.pdf_frame import Frame
from apps.files.reading.pdf_glyphs import Lost, glyphs_of
from apps.files.reading.pdf_links import linked
from apps.files.reading.pdf_paint import paint_of
from apps.files.reading.rows import lines_of
from apps.files.refusals import FileRefused

MOST_PAGES = 30
MOST_LETTERS = 400_000  # thirty dense pages have 150,000
STRAY = 50  # letters on the picture of a page: a scanner's name or a page number, not its text

CATALOG = re.compile(rb"(\d{1,10} \d{1,5}) obj\s{0,4}<<[^<>]{0,400}/Type\s?/Catalog")

pdfium.FPDF_InitLibrary()


def read(data: bytes) -> LaidOutText:
    """The lines of the first 30 pages, at most 400,000 letters, hidden text marked.

    Pages that are only pictures are read by tesseract where it is; ``source`` is scan if all are.
    Raises FileRefused: encrypted (a password is needed), damaged, no_text (a scan), or too_slow (a long one).
    """
    ended = _ended(data)  # held until the end: PDFium reads the bytes where they are
    document = _opened(data) or _opened(ended)
    if document is None:
        return _rescued(data)
    pages = _Pages(document)
    text = pages.read()
    if pages.blank:
        text = pages.with_pictures_read(text)
    if second_opinion.is_poor(
        _seen(text), pages=len(pages.sizes) - len(pages.blank), lost=pages.lost.letters
    ):
        text = second_opinion.better_of(text, data)
    if not any(line.text for line in _seen(text)):
        raise FileRefused("no_text")
    return text


class _Pages:
    """The pages of one document, and which of them have no letters of their own."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.sizes: list[tuple[float, float]] = []
        self.blank: list[int] = []
        self.lost = Lost()
        self._left = MOST_LETTERS

    def read(self) -> LaidOutText:
        lines: list[TextLine] = []
        for number in range(min(pdfium.FPDF_GetPageCount(self.document), MOST_PAGES)):
            page = pdfium.FPDF_LoadPage(self.document, number)
            if not page:
                self.sizes.append((0.0, 0.0))
                continue
            lines += self._page(page, number)
            pdfium.FPDF_ClosePage(page)
        return LaidOutText(source="pdf", lines=tuple(lines), pages=tuple(self.sizes))

    def with_pictures_read(self, text: LaidOutText) -> LaidOutText:
        """The text with what tesseract sees on blank pages. Raises FileRefused: no_text or too_slow."""
        others = [line for line in text.lines if line.page not in self.blank]
        if not scan.can_read():
            if not any(line.hidden is None for line in others):
                raise FileRefused("no_text")
            return text
        until = time.monotonic() + scan.SECONDS
        for number in self.blank:
            page = pdfium.FPDF_LoadPage(self.document, number)
            if page:
                others += scan.read_page(page, self.sizes[number], number, until=until)
                pdfium.FPDF_ClosePage(page)
        others.sort(key=lambda line: line.page)
        is_scan = len(self.blank) == len(self.sizes)
        return text.model_copy(update={"source": "scan" if is_scan else "pdf", "lines": tuple(others)})

    def _page(self, page: Any, number: int) -> list[TextLine]:
        frame = Frame.of(page)
        self.sizes.append((round(frame.width, 2), round(frame.height, 2)))
        text_page = pdfium.FPDFText_LoadPage(page)
        if not text_page:
            return []
        paint = paint_of(page, frame)
        glyphs = list(glyphs_of(text_page, frame, paint, self.lost, most=self._left))
        pdfium.FPDFText_ClosePage(text_page)
        self._left -= len(glyphs)
        if paint.is_picture and glyphs and all(glyph.look.hidden == "invisible" for glyph in glyphs):
            for glyph in glyphs:
                glyph.look = glyph.look._replace(hidden=None)
        seen = sum(glyph.look.hidden is None for glyph in glyphs)
        if paint.has_any and (not seen or (paint.is_picture and seen < STRAY)):
            self.blank.append(number)
        return linked(lines_of(glyphs, page=number), self.document, page, frame)


def _opened(data: bytes) -> Any:
    document = pdfium.FPDF_LoadMemDocument64(ctypes.c_char_p(data), len(data), None)
    if document:
        return document
    if pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        raise FileRefused("encrypted")
    return None


def _ended(data: bytes) -> bytes:
    """A file that was cut off, with an end that names its catalogue again: PDFium then finds the objects."""
    found = CATALOG.search(data)
    return data + b"\ntrailer\n<< /Root %b R >>\nstartxref\n0\n%%%%EOF\n" % found[1] if found else data


def _rescued(data: bytes) -> LaidOutText:
    """What the other library finds in a file that PDFium cannot open."""
    text = second_opinion.alone(data, MOST_PAGES)
    if not _seen(text):
        raise FileRefused("damaged")
    return text


def _seen(text: LaidOutText) -> list[TextLine]:
    return [line for line in text.lines if line.hidden is None]
