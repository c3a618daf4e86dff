"""What stands on the paper, whatever the template: a header and sections of items, in reading order.

``strings()`` is the one list of all that is printed. The HTML, the plain text and the proof follow its order.
"""

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict

SectionKind = Literal["text", "entries", "lines", "groups", "inline"]
Direction = Literal["ltr", "rtl"]


class Frozen(BaseModel):
    """Never changed in place."""

    model_config = ConfigDict(frozen=True)


class Span(Frozen):
    """A few words, perhaps a link."""

    text: str
    href: str = ""


class PrintedLine(Frozen):
    """One line of the document, with the id it has there."""

    id: str
    text: str


class Item(Frozen):
    """One entry. Its head reads title, subtitle, place, date; the rest stands below in the order of the fields."""

    id: str
    title: str = ""
    subtitle: str = ""
    place: str = ""
    date: str = ""
    notes: tuple[Span, ...] = ()
    paragraphs: tuple[str, ...] = ()
    lines: tuple[PrintedLine, ...] = ()
    words: tuple[PrintedLine, ...] = ()

    def strings(self) -> Iterator[str]:
        """Every printed string of this entry in reading order."""
        yield from (text for text in (self.title, self.subtitle, self.place, self.date) if text)
        yield from (note.text for note in self.notes)
        yield from self.paragraphs
        yield from (line.text for line in (*self.lines, *self.words))

    @property
    def is_empty(self) -> bool:
        return not any(self.strings())


class PrintedSection(Frozen):
    """A heading and its items; ``kind`` says how they are set."""

    key: str
    title: str
    kind: SectionKind
    items: tuple[Item, ...]


class Header(Frozen):
    """The name, what the person is, and how to reach them."""

    name: str = ""
    label: str = ""
    contacts: tuple[Span, ...] = ()


class Content(Frozen):
    """The whole paper."""

    header: Header
    sections: tuple[PrintedSection, ...]
    language: str = "en"
    direction: Direction = "ltr"

    def strings(self) -> tuple[str, ...]:
        """Every printed string in reading order, headings included, nothing empty."""
        return tuple(self._strings())

    def _strings(self) -> Iterator[str]:
        yield from (text for text in (self.header.name, self.header.label) if text)
        yield from (contact.text for contact in self.header.contacts)
        for section in self.sections:
            yield section.title
            for item in section.items:
                yield from item.strings()

    @property
    def characters(self) -> int:
        return sum(map(len, self.strings()))
