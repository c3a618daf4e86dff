"""The receipt: a finished file is read back and holds, field by field and in order, what it was made from."""

import hashlib

from pydantic import BaseModel, ConfigDict

from apps.files.child import ChildProblem, Limits, Server
from apps.files.paper.content import Content
from apps.files.paper.fonts import EMBEDDED_NAMES
from apps.files.proving.matching import compare
from apps.files.proving.read_pdf import Build, ReadBack

LIMITS = Limits(wall=30, cpu=20, memory=1024 * 1024 * 1024)
READERS = Server(preload=["apps.files.proving.read_pdf"])


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
    """What was found when the file was read back. ``faults`` are codes about how the file is built."""

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
    try:
        texts, build = READERS.call("apps.files.proving.read_pdf:read_back", pdf, limits=LIMITS)
    except ChildProblem:
        texts, build = (), Build()
    extractors = tuple(_judge(text, content) for text in texts)
    faults = _faults(build, content)
    strings = len(content.strings())
    return Proof(
        ok=bool(extractors) and strings > 0 and not faults and all(one.ok for one in extractors),
        extractors=extractors,
        pages=max((len(text.pages) for text in texts), default=0),
        sha256=hashlib.sha256(pdf).hexdigest(),
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


def _faults(build: Build, content: Content) -> tuple[str, ...]:
    strange = [name for name in build.fonts if not name.startswith(EMBEDDED_NAMES)]
    checks = {
        "untagged": not build.is_tagged,
        "no_language": build.language != content.language,
        "no_title": not build.title,
        "strange_font": bool(strange) or not build.fonts,
        "font_not_embedded": bool(build.fonts_not_embedded),
        "missing_glyphs": build.missing_glyphs > 0,
    }
    return tuple(code for code, is_so in checks.items() if is_so)
