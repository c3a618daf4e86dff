"""What stands on the paper, whatever the template: a header and sections of items, in reading order.

``blocks()`` is the one list of all that is printed. The HTML, the plain text and the proof follow its order.
"""

import re
from collections.abc import Iterator
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict

from apps.files.paper.markup import Run, runs

SectionKind = Literal["text", "entries", "lines", "groups", "inline"]
Direction = Literal["ltr", "rtl"]
Column = Literal["full", "side", "main"]
Block = tuple[str, ...]  # strings that stand in one paragraph
HYPHENATED = re.compile(r"((?<![\w-])(?=[\w-]{3,24}(?![\w-]))\w+(?:-\w+)+)")


class Frozen(BaseModel):
    """Never changed in place."""

    model_config = ConfigDict(frozen=True)


class Span(Frozen):
    """A few words, perhaps a link."""

    text: str
    href: str = ""


class Rich(Frozen):
    """A text and how its parts are set. ``runs`` is empty when nothing is bold, italic or a link."""

    text: str
    runs: tuple[Run, ...] = ()

    @classmethod
    def of(cls, marked: str, **fields: str) -> Self:
        """From text with the tiny markup."""
        parts = runs(marked)
        is_set = any(part.bold or part.italic or part.href for part in parts)
        return cls(text="".join(part.text for part in parts), runs=parts if is_set else (), **fields)

    @property
    def parts(self) -> tuple[Run, ...]:
        """What is set one after the other: the runs, or the whole text as one."""
        return self.runs or (Run(text=self.text),)

    @property
    def pieces(self) -> Iterator[tuple[Run, bool]]:
        """The parts cut at words with hyphens; the second says that it must not break over two lines.

        Readers join a word that breaks at its hyphen without it: in-process becomes inprocess.
        """
        for part in self.parts:
            for place, text in enumerate(HYPHENATED.split(part.text)):
                if text:
                    yield part.model_copy(update={"text": text}), place % 2 == 1


class PrintedLine(Rich):
    """One line of the document, with the id it has there."""

    id: str


class Item(Frozen):
    """One entry. Its head reads title, subtitle, place, date; the rest stands below as the fields are."""

    id: str
    title: str = ""
    subtitle: str = ""
    place: str = ""
    date: str = ""
    notes: tuple[Span, ...] = ()
    paragraphs: tuple[Rich, ...] = ()
    lines: tuple[PrintedLine, ...] = ()
    words: tuple[PrintedLine, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Its head, then what stands below it, paragraph by paragraph."""
        yield self.head
        yield tuple(note.text for note in self.notes)
        yield from ((rich.text,) for rich in (*self.paragraphs, *self.lines))
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
    column: Column = "main"

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
    """The whole paper, its sections in reading order. ``language`` is that of the person's own words."""

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
