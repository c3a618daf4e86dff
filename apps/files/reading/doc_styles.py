"""The style sheet of a DOC: what kind of text a paragraph style is, and how its letters are drawn."""

import struct
from dataclasses import dataclass
from functools import cached_property

from apps.files.reading.doc_sprms import LIST, OUTLINE, Sprms
from apps.files.reading.flowing import Letters

PARAGRAPH_STYLE = 1
NO_BASE = 0xFFF
DEEPEST = 12
HEADINGS, TITLE = range(1, 10), 62  # the numbers of Word's built-in styles
LISTS = (48, 49, *range(54, 62))
BODY_LEVEL = 9


@dataclass(frozen=True)
class Style:
    """One style: the number of the built-in it is, the style it builds on, its two property lists."""

    number: int
    base: int
    paragraph: bytes
    letters: bytes


class StyleSheet:
    """Styles by their index. A sheet that cannot be decoded is read as far as it can be."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._letters: dict[int, Letters] = {}

    def letters(self, index: int) -> Letters:
        """How text of a style is drawn."""
        if index not in self._letters:
            self._letters[index] = self.styled(Letters(), index)
        return self._letters[index]

    def styled(self, letters: Letters, index: int | None) -> Letters:
        """Letters with a style, and those it is based on, laid over them."""
        for style in reversed(self._chain(index) if index is not None else ()):
            letters = Sprms(style.letters).laid_over(letters)
        return letters

    def kind(self, index: int, paragraph: Sprms) -> str:
        """What a paragraph is, by its style and its own properties: heading, title, bullet or nothing."""
        chain = self._chain(index)
        numbers = [style.number for style in chain]
        if TITLE in numbers:
            return "title"
        lists = [paragraph, *(Sprms(style.paragraph) for style in chain)]
        level = _first(lists, OUTLINE)
        if any(number in HEADINGS for number in numbers) or (level is not None and level < BODY_LEVEL):
            return "heading"
        listed = _first(lists, LIST)
        if listed is None:
            return "bullet" if any(number in LISTS for number in numbers) else ""
        return "bullet" if listed else ""

    def _chain(self, index: int) -> list[Style]:
        found: list[Style] = []
        while len(found) < DEEPEST and (style := self._styles.get(index)) is not None:
            found.append(style)
            index = style.base
        return found

    @cached_property
    def _styles(self) -> dict[int, Style]:
        found: dict[int, Style] = {}
        try:
            head = struct.unpack_from("<H", self._raw)[0]
            count, base_size = struct.unpack_from("<HH", self._raw, 2)
            at = 2 + head
            for index in range(count):
                (size,) = struct.unpack_from("<H", self._raw, at)
                if size:
                    found[index] = _style(self._raw[at + 2 : at + 2 + size], base_size)
                at += 2 + size
        except (struct.error, IndexError):
            pass
        return found


def _first(lists: list[Sprms], kind: int) -> int | None:
    return next((said for said in (sprms.number(kind) for sprms in lists) if said is not None), None)


def _style(raw: bytes, base_size: int) -> Style:
    first, second, third = struct.unpack_from("<HHH", raw)
    (letters_in_name,) = struct.unpack_from("<H", raw, base_size)
    at = base_size + 2 + 2 * letters_in_name + 2
    parts: list[bytes] = []
    for _ in range(third & 0xF):
        at += at % 2
        (size,) = struct.unpack_from("<H", raw, at)
        parts.append(raw[at + 2 : at + 2 + size])
        at += 2 + size
    number, base = first & 0xFFF, second >> 4
    if second & 0xF == PARAGRAPH_STYLE and len(parts) >= 2:
        return Style(number, base, parts[0][2:], parts[1])
    return Style(number, base, b"", parts[-1] if parts else b"")
