"""Content as plain text: what a portal that takes no file is given, and what "read as text" shows."""

from collections.abc import Iterator

from apps.files.paper.content import Content, Item, PrintedSection
from apps.files.paper.words import words_in


def plain_text(content: Content) -> str:
    """The same strings in the same order as on paper, one paragraph a line; headings in capitals."""
    comma = words_in(content.language).comma
    lines = [*_header(content), *(line for section in content.sections for line in _section(section, comma))]
    return "\n".join(lines).strip() + "\n"


def _header(content: Content) -> Iterator[str]:
    header = content.header
    yield from (text for text in (header.name, header.label) if text)
    if header.contacts:
        yield " | ".join(contact.text for contact in header.contacts)


def _section(section: PrintedSection, comma: str) -> Iterator[str]:
    yield from ("", section.title.upper())
    if section.kind == "inline":
        yield comma.join(_named(item) for item in section.items)
    elif section.kind == "groups":
        yield from (_group(item, comma) for item in section.items)
    else:
        for number, item in enumerate(section.items):
            if number and section.kind == "entries":
                yield ""
            yield from _entry(item, comma)


def _entry(item: Item, comma: str) -> Iterator[str]:
    head = comma.join(text for text in (item.title, item.subtitle, item.place) if text)
    if item.head:
        yield " | ".join(text for text in (head, item.date) if text)
    if item.notes:
        yield " | ".join(note.text for note in item.notes)
    yield from (rich.text for rich in item.paragraphs)
    yield from (f"- {line.text}" for line in item.lines)
    if item.words:
        yield comma.join(word.text for word in item.words)


def _group(item: Item, comma: str) -> str:
    words = comma.join(word.text for word in item.words)
    return ": ".join(text for text in (_named(item), words) if text)


def _named(item: Item) -> str:
    """``English (native)``; what has only one of the two is just that."""
    return f"{item.title} ({item.place})" if item.title and item.place else item.title or item.place
