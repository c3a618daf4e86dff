"""Content to one HTML page by Django's template engine alone: no settings, every string escaped."""

from functools import cache
from pathlib import Path

from django.template import Context, Engine
from django.template.base import Template as DjangoTemplate

from apps.files.paper.content import Content, Span
from apps.files.paper.layout import Template
from apps.files.paper.theme import theme_of
from apps.files.paper.words import words_in

TEMPLATES = Path(__file__).parents[3] / "templates"


def html_of(content: Content, template: Template) -> str:
    """The page that the PDF is laid out from: the same markup for every template, a theme is CSS."""
    theme = theme_of(template)
    page = {
        "content": content,
        "template": template,
        "separator": theme.separator,
        "comma": words_in(content.language).comma,
        "contact_lines": contact_lines(content.header.contacts, theme.contact_characters),
    }
    return str(_page().render(Context(page, autoescape=True)))


def contact_lines(contacts: tuple[Span, ...], limit: int) -> tuple[tuple[Span, ...], ...]:
    """Contacts in as few lines as ``limit`` characters allow, of even length; no separator ends a line."""
    fewest = len(_filled(contacts, limit))
    return next(lines for width in range(limit + 1) if len(lines := _filled(contacts, width)) <= fewest)


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
