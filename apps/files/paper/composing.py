"""A resume document to the content of the paper: which sections, in which order, under which headings."""

import unicodedata

from apps.domain.resume import Basics, ResumeDocument
from apps.files.paper import addresses, sections
from apps.files.paper.content import Content, Direction, Header, Item, PrintedSection, SectionKind, Span
from apps.files.paper.layout import PrintRequest
from apps.files.paper.theme import theme_of
from apps.files.paper.tidying import paragraphs, tidy
from apps.files.paper.words import Words, words_in


def content_of(request: PrintRequest) -> Content:
    """Everything that will be printed, in order. Empty entries and empty sections leave no trace."""
    document, words = request.document, words_in(request.language)
    order = _order(theme_of(request.template).order, document)
    found = (_section(key, document, words) for key in order)
    return Content(
        header=_header(document.basics),
        sections=tuple(section for section in found if section.items),
        language=request.language,
        direction=_direction(document),
    )


def _order(order: tuple[str, ...], document: ResumeDocument) -> tuple[str, ...]:
    """Someone who has not worked yet is read by their studies first, as careers offices advise."""
    if document.work:
        return order
    return tuple(sorted(order, key=lambda key: {"summary": 0, "education": 1}.get(key, 2)))


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


def _section(key: str, document: ResumeDocument, words: Words) -> PrintedSection:
    kind, items = _summary(document) if key == "summary" else _items(key, document, words)
    kept = tuple(item for item in items if not item.is_empty)
    if kind == "groups" and not any(item.words for item in kept):
        kind = "inline"
    return PrintedSection(key=key, title=words.headings[key], kind=kind, items=kept)


def _summary(document: ResumeDocument) -> tuple[SectionKind, tuple[Item, ...]]:
    return "text", (Item(id="summary", paragraphs=paragraphs(document.basics.summary)),)


def _items(key: str, document: ResumeDocument, words: Words) -> tuple[SectionKind, tuple[Item, ...]]:
    kind, build = sections.BUILDERS[key]
    return kind, tuple(build(entry, words) for entry in getattr(document, key))


def _direction(document: ResumeDocument) -> Direction:
    """Right to left when more letters of the person's own words run that way than the other."""
    kinds = [unicodedata.bidirectional(char) for text in document.statements() for char in text]
    return "rtl" if sum(kind in ("R", "AL") for kind in kinds) > kinds.count("L") else "ltr"
