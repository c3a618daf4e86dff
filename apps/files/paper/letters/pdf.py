"""A letter to a tagged PDF, in the template of its resume. Runs in a limited child, forked warm."""

import gc
from functools import cache, partial
from pathlib import Path

from django.template import Context, Engine
from django.template.base import Template as DjangoTemplate

from apps.files.paper import pdf
from apps.files.paper.content import Content
from apps.files.paper.fit import without_stray_lines
from apps.files.paper.glyphs import listener
from apps.files.paper.html import TEMPLATES, _characters, contact_lines
from apps.files.paper.layout import MAX_PAGES, Printed, PrintFailed
from apps.files.paper.letters.letter import LetterRequest, content_of_letter
from apps.files.paper.theme import pair_of, theme_of

STYLE = Path(__file__).parents[4] / "static" / "css" / "print" / "letter.css"


def print_letter_json(letter_json: str) -> Printed:
    """The letter's PDF. Raises PrintFailed for missing glyphs, missing fonts or too many pages."""
    letter = LetterRequest.model_validate_json(letter_json)
    gc.disable()  # as for a resume: the end of the child frees it all
    try:
        return press(letter, content_of_letter(letter))
    finally:
        gc.enable()


def press(letter: LetterRequest, content: Content) -> Printed:
    look, missing = letter.look, listener()
    missing.characters.clear()
    pair = pair_of(look.template, look.pair)
    for family in {pair.head, pair.body, pair.figures}:
        pdf.assert_font(family)
    styles = (*pdf._styles(look, content), pdf._css(STYLE.read_text(encoding="utf-8")))
    laid = without_stray_lines(partial(pdf._laid, pdf.WellFormed(html_of(letter, content)), styles, look))
    if len(laid.layout.pages) > MAX_PAGES:
        raise PrintFailed("too_much")
    written = laid.layout.write_pdf(pdf_variant="pdf/ua-1")
    missing.refuse()
    return Printed(pdf=written, pages=len(laid.layout.pages), scale=round(laid.scale, 4))


def html_of(letter: LetterRequest, content: Content) -> str:
    """The page the PDF is laid out from; every string is escaped."""
    page = {
        "content": content,
        "template": letter.look.template,
        "separator": theme_of(letter.look.template).separator,
        "title": " - ".join(filter(None, (content.header.name, letter.subject))) or "Letter",
        "contact_lines": contact_lines(content.header.contacts, _characters(letter.look)),
    }
    return str(_page().render(Context(page, autoescape=True)))


@cache
def _page() -> DjangoTemplate:
    engine = Engine(dirs=[str(TEMPLATES)], autoescape=True, debug=False)
    return engine.get_template("cover_letters/print/letter.html")
