"""HTML to a tagged PDF: the only module that knows WeasyPrint. Runs in a limited child, forked warm.

Fonts and stylesheets are read once a process: that took a page from 0.18 to 0.12 CPU seconds. The shared
font configuration must never be used by two threads (it crashed in every trial), so this belongs in a child.
"""

import gc
import logging
from functools import cache
from pathlib import Path
from typing import Any

from apps.domain.resume import ResumeDocument
from apps.files.paper import fonts, layout
from apps.files.paper.composing import content_of
from apps.files.paper.html import html_of
from apps.files.paper.layout import MAX_PAGES, Paper, PrintFailed, PrintRequest, Template
from apps.files.paper.theme import theme_of

fonts.choose()

import weasyprint  # noqa: E402  # fontconfig reads its file at import
from weasyprint.text.ffi import ffi, fontconfig  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402
from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: E402

STYLES = Path(__file__).parents[3] / "static" / "css" / "print"
PICTURES = ("data:image/png;", "data:image/jpeg;", "data:image/webp;", "data:image/gif;")

FEW_LINES = 0.2  # of the page: less than this on a last page looks like an accident
SCALES = (0.965, 0.93)  # at the smallest, Meridian is 9.6 pt and Ledger 9 pt: still a comfortable book size
WARMING = ResumeDocument.from_json_resume(
    {
        "basics": {"name": "Ada Example", "label": "Analyst", "email": "a@a.example", "summary": "Set. " * 9},
        "work": [
            {
                "name": "Example",
                "position": "Analyst",
                "startDate": "2020-01",
                "location": "Here",
                "highlights": ["Warm the press, “office” first: 0123456789 (50%) – é & ö. " * 3] * 4,
            }
        ],
        "skills": [{"name": "Tools", "keywords": ["Paper", "Ink"]}],
        "languages": [{"language": "English", "fluency": "native"}],
    }
)  # fmt: skip


class OnlyPictures(URLFetcher):  # type: ignore[misc]
    """Fetches nothing but pictures that are already in the page: no file, no network, no attachment."""

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        if not url.lower().startswith(PICTURES):
            raise ValueError("refused")
        return super().fetch(url, headers)


class MissingGlyphs(logging.Handler):
    """Hears WeasyPrint say that no font has a character. Its remarks quote the person: none is written."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.characters: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        if ".notdef" in str(record.msg) and isinstance(record.args, tuple):
            self.characters.add(str(record.args[0]))


def print_request(request_json: str) -> tuple[bytes, int]:
    """The request's PDF and its pages. Raises PrintFailed for missing glyphs or too many pages."""
    request = PrintRequest.model_validate_json(request_json)
    content = content_of(request)
    gc.disable()  # a third of the time went into looking for garbage that the end of the child frees anyway
    try:
        return press(
            html_of(content, request.template), request.template, request.paper, content.direction == "rtl"
        )
    finally:
        gc.enable()


def press(html: str, template: Template, paper: Paper, right_to_left: bool = False) -> tuple[bytes, int]:
    """Lay out and write one page of HTML, a little smaller where that spares a nearly empty last page.

    Raises PrintFailed.
    """
    page = weasyprint.HTML(string=html, url_fetcher=_fetcher())
    missing = _listener()
    missing.characters.clear()
    _assert_fonts(template)
    laid_out = _fitted(page, _styles(template, paper, right_to_left))
    if len(laid_out.pages) > MAX_PAGES:
        raise PrintFailed("too_much")
    written = laid_out.write_pdf(pdf_variant="pdf/ua-1")
    if missing.characters:
        raise PrintFailed("missing_glyphs", "".join(sorted(missing.characters)))
    return written, len(laid_out.pages)


def _fitted(page: weasyprint.HTML, styles: tuple[weasyprint.CSS, ...]) -> weasyprint.Document:
    """The layout at full size, or the first smaller one that saves a page with only a few lines on it."""
    first = page.render(font_config=_font_config(), stylesheets=styles)
    if 1 < len(first.pages) <= MAX_PAGES and _filled(first.pages[-1]) < FEW_LINES:
        for scale in SCALES:
            smaller = page.render(font_config=_font_config(), stylesheets=(*styles, _scaled(scale)))
            if len(smaller.pages) < len(first.pages):
                return smaller
    return first


def _filled(page: weasyprint.Page) -> float:
    """Which part of the page's height its text takes, 0 to 1."""
    box = page._page_box
    return float(max((child.height for child in box.children[:1]), default=0) / box.height)


def font_file(family: str) -> str:
    """The file that fontconfig would draw a family with."""
    config = fontconfig.FcInitLoadConfigAndFonts()
    pattern = ffi.gc(fontconfig.FcPatternCreate(), fontconfig.FcPatternDestroy)
    fontconfig.FcPatternAddString(pattern, b"family", family.encode())
    fontconfig.FcConfigSubstitute(config, pattern, fontconfig.FcMatchPattern)
    fontconfig.FcDefaultSubstitute(pattern)
    match = ffi.gc(
        fontconfig.FcFontMatch(config, pattern, ffi.new("FcResult *")), fontconfig.FcPatternDestroy
    )
    found = ffi.new("FcChar8 **")
    fontconfig.FcPatternGetString(match, b"file", 0, found)
    return str(ffi.string(found[0]).decode()) if found[0] else ""


def warm() -> None:
    """Assert our fonts, read every stylesheet and draw one word in each template, so that a fork starts warm.

    Raises PrintFailed("missing_fonts") when a template's own font would be replaced by another.
    """
    for template in layout.TEMPLATES:
        for paper in layout.PAPERS:
            _styles(template, paper, False)
        print_request(PrintRequest(document=WARMING, template=template).model_dump_json())


@cache
def _assert_fonts(template: Template) -> None:
    """The template's own font is ours. Otherwise another would silently take its place."""
    if not font_file(theme_of(template).fonts[0]).startswith(str(fonts.FOLDER)):
        raise PrintFailed("missing_fonts")


@cache
def _font_config() -> FontConfiguration:
    return FontConfiguration()


@cache
def _fetcher() -> OnlyPictures:
    return OnlyPictures(allow_redirects=False)


@cache
def _listener() -> MissingGlyphs:
    """Attached once, and the only place that WeasyPrint's and fontTools' remarks go."""
    listener = MissingGlyphs()
    for name in ("weasyprint", "fontTools"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [listener], False
        logger.setLevel(logging.WARNING)
    return listener


@cache
def _scaled(scale: float) -> weasyprint.CSS:
    return weasyprint.CSS(string=f"html{{--k:{scale}}}", font_config=_font_config(), url_fetcher=_fetcher())


@cache
def _styles(template: Template, paper: Paper, right_to_left: bool) -> tuple[weasyprint.CSS, ...]:
    page = theme_of(template).page_css(paper, right_to_left=right_to_left)
    sheets = [(STYLES / f"{name}.css").read_text(encoding="utf-8") for name in ("base", template)]
    return tuple(
        weasyprint.CSS(string=sheet, font_config=_font_config(), url_fetcher=_fetcher())
        for sheet in (page, *sheets)
    )
