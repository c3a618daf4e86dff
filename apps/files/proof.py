"""A finished file is read back: it holds, field by field and in order, what it was made from, or it fails."""

import hashlib
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ConfigDict

from apps.files.child import ChildProblem, Limits, Server
from apps.files.paper.content import Content
from apps.files.paper.fonts import EMBEDDED_NAMES
from apps.files.proving.matching import compare
from apps.files.proving.read_docx import DocxBuild
from apps.files.proving.read_pdf import Build, ReadBack

LIMITS = Limits(wall=30, cpu=20, memory=1024 * 1024 * 1024)
READERS = Server(preload=["apps.files.proving.read_pdf", "apps.files.proving.read_docx"])


class ExtractorResult(BaseModel):
    """One library's verdict: strings that are not as printed, and ``extra`` text beside them."""

    model_config = ConfigDict(frozen=True)

    name: str
    version: str
    ok: bool
    missing: tuple[str, ...] = ()
    out_of_order: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    problem: str = ""


class Proof(BaseModel):
    """What was found when the file was read back. ``faults`` are codes about how the file is built.

    ``pages`` is 0 for a file that has none of its own (DOCX).
    """

    model_config = ConfigDict(frozen=True)

    ok: bool
    extractors: tuple[ExtractorResult, ...]
    pages: int
    sha256: str
    strings: int
    faults: tuple[str, ...] = ()


def prove_pdf(pdf: bytes, content: Content) -> Proof:
    """Read ``pdf`` back in a limited child with pypdf and pdfminer and compare it with ``content``.

    Never raises for a bad file: that is a proof that failed. Content with nothing in it proves nothing, so it
    fails too.
    """
    texts, build = _read("apps.files.proving.read_pdf:read_back", pdf, Build())
    pages = max((len(text.pages) for text in texts), default=0)
    return _proof(pdf, content, texts, pages, _pdf_faults(build, content))


def prove_docx(docx: bytes, content: Content) -> Proof:
    """The same for a DOCX, with docx2python and our own walk over its XML, and a check of its parts."""
    texts, build = _read("apps.files.proving.read_docx:read_back", docx, DocxBuild())
    return _proof(docx, content, texts, 0, _docx_faults(build, content))


def _read(task: str, file: bytes, nothing: Any) -> tuple[tuple[ReadBack, ...], Any]:
    try:
        texts, build = READERS.call(task, file, limits=LIMITS)
    except ChildProblem:
        return (), nothing
    return texts, build


def _proof(
    file: bytes, content: Content, texts: Iterable[ReadBack], pages: int, faults: tuple[str, ...]
) -> Proof:
    extractors = tuple(_judge(text, content) for text in texts)
    strings = len(content.strings())
    return Proof(
        ok=bool(extractors) and strings > 0 and not faults and all(one.ok for one in extractors),
        extractors=extractors,
        pages=pages,
        sha256=hashlib.sha256(file).hexdigest(),
        strings=strings,
        faults=faults,
    )


def _judge(read: ReadBack, content: Content) -> ExtractorResult:
    found = compare(content.blocks(), read.pages, running_name=content.header.name)
    return ExtractorResult(
        name=read.name,
        version=read.version,
        ok=found.is_whole and not read.problem and any(page.strip() for page in read.pages),
        missing=found.missing,
        out_of_order=found.out_of_order,
        extra=found.extra,
        problem=read.problem,
    )


def _pdf_faults(build: Build, content: Content) -> tuple[str, ...]:
    strange = [name for name in build.fonts if not name.startswith(EMBEDDED_NAMES)]
    return _codes(
        untagged=not build.is_tagged,
        no_language=build.language != content.language,
        no_title=not build.title,
        strange_font=bool(strange) or not build.fonts,
        font_not_embedded=bool(build.fonts_not_embedded),
        missing_glyphs=build.missing_glyphs > 0,
    )


def _docx_faults(build: DocxBuild, content: Content) -> tuple[str, ...]:
    return _codes(
        broken_part=bool(build.broken),
        no_headings=build.headings != len(content.sections),
        table=build.tables > 0,
        text_box=build.text_boxes > 0,
        unknown_style=bool(build.unknown_styles),
        no_language=build.language.partition("-")[0] != content.language,
        no_title=not build.title,
    )


def _codes(**checks: bool) -> tuple[str, ...]:
    return tuple(code for code, is_so in checks.items() if is_so)
