"""Word's property lists (sprms): single changes to how a character or a paragraph is drawn."""

import struct
from collections.abc import Iterator
from dataclasses import replace

from apps.files.reading.flowing import Letters

# By their published numbers.
REMOVED, VANISH, BOLD, ITALIC = 0x0800, 0x083C, 0x0835, 0x0836
SIZE, COLOUR, OLD_COLOUR, HIGHLIGHT, SHADE, STYLE = 0x4A43, 0x6870, 0x2A42, 0x2A0C, 0xCA71, 0x4A30
LIST, LEVEL, OUTLINE, IN_TABLE, ROW_END = 0x460B, 0x260A, 0x2640, 0x2416, 0x2417
LONG_TABLE, TABS = 0xD608, 0xC615
SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
SWITCHES = {VANISH: "vanish", BOLD: "bold", ITALIC: "italic"}
OLD_COLOURS = (
    "", "#000000", "#0000ff", "#00ffff", "#00ff00", "#ff00ff", "#ff0000", "#ffff00", "#ffffff",
    "#000080", "#008080", "#008000", "#800080", "#800000", "#808000", "#808080", "#c0c0c0",
)  # fmt: skip


class Sprms:
    """A decoded list: the last change of each kind counts. What cannot be decoded ends it."""

    def __init__(self, raw: bytes) -> None:
        self.changes = dict(_each(raw))

    def number(self, kind: int) -> int | None:
        """The operand of a change, as a number; None if the list does not make it."""
        operand = self.changes.get(kind)
        return int.from_bytes(operand[:4], "little") if operand is not None else None

    @property
    def is_removed(self) -> bool:
        return self.number(REMOVED) == 1

    def laid_over(self, letters: Letters) -> Letters:
        """Letters with these changes made; 128 means as before, 129 the opposite."""
        made: dict[str, object] = {}
        for kind, name in SWITCHES.items():
            said = self.number(kind)
            if said is not None and said != 128:
                made[name] = not getattr(letters, name) if said == 129 else bool(said)
        if size := self.number(SIZE):
            made["size"] = size / 2
        if (colour := self._colour()) is not None:
            made["colour"] = colour
        if (ground := self._ground()) is not None:
            made["ground"] = ground
        return replace(letters, **made) if made else letters  # type: ignore[arg-type]

    def _colour(self) -> str | None:
        if (whole := self.changes.get(COLOUR)) is not None and len(whole) == 4:
            return "" if whole[3] else f"#{whole[:3].hex()}"
        return _old(self.number(OLD_COLOUR))

    def _ground(self) -> str | None:
        shade = self.changes.get(SHADE)
        if shade is not None and len(shade) >= 8:  # foreground, then background: the colour of the paper
            return "" if shade[7] else f"#{shade[4:7].hex()}"
        return _old(self.number(HIGHLIGHT))


def _old(number: int | None) -> str | None:
    return OLD_COLOURS[number] if number is not None and number < len(OLD_COLOURS) else None


def _each(raw: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 2 < len(raw):
        (kind,) = struct.unpack_from("<H", raw, at)
        at += 2
        size = SIZES.get(kind >> 13)
        if size is None:
            head, size = _said_size(kind, raw, at)
            at += head
        if size < 0 or at + size > len(raw):
            return
        yield kind, raw[at : at + size]
        at += size


def _said_size(kind: int, raw: bytes, at: int) -> tuple[int, int]:
    """How many bytes say how long the operand is, and what they say; -1 where it cannot be told."""
    if kind == LONG_TABLE:
        return 2, int.from_bytes(raw[at : at + 2], "little") - 1
    return 1, -1 if kind == TABS and raw[at] == 255 else raw[at]
