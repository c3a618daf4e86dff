"""What stands on the paper, whatever the template: a header and sections of items, in reading order.

``blocks()`` is the one list of all that is printed. The HTML, the plain text and the proof follow its order.
"""

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict

SectionKind = Literal["text", "entries", "lines", "groups", "inline"]
Direction = Literal["ltr", "rtl"]
Block = tuple[str, ...]  # strings that stand in one paragraph


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
    """One entry. Its head reads title, subtitle, place, date; the rest stands below as the fields are."""

    id: str
    title: str = ""
    subtitle: str = ""
    place: str = ""
    date: str = ""
    notes: tuple[Span, ...] = ()
    paragraphs: tuple[str, ...] = ()
    lines: tuple[PrintedLine, ...] = ()
    words: tuple[PrintedLine, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Its head, then what stands below it, paragraph by paragraph."""
        yield self.head
        yield tuple(note.text for note in self.notes)
        yield from ((text,) for text in self.paragraphs)
        yield from ((line.text,) for line in self.lines)
        yield tuple(word.text for word in self.words)

    @property
    def head(self) -> Block:
        return tuple(text for text in (self.title, self.subtitle, self.place, self.date) if text)

    @property
    def is_empty(self) -> bool:
        return not any(self.blocks())


class PrintedSection(Frozen):
    """A heading and its items; ``kind`` says how they are set."""

    key: str
    title: str
    kind: SectionKind
    items: tuple[Item, ...]

    def blocks(self) -> Iterator[Block]:
        """The heading, then the items: a row of them is one block, a group is one, an entry several."""
        yield (self.title,)
        whole = [tuple(text for block in item.blocks() for text in block) for item in self.items]
        if self.kind == "inline":
            yield tuple(text for block in whole for text in block)
        elif self.kind == "groups":
            yield from whole
        else:
            yield from (block for item in self.items for block in item.blocks())


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

    def blocks(self) -> tuple[Block, ...]:
        """Every printed string in reading order, headings included, nothing empty, one tuple a paragraph."""
        head = (
            (self.header.name,),
            (self.header.label,),
            tuple(contact.text for contact in self.header.contacts),
        )
        found = (*head, *(block for section in self.sections for block in section.blocks()))
        return tuple(block for block in found if any(block))

    def strings(self) -> tuple[str, ...]:
        """The same, string by string."""
        return tuple(text for block in self.blocks() for text in block)

    @property
    def characters(self) -> int:
        return sum(map(len, self.strings()))
