"""HTML to a tagged PDF: the only module that knows WeasyPrint. Runs in a limited child, forked warm.

Fonts and stylesheets are read once a process: that took a page from 0.18 to 0.12 CPU seconds. The shared
font configuration must never be used by two threads (it crashed in every trial), so this belongs in a child.
"""

import gc
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache, partial
from math import ceil
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from apps.files.paper import fonts, layout
from apps.files.paper.composing import content_of
from apps.files.paper.content import Content
from apps.files.paper.fit import Laid, on_one_page, without_stray_lines
from apps.files.paper.glyphs import listener
from apps.files.paper.html import html_of
from apps.files.paper.kept import NAME as ATTACHED
from apps.files.paper.kept import text_of as json_resume_text
from apps.files.paper.layout import MAX_PAGES, Printed, PrintFailed, PrintRequest, Template
from apps.files.paper.sheet import scaled, sheet_of
from apps.files.paper.theme import pair_of, theme_of
from apps.files.paper.warming import SAMPLE
from apps.files.paper.weakest import weakest

fonts.choose()

import weasyprint  # noqa: E402  # fontconfig reads its file at import
from cssselect2 import ElementWrapper  # type: ignore[import-untyped]  # noqa: E402
from weasyprint.text.ffi import ffi, fontconfig  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402
from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: E402

STYLES = Path(__file__).parents[3] / "static" / "css" / "print"
NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)
PICTURES = ("data:image/png;", "data:image/jpeg;")
ROW = 1.36 * 4 / 3  # height of a row of text in CSS pixels, for each point of its size


class OnlyPictures(URLFetcher):  # type: ignore[misc]
    """Fetches nothing but pictures that are already in the page: no file, no network, no attachment."""

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        if not url.lower().startswith(PICTURES):
            raise ValueError("refused")
        return super().fetch(url, headers)


class WellFormed(weasyprint.HTML):  # type: ignore[misc]
    """Our own page, which is well-formed XML: parsed by expat in a tenth of the time that any HTML takes."""

    def __init__(self, page: str) -> None:
        root = ElementTree.fromstring(page)  # noqa: S314  # no DTD of its own, every string escaped by us
        self.base_url, self.media_type, self.url_fetcher = None, "print", _fetcher()
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = root


def print_request(request_json: str) -> Printed:
    """The request's PDF. Raises PrintFailed for missing glyphs, missing fonts or too many pages."""
    request = PrintRequest.model_validate_json(request_json)
    gc.disable()  # a third of the time went into looking for garbage that the end of the child frees anyway
    try:
        return press(request, content_of(request))
    finally:
        gc.enable()


def press(request: PrintRequest, content: Content) -> Printed:
    """Lay out and write: smaller where that spares a nearly empty last page, or to fill one page if asked."""
    missing = listener()
    missing.characters.clear()
    pair = pair_of(request.template, request.pair)
    for family in {pair.head, pair.body, pair.figures}:
        assert_font(family)
    lay = partial(_laid, _page(request, content), _styles(request, content), request)
    laid, over = on_one_page(lay) if request.one_page else (without_stray_lines(lay), 0.0)
    if len(laid.layout.pages) > MAX_PAGES:
        raise PrintFailed("too_much")
    written = laid.layout.write_pdf(pdf_variant="pdf/ua-1", attachments=[_kept(request)])
    missing.refuse()
    rows = ceil(over * laid.layout.pages[0]._page_box.height / _row(request)) if over else 0
    return Printed(
        pdf=written,
        pages=len(laid.layout.pages),
        scale=round(laid.scale, 4),
        rows_over=rows,
        weakest=weakest(content, rows),
    )


def _kept(request: PrintRequest) -> weasyprint.Attachment:
    """The resume as data. Always of the same day, so that the same request gives the same bytes."""
    return weasyprint.Attachment(
        string=json_resume_text(request),
        name=ATTACHED,
        description="This resume as JSON Resume",
        created=NO_DAY,
        modified=NO_DAY,
        relationship="Source",
        url_fetcher=_fetcher(),
    )


def assert_font(family: str) -> None:
    """Raise PrintFailed unless a family would be drawn with our own file; another would take its place."""
    file, families = drawn_with(family)
    if family not in families or not file.startswith(str(fonts.FOLDER)):
        raise PrintFailed("missing_fonts")


@cache
def drawn_with(family: str) -> tuple[str, tuple[str, ...]]:
    """The file that fontconfig would draw a family with, and the names it goes by."""
    config = _fontconfig()
    pattern = ffi.gc(fontconfig.FcPatternCreate(), fontconfig.FcPatternDestroy)
    fontconfig.FcPatternAddString(pattern, b"family", family.encode())
    fontconfig.FcConfigSubstitute(config, pattern, fontconfig.FcMatchPattern)
    fontconfig.FcDefaultSubstitute(pattern)
    match = ffi.gc(
        fontconfig.FcFontMatch(config, pattern, ffi.new("FcResult *")), fontconfig.FcPatternDestroy
    )
    return next(_strings(match, b"file"), ""), tuple(_strings(match, b"family"))


def _strings(pattern: Any, name: bytes) -> Iterator[str]:
    found, number = ffi.new("FcChar8 **"), 0
    while fontconfig.FcPatternGetString(pattern, name, number, found) == 0:
        yield str(ffi.string(found[0]).decode())
        number += 1


def warm() -> None:
    """Assert our fonts, read every stylesheet and draw a page in each template, so that a fork starts warm.

    Raises PrintFailed("missing_fonts") when a template's own font would be replaced by another.
    """
    for template in layout.TEMPLATES:
        print_request(PrintRequest(document=SAMPLE, template=template).model_dump_json())


def _laid(
    page: weasyprint.HTML, styles: tuple[weasyprint.CSS, ...], request: PrintRequest, scale: float
) -> Laid[weasyprint.Document]:
    sheets = styles if scale == 1 else (*styles, _css(scaled(request, scale)))
    document = page.render(font_config=_font_config(), stylesheets=sheets)
    return Laid(document, scale, len(document.pages) - 1 + _filled(document.pages[-1]))


def _filled(page: weasyprint.Page) -> float:
    """Which part of the page's height its text takes, more than 0 and at most 1."""
    box = page._page_box
    return float(min(1, max((child.height for child in box.children[:1]), default=0) / box.height)) or 0.01


def _row(request: PrintRequest) -> float:
    return ROW * theme_of(request.template).size * pair_of(request.template, request.pair).size


def _page(request: PrintRequest, content: Content) -> weasyprint.HTML:
    return WellFormed(html_of(content, request))


def _styles(request: PrintRequest, content: Content) -> tuple[weasyprint.CSS, ...]:
    own = sheet_of(request, language=content.language, right_to_left=content.direction == "rtl")
    return (*_sheets(request.template), _css(own))


@cache
def _sheets(template: Template) -> tuple[weasyprint.CSS, ...]:
    return tuple(_css((STYLES / f"{name}.css").read_text(encoding="utf-8")) for name in ("base", template))


@cache
def _css(text: str) -> weasyprint.CSS:
    return weasyprint.CSS(string=text, font_config=_font_config(), url_fetcher=_fetcher())


@cache
def _fontconfig() -> Any:
    return fontconfig.FcInitLoadConfigAndFonts()


@cache
def _font_config() -> FontConfiguration:
    return FontConfiguration()


@cache
def _fetcher() -> OnlyPictures:
    return OnlyPictures(allow_redirects=False)
