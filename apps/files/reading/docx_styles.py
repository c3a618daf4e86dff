"""What a Word style means for its text: a heading, a title, a list item; size, weight, colour, hiding."""

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

from apps.files.reading.colours import WHITE
from apps.files.reading.flowing import Letters
from apps.files.reading.parts import child, local, value

DEEPEST = 12  # styles based on styles
OFF = ("0", "false", "off", "none")
TITLES = ("title", "titel", "titre", "título")
SWITCHES = {"b": "bold", "i": "italic", "vanish": "vanish"}
PAPER = ("", "auto", "none", "ffffff", "white", "nil", "clear")
HEX = re.compile("[0-9a-f]{6}")
LISTS = ("list bullet", "list number", "list paragraph bullet")


def with_properties(letters: Letters, properties: ET.Element | None) -> Letters:
    """Letters changed by a run's properties (w:rPr)."""
    changes: dict[str, object] = {}
    for entry in properties if properties is not None else ():
        name, said = local(entry.tag), value(entry) or ""
        if name in SWITCHES:
            changes[SWITCHES[name]] = said.lower() not in OFF
        elif name == "sz" and said.isdigit():
            changes["size"] = int(said) / 2
        elif name == "color":
            changes["colour"] = _hex(said) or (WHITE if _is_paper(value(entry, "themeColor")) else "")
        elif name in ("shd", "highlight"):
            changes["ground"] = ground_of(entry)
    return replace(letters, **changes) if changes else letters  # type: ignore[arg-type]


def ground_of(entry: ET.Element | None) -> str:
    """The colour of a shading (its fill) or of a highlight, if it is more than plain paper."""
    if entry is None:
        return ""
    said = value(entry, "fill") or (value(entry) if local(entry.tag) == "highlight" else "") or ""
    if _is_paper(value(entry, "themeFill")) or said.lower() in PAPER:
        return ""
    return _hex(said) or said or value(entry, "themeFill") or ""


def _is_paper(theme: str | None) -> bool:
    return bool(theme) and str(theme).startswith(("background1", "light1"))


def _hex(said: str) -> str:
    return f"#{said.lower()}" if HEX.fullmatch(said.lower()) else ""


class Styles:
    """The style sheet of a document, and its list definitions."""

    def __init__(self, sheet: ET.Element | None) -> None:
        entries = [entry for entry in (sheet if sheet is not None else ()) if local(entry.tag) == "style"]
        self._styles = {value(entry, "styleId") or "": entry for entry in entries}
        defaults = child(child(child(sheet, "docDefaults"), "rPrDefault"), "rPr")
        self._plain = with_properties(Letters(), defaults)
        self._default = next(
            (
                key
                for key, entry in self._styles.items()
                if value(entry, "default") in ("1", "true") and value(entry, "type") == "paragraph"
            ),
            None,
        )
        self._letters: dict[str | None, Letters] = {}

    def paragraph_letters(self, style: str | None) -> Letters:
        """How text of a paragraph style is drawn."""
        style = style or self._default
        if style not in self._letters:
            self._letters[style] = self.styled(self._plain, style)
        return self._letters[style]

    def styled(self, letters: Letters, style: str | None) -> Letters:
        """Letters with a style, and those it is based on, laid over them."""
        for entry in reversed(list(self._chain(style))):
            letters = with_properties(letters, child(entry, "rPr"))
        return letters

    def kind(self, style: str | None) -> str:
        """What a paragraph style says of its text: heading, title, bullet or nothing."""
        for entry in self._chain(style or self._default):
            name = (value(child(entry, "name")) or "").lower()
            properties = child(entry, "pPr")
            if name in TITLES:
                return "title"
            if name.startswith("heading") or is_outlined(properties):
                return "heading"
            if name.startswith(LISTS) or is_listed(properties):
                return "bullet"
        return ""

    def shading(self, style: str | None) -> str:
        """The ground a paragraph style lays under its text."""
        grounds = (
            ground_of(child(child(entry, "pPr"), "shd")) for entry in self._chain(style or self._default)
        )
        return next((ground for ground in grounds if ground), "")

    def _chain(self, style: str | None) -> Iterator[ET.Element]:
        for _ in range(DEEPEST):
            entry = self._styles.get(style) if style else None
            if entry is None:
                return
            yield entry
            style = value(child(entry, "basedOn"))

    def lays_ground(self, style: str | None) -> bool:
        """Whether a table style puts any colour behind its cells."""
        chain = self._chain(style)
        return any(ground_of(found) for entry in chain for found in entry.iter() if local(found.tag) == "shd")


def is_listed(properties: ET.Element | None) -> bool:
    """Whether paragraph properties put it in a list (number 0 takes it out again)."""
    number = value(child(child(properties, "numPr"), "numId"))
    return number is not None and number != "0"


def is_outlined(properties: ET.Element | None) -> bool:
    """Whether paragraph properties give it a place in the outline (level 9 is body text)."""
    level = value(child(properties, "outlineLvl"))
    return level is not None and level.isdigit() and int(level) < 9
