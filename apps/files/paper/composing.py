"""A resume document to the content of the paper: which sections, in which order, under which headings."""

import unicodedata
from typing import Any

from apps.domain.language.detect import language_of
from apps.domain.resume import SECTIONS, Basics, ResumeDocument
from apps.files.paper import addresses, sections
from apps.files.paper.columns import in_columns
from apps.files.paper.content import Content, Direction, Header, Item, PrintedSection, SectionKind, Span
from apps.files.paper.layout import PrintRequest
from apps.files.paper.sections import Manner
from apps.files.paper.theme import theme_of
from apps.files.paper.tidying import paragraphs, tidy
from apps.files.paper.words import words_in


def content_of(request: PrintRequest) -> Content:
    """Everything that will be printed, in order. Empty entries and empty sections leave no trace."""
    document, theme = shown(request.document, request.hidden), theme_of(request.template)
    language = request.language or _language(document)
    manner = Manner(words_in(language), request.dates)
    found = (_section(key, document, manner) for key in _order(request, document, theme.order))
    return Content(
        header=_header(document.basics),
        sections=in_columns((section for section in found if section.items), theme.side),
        language=language,
        direction=_direction(document),
    )


def shown(document: ResumeDocument, hidden: tuple[str, ...]) -> ResumeDocument:
    """The document without its hidden sections, entries and lines: nothing of them may reach a file."""
    if not hidden:
        return document
    kept: dict[str, Any] = {
        section: () if section in hidden else _shown(getattr(document, section), hidden)
        for section in SECTIONS
    }
    if "summary" in hidden:
        kept["basics"] = document.basics.model_copy(update={"summary": ""})
    return document.model_copy(update=kept)


def _shown(entries: tuple[Any, ...], hidden: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(
        entry.model_copy(
            update={
                name: tuple(line for line in getattr(entry, name) if line.id not in hidden)
                for name in ("highlights", "courses", "keywords")
                if name in type(entry).model_fields
            }
        )
        for entry in entries
        if entry.id not in hidden
    )


def _order(request: PrintRequest, document: ResumeDocument, order: tuple[str, ...]) -> tuple[str, ...]:
    """The person's order, then the template's. Someone who has not worked yet is read by their studies
    first, as careers offices advise, unless they say otherwise.
    """
    asked = tuple(key for key in dict.fromkeys(request.order) if key in order)
    if not asked and not document.work:
        asked = ("summary", "education")
    return (*asked, *(key for key in order if key not in asked))


def _language(document: ResumeDocument) -> str:
    return language_of("\n".join(document.statements())) or "en"


def _header(basics: Basics) -> Header:
    contacts = (
        Span(text=_place(basics)),
        addresses.mailbox(basics.email),
        addresses.phone(basics.phone),
        *(addresses.web(url) for url in _urls(basics)),
        *(Span(text=": ".join(filter(None, (p.network, p.username)))) for p in basics.profiles if not p.url),
    )
    return Header(
        name=tidy(basics.name),
        label=tidy(basics.label),
        contacts=tuple(Span(text=tidy(c.text), href=c.href) for c in contacts if tidy(c.text)),
    )


def _urls(basics: Basics) -> tuple[str, ...]:
    """Every web address once: the person's own and those of their profiles."""
    urls = (basics.url, *(profile.url for profile in basics.profiles))
    return tuple({addresses.web(url).text.lower(): url for url in reversed(urls) if url.strip()}.values())[
        ::-1
    ]


def _place(basics: Basics) -> str:
    place = basics.location
    town = " ".join(part for part in (place.city, place.postal_code) if part)
    return ", ".join(part for part in (place.address, town, place.region, place.country_code) if part)


def _section(key: str, document: ResumeDocument, manner: Manner) -> PrintedSection:
    kind, items = _summary(document) if key == "summary" else _items(key, document, manner)
    kept = tuple(item for item in items if not item.is_empty)
    if kind == "groups" and not any(item.words for item in kept):
        kind = "inline"
    return PrintedSection(key=key, title=manner.words.headings[key], kind=kind, items=kept)


def _summary(document: ResumeDocument) -> tuple[SectionKind, tuple[Item, ...]]:
    return "text", (Item(id="summary", paragraphs=paragraphs(document.basics.summary)),)


def _items(key: str, document: ResumeDocument, manner: Manner) -> tuple[SectionKind, tuple[Item, ...]]:
    kind, build = sections.BUILDERS[key]
    return kind, tuple(build(entry, manner) for entry in getattr(document, key))


def _direction(document: ResumeDocument) -> Direction:
    """Right to left when more letters of the person's own words run that way than the other."""
    kinds = [unicodedata.bidirectional(char) for text in document.statements() for char in text]
    return "rtl" if sum(kind in ("R", "AL") for kind in kinds) > kinds.count("L") else "ltr"
