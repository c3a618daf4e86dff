"""Read a PDF back with two libraries that had no part in making it. Runs in a child."""

import io
import re
import struct
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

import pypdf
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTFigure, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pydantic import BaseModel, ConfigDict

SINGLE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<[0-9A-Fa-f]*>")
RANGE = re.compile(rb"<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>\s*(?:<[0-9A-Fa-f]*>|\[[^\]]*\])")
MAPPINGS = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class ReadBack(Frozen):
    """What one library read: the text of every page, or the name of what went wrong."""

    name: str
    version: str
    pages: tuple[str, ...] = ()
    problem: str = ""


class Build(Frozen):
    """How the file is made. ``fonts`` are the names in the file without their subset tag."""

    is_tagged: bool = False
    language: str = ""
    title: str = ""
    fonts: tuple[str, ...] = ()
    fonts_not_embedded: tuple[str, ...] = ()
    missing_glyphs: int = 0


def read_back(pdf: bytes) -> tuple[tuple[ReadBack, ...], Build]:
    """Both libraries' texts and the build. What a library cannot read is said, not raised."""
    texts = (_attempt("pypdf", pypdf.__version__, pdf), _attempt("pdfminer", version("pdfminer.six"), pdf))
    try:
        return texts, _build(pypdf.PdfReader(io.BytesIO(pdf)))
    except Exception:
        return texts, Build()


def _attempt(name: str, number: str, pdf: bytes) -> ReadBack:
    reader = {"pypdf": pages_with_pypdf, "pdfminer": pages_with_pdfminer}[name]
    try:
        return ReadBack(name=name, version=number, pages=tuple(reader(pdf)))
    except Exception as problem:
        return ReadBack(name=name, version=number, problem=type(problem).__name__)


def pages_with_pypdf(pdf: bytes) -> Iterator[str]:
    for page in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        yield page.extract_text()


def pages_with_pdfminer(pdf: bytes) -> Iterator[str]:
    """Characters as they are drawn, without pdfminer's guess at columns, which moves dates to the end."""
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.get_pages(io.BytesIO(pdf)):
        interpreter.process_page(page)
        yield "".join(_spaced(device.get_result()))


def _spaced(page: LTPage) -> Iterator[str]:
    last: LTChar | None = None
    for char in _characters(page):
        if last is not None:
            size = min(char.size, last.size)
            if abs(char.matrix[5] - last.matrix[5]) > 0.3 * size:
                yield "\n"
            elif char.x0 - last.x1 > 0.15 * size or char.x1 < last.x0 - 0.15 * size:
                yield " "
        yield char.get_text()
        last = char


def _characters(container: Any) -> Iterator[LTChar]:
    for item in container:
        if isinstance(item, LTChar):
            yield item
        elif isinstance(item, LTFigure):
            yield from _characters(item)


def _build(reader: pypdf.PdfReader) -> Build:
    root: Any = reader.trailer["/Root"]
    fonts = {font["/BaseFont"].lstrip("/").split("+")[-1]: font for font in _fonts(reader)}
    return Build(
        is_tagged=bool(root.get("/MarkInfo", {}).get("/Marked")) and "/StructTreeRoot" in root,
        language=str(root.get("/Lang", "")),
        title=(reader.metadata and reader.metadata.title) or "",
        fonts=tuple(sorted(fonts)),
        fonts_not_embedded=tuple(sorted(name for name, font in fonts.items() if _program(font) is None)),
        missing_glyphs=sum(map(_missing_glyphs, fonts.values())),
    )


def _fonts(reader: pypdf.PdfReader) -> Iterator[Any]:
    for page in reader.pages:
        resources: Any = page.get("/Resources", {})
        for font in resources.get("/Font", {}).values():
            yield font.get_object()


def _program(font: Any) -> bytes | None:
    whole = font.get("/DescendantFonts", [font])[0].get_object()
    descriptor = whole.get("/FontDescriptor", {})
    for key in ("/FontFile2", "/FontFile3", "/FontFile"):
        if key in descriptor:
            return bytes(descriptor[key].get_object().get_data())
    return None


def _missing_glyphs(font: Any) -> int:
    """How many characters are drawn with a glyph that the embedded font does not have."""
    program, table = _program(font), font.get("/ToUnicode")
    if program is None or table is None:
        return 1
    count = _glyph_count(program)
    codes = [
        int(code, 16)
        for kind, body in MAPPINGS.findall(table.get_object().get_data())
        for code in (SINGLE if kind == b"bfchar" else RANGE).findall(body)
    ]
    return sum(code >= count for code in codes) if count else 0


def _glyph_count(program: bytes) -> int:
    """numGlyphs of an OpenType font's maxp table; 0 for a bare CFF, which has none."""
    if program[:4] not in (b"\0\1\0\0", b"OTTO", b"true"):
        return 0
    (tables,) = struct.unpack_from(">H", program, 4)
    for at in range(12, 12 + 16 * tables, 16):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", program, at)
        if tag == b"maxp":
            return int(struct.unpack_from(">H", program, offset + 4)[0])
    return 0
