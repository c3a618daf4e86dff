"""The layouts of letters: read from their files, and filled without ever leaving a slot open."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from apps.domain.language import tables

FOLDER = Path(__file__).parent / "layouts"
_BLOCK = re.compile(r"\[([a-z]+(?: \d)?)\]")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


class Layout(NamedTuple):
    """One way to build a letter; its parts are sentences with slots."""

    name: str
    parts: Mapping[str, str]

    @property
    def tone(self) -> str:
        return self.name.split()[0]


@cache
def layouts(language: str) -> tuple[Layout, ...]:
    """The twelve of a language, in the order of their file."""
    return tuple(
        Layout(name, {key: found[0] for key, found in parts.items()})
        for name, parts in _blocks(language).items()
        if name != "shared"
    )


def for_tone(language: str, tone: str) -> tuple[Layout, ...]:
    """Those of the tone, then the others that a reader would not mind beside them: plain ones first."""
    found = layouts(language)
    return (*(one for one in found if one.tone == tone), *(one for one in found if one.tone != tone))


def shared(language: str, key: str) -> Sequence[str]:
    """What all layouts of a language share: greetings, ends, frames."""
    return _blocks(language)["shared"].get(key, [])


def fill(template: str, **values: str) -> str:
    """The first alternative of ``template`` whose slots all have a value; "" when none has."""
    for alternative in template.split(" // "):
        text = _OPTIONAL.sub(lambda found: found[1] if _is_full(found[1], values) else "", alternative)
        if _is_full(text, values):
            filled = _SLOT.sub(lambda found: values[found[1]].strip(), text)
            return filled[:1].upper() + filled[1:]
    return ""


@cache
def own_words(language: str) -> frozenset[str]:
    """Every word that the layouts of a language bring along: such a word claims nothing."""
    texts = [text for parts in _blocks(language).values() for found in parts.values() for text in found]
    bare = (_SLOT.sub(" ", text) for text in texts)
    return frozenset(word.casefold() for text in bare for word in _WORD.findall(text))


def _is_full(text: str, values: Mapping[str, str]) -> bool:
    return all(values.get(slot, "").strip() for slot in _SLOT.findall(text))


@cache
def _blocks(language: str) -> dict[str, dict[str, list[str]]]:
    blocks: dict[str, dict[str, list[str]]] = {}
    for line in tables.lines(FOLDER / f"{language}.txt"):
        if head := _BLOCK.fullmatch(line.strip()):
            blocks[head[1]] = {}
        else:
            key, _, text = line.partition(": ")
            blocks[next(reversed(blocks))].setdefault(key, []).append(text.strip())
    return blocks
