"""A page's characters through PDFium, each with its box; looks are asked once a text object."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from apps.files.reading import letters
from apps.files.reading.glyphs import Glyph, Look
from apps.files.reading.pdf_frame import Frame
from apps.files.reading.pdf_paint import Paint

BOLD_NAMES = ("bold", "black", "heavy", "demi", "cmbx", "sfbx", "-medi", "-bd")
ITALIC_NAMES = ("italic", "oblique", "slanted", "ital", "cmti", "sfti", "-it")
NOT_BOLD_NAMES = ("regular", "light", "book", "roman", "thin", "medium")
ITALIC_FLAG, FORCE_BOLD_FLAG = 1 << 6, 1 << 18
BOLD_WEIGHT = 600
INVISIBLE = 3  # the text rendering mode that paints nothing
FAINTEST = 10  # of 255: less is not seen
LONGEST_ICON = 60
ASCENT, DESCENT = 0.76, 0.24


class Styles:
    """Looks and fonts of text objects, kept by the object's address."""

    def __init__(self, text_page: Any, frame: Frame) -> None:
        self._page, self._frame = text_page, frame
        self._seen: dict[int, tuple[Look, str]] = {}

    def of(self, index: int) -> tuple[Look, str, int]:
        """The look and the font name of character ``index``, and the address of its text object (or 0)."""
        drawn = pdfium.FPDFText_GetTextObject(self._page, index)
        address = ctypes.addressof(drawn.contents) if drawn else 0
        found = self._seen.get(address) if address else None
        if found is None:
            found = self._seen[address] = self._asked(index, drawn)
        return *found, address

    def _asked(self, index: int, drawn: Any) -> tuple[Look, str]:
        name, flags = self._font(index)
        size, turned = self._size(index)
        colour, alpha = self._colour(index)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(drawn) if drawn else 0
        look = Look(
            size=round(size, 2),
            bold=self._is_bold(index, name.lower(), flags),
            italic=bool(flags & ITALIC_FLAG) or is_italic_name(name.lower()),
            colour=colour,
            hidden="invisible" if mode == INVISIBLE or alpha < FAINTEST else None,
            turned=turned,
        )
        return look, name

    def _is_bold(self, index: int, name: str, flags: int) -> bool:
        if is_bold_name(name) or flags & FORCE_BOLD_FLAG:
            return True
        if any(word in name for word in NOT_BOLD_NAMES):
            return False
        return bool(pdfium.FPDFText_GetFontWeight(self._page, index) >= BOLD_WEIGHT)

    def _font(self, index: int) -> tuple[str, int]:
        flags = ctypes.c_int()
        room = ctypes.create_string_buffer(256)
        pdfium.FPDFText_GetFontInfo(self._page, index, room, 256, ctypes.byref(flags))
        return room.value.decode("utf-8", "replace"), flags.value

    def _size(self, index: int) -> tuple[float, bool]:
        matrix = pdfium.FS_MATRIX()
        size = pdfium.FPDFText_GetFontSize(self._page, index)
        if not pdfium.FPDFText_GetMatrix(self._page, index, ctypes.byref(matrix)):
            return size, False
        turned = abs(matrix.b) > abs(matrix.a)
        return abs(size) * math.hypot(matrix.c, matrix.d), turned != bool(self._frame.quarters % 2)

    def _colour(self, index: int) -> tuple[str, int]:
        parts = [ctypes.c_uint() for _ in range(4)]
        if not pdfium.FPDFText_GetFillColor(self._page, index, *(ctypes.byref(part) for part in parts)):
            return "", 255
        red, green, blue, alpha = (part.value for part in parts)
        return f"#{red:02x}{green:02x}{blue:02x}", alpha


def is_bold_name(font: str) -> bool:
    """Whether a font's name, in small letters, says that it is bold."""
    return any(word in font for word in BOLD_NAMES)


def is_italic_name(font: str) -> bool:
    """Whether a font's name, in small letters, says that it is slanted."""
    return any(word in font for word in ITALIC_NAMES)


@dataclass
class Lost:
    """Counts letters that are drawn but say nothing: their font does not tell what they mean."""

    letters: int = 0


def glyphs_of(text_page: Any, frame: Frame, paint: Paint, lost: Lost, *, most: int) -> Iterator[Glyph]:
    """At most ``most`` characters of a page, in the order they were drawn, hidden ones marked."""
    styles = Styles(text_page, frame)
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    spaced = hinted = False
    for index, letter in _letters(text_page, most):
        if letter.isspace():
            was_drawn = not pdfium.FPDFText_IsGenerated(text_page, index)
            spaced, hinted = spaced or was_drawn, hinted or not was_drawn
            continue
        look, font, address = styles.of(index)
        text = letters.of_glyph(letter, font)
        if not text or not pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box)):
            lost.letters += not letters.is_icon_font(font)
            spaced = True
            continue
        pdfium.FPDFText_GetCharOrigin(text_page, index, ctypes.byref(x), ctypes.byref(y))
        if letters.is_icon_font(font) and not _is_contact(text_page, index, x.value):
            spaced = True
            continue
        glyph = _placed(text, frame, box, (x.value, y.value), look)
        glyph.look = paint.seen(address, (glyph.x0, glyph.top, glyph.x1, glyph.bottom), look)
        glyph.spaced, glyph.hinted, spaced, hinted = spaced, hinted, False, False
        yield glyph


def _letters(text_page: Any, most: int) -> Iterator[tuple[int, str]]:
    """Index and character; halves of a pair beyond Unicode's first plane are put together."""
    high = 0
    for index in range(min(pdfium.FPDFText_CountChars(text_page), most)):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if 0xD800 <= code < 0xDC00:
            high = code
        elif code:
            if high and 0xDC00 <= code < 0xE000:
                code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
            high = 0
            yield index, chr(code)


def _is_contact(text_page: Any, index: int, x: float) -> bool:
    """Whether an icon carries letters that are a number or an address; a bare word is the picture's name."""
    spelled = _spelled(text_page, index, x, -1) + _spelled(text_page, index, x, 1)
    return any(letter in "@:/.+" or letter.isdigit() for letter in spelled)


def _spelled(text_page: Any, index: int, x: float, step: int) -> str:
    """The letters on one side that stand in the very same place: all of them are said of one picture."""
    other_x, other_y = ctypes.c_double(), ctypes.c_double()
    found = ""
    for neighbour in range(index + step, index + step * LONGEST_ICON, step):
        asked = pdfium.FPDFText_GetCharOrigin(
            text_page, neighbour, ctypes.byref(other_x), ctypes.byref(other_y)
        )
        if not asked or pdfium.FPDFText_IsGenerated(text_page, neighbour) or abs(other_x.value - x) > 0.01:
            break
        found += chr(min(pdfium.FPDFText_GetUnicode(text_page, neighbour), 0x10FFFF))
    return found


def _placed(text: str, frame: Frame, box: Any, origin: tuple[float, float], look: Look) -> Glyph:
    x0, top, x1, bottom = frame.box(box.left, box.bottom, box.right, box.top)
    baseline = frame.point(*origin)[1]
    if not look.turned and look.size:  # fonts lie about their height; the size does not
        top, bottom = baseline - ASCENT * look.size, baseline + DESCENT * look.size
    return Glyph(text, x0, x1, top, bottom, baseline, look)
