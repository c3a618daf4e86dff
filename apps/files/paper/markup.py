"""The tiny markup of a line: ``**bold**``, ``*italic*``, ``[words](https://…)``; all else is text. Pure.

A mark counts only where it cannot be anything else: ``5 * 3``, ``C*`` and ``f(*args, **more)`` stay as they
are. A bold or italic part may hold links; nothing else nests.
"""

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

LINK = re.compile(r"\[([^\[\]]+)\]\(((?:https?://|mailto:)[^\s()]+)\)")
STRONG = re.compile(r"(?<![\w*])\*\*(?=[^\s*])([^*]+)(?<=\S)\*\*(?![\w*])")
SLANTED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+)(?<=\S)\*(?![\w*])")


class Run(BaseModel):
    """Words set in one way."""

    model_config = ConfigDict(frozen=True)

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


def runs(text: str) -> tuple[Run, ...]:
    """The parts of a text, in order; their texts joined are what is read."""
    return tuple(_strong(text))


def plain(text: str) -> str:
    """The text without its marks: what TXT holds, and what is compared when a file is read back."""
    return "".join(run.text for run in runs(text))


def _strong(text: str) -> Iterator[Run]:
    at = 0
    for found in STRONG.finditer(text):
        yield from _slanted(text[at : found.start()])
        yield from _linked(found[1], bold=True)
        at = found.end()
    yield from _slanted(text[at:])


def _slanted(text: str) -> Iterator[Run]:
    at = 0
    for found in SLANTED.finditer(text):
        yield from _linked(text[at : found.start()])
        yield from _linked(found[1], italic=True)
        at = found.end()
    yield from _linked(text[at:])


def _linked(text: str, *, bold: bool = False, italic: bool = False) -> Iterator[Run]:
    at = 0
    for found in LINK.finditer(text):
        if before := text[at : found.start()]:
            yield Run(text=before, bold=bold, italic=italic)
        yield Run(text=found[1], bold=bold, italic=italic, href=found[2])
        at = found.end()
    if rest := text[at:]:
        yield Run(text=rest, bold=bold, italic=italic)
