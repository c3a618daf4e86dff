"""A letter as it is asked of the printer, and what of it stands on the paper, in reading order."""

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from apps.files.paper.composing import content_of
from apps.files.paper.content import Block, Content, Item, PrintedSection, Rich
from apps.files.paper.layout import MAX_IN_HEAD, PrintFailed, PrintRequest

MAX_CHARACTERS = 12_000  # a full page has about 3,000


class LetterRequest(BaseModel):
    """``look`` is that of the resume the letter goes with; of its document only who writes is printed.

    ``recipient`` and ``closing`` are lines, ``paragraphs`` the text; what is empty leaves no trace.
    """

    model_config = ConfigDict(frozen=True)

    look: PrintRequest
    language: str = "en"
    recipient: tuple[str, ...] = ()
    date: str = ""
    subject: str = ""
    greeting: str = ""
    paragraphs: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


class LetterSection(PrintedSection):
    """The letter under its subject; whom it goes to stands above that."""

    recipient: tuple[Rich, ...] = ()

    def blocks(self) -> Iterator[Block]:
        yield from ((line.text,) for line in self.recipient)
        yield from super().blocks()


def content_of_letter(letter: LetterRequest) -> Content:
    """The sender's head, then whom it goes to, and the letter. Words are set as they are, without marks."""
    sender = content_of(letter.look)
    text = Item(id="text", paragraphs=_rich((letter.greeting, *letter.paragraphs, *letter.closing)))
    section = LetterSection(
        key="letter",
        title=" ".join(letter.subject.split()),
        kind="text",
        items=(text,),
        recipient=_rich((*letter.recipient, letter.date)),
    )
    return Content(
        header=sender.header, sections=(section,), language=letter.language, direction=sender.direction
    )


def refuse_unprintable(letter: LetterRequest) -> None:
    """Raise PrintFailed for a letter without text, or with more than a letter can have."""
    content = content_of_letter(letter)
    if not any(text.strip() for text in letter.paragraphs):
        raise PrintFailed("nothing_to_print")
    head = sum(map(len, (content.header.name, content.header.label, *letter.recipient, letter.subject)))
    if content.characters > MAX_CHARACTERS or head > MAX_IN_HEAD:
        raise PrintFailed("too_much")


def _rich(texts: tuple[str, ...]) -> tuple[Rich, ...]:
    kept = (" ".join(text.split()) for text in texts)
    return tuple(Rich(text=text) for text in kept if text)
