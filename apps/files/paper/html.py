"""Content to one HTML page by Django's template engine alone: no settings, every string escaped."""

from functools import cache
from itertools import groupby
from pathlib import Path

from django.template import Context, Engine
from django.template.base import Template as DjangoTemplate

from apps.files.paper.content import Content, Span
from apps.files.paper.layout import PrintRequest
from apps.files.paper.theme import pair_of, theme_of
from apps.files.paper.words import headings_in, words_in

TEMPLATES = Path(__file__).parents[3] / "templates"
NO_BREAK_SPACE = "\u00a0"  # drawn before a date in the margin: going back there is no space to pypdf


def html_of(content: Content, request: PrintRequest) -> str:
    """The page that the PDF is laid out from: the same markup for every template, a theme is CSS."""
    theme, words = theme_of(request.template), words_in(content.language)
    dates = theme.dates if request.date_place == "own" else request.date_place
    columns = groupby(content.sections, key=lambda section: section.column)
    page = {
        "content": content,
        "template": request.template,
        "dates": dates,
        "before_date": NO_BREAK_SPACE if dates == "gutter" else "",
        "separator": theme.separator,
        "words": words,
        "title": content.header.name or words.resume,
        "headings_language": headings_in(content.language),
        "photo": request.photo if theme.photo else "",
        "photo_of": words.photo.format(name=content.header.name),
        "contact_lines": contact_lines(content.header.contacts, _characters(request)),
        "columns": [(name, tuple(sections)) for name, sections in columns],
    }
    return str(_page().render(Context(page, autoescape=True)))


def contact_lines(contacts: tuple[Span, ...], limit: int) -> tuple[tuple[Span, ...], ...]:
    """Contacts in as few lines as ``limit`` characters allow, of even length; no separator ends a line."""
    fewest = len(_filled(contacts, limit))
    return next(lines for width in range(limit + 1) if len(lines := _filled(contacts, width)) <= fewest)


def _characters(request: PrintRequest) -> int:
    """How many characters of contacts fit one line in these fonts, beside a photo if there is one."""
    theme, pair = theme_of(request.template), pair_of(request.template, request.pair)
    own = pair_of(request.template, "own")
    beside = 0.78 if request.photo and theme.photo else 1
    return int(theme.contact_characters * beside * (own.width * own.size) / (pair.width * pair.size))


def _filled(contacts: tuple[Span, ...], width: int) -> tuple[tuple[Span, ...], ...]:
    lines: list[tuple[Span, ...]] = []
    for contact in contacts:
        line = (*lines[-1], contact) if lines else (contact,)
        if lines and sum(len(one.text) + 3 for one in line) - 3 <= width:
            lines[-1] = line
        else:
            lines.append((contact,))
    return tuple(lines)


@cache
def _page() -> DjangoTemplate:
    engine = Engine(dirs=[str(TEMPLATES)], autoescape=True, debug=False)
    return engine.get_template("resumes/print/resume.html")
