"""The parts of a Word 97 to 2007 file (MS-DOC): its streams, where its text lies, and how it is drawn.

legacy-doc opens the compound file; its own text keeps neither lists nor tables, links, hidden nor removed
words, so the text is read here, by the tables that the format's published description names.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from legacy_doc import ExtractionOptions, LegacyDocError
from legacy_doc.ole import OleReader

from apps.files.refusals import FileRefused

WORD_97, SECTOR, PAGE = 193, 512, 512
ENCRYPTED, SECOND_TABLE = 0x0100, 0x0200
STYLES, HEADERS, LETTERS, PARAGRAPHS, PIECES = (
    1,
    11,
    12,
    13,
    33,
)  # places in the list of tables (FibRgFcLcb97)
STORIES = ("text", "footnotes", "headers", "macros", "annotations", "endnotes", "boxes", "header_boxes")
FIRST_LENGTH, FIRST_TABLE = 0x4C, 0x9A
MOST_PIECES, MOST_LETTERS = 100_000, 2_000_000
BROKEN = (LegacyDocError, struct.error, IndexError, ValueError, OverflowError)


@dataclass(frozen=True)
class Stretch:
    """Text stored in one place: its first position in the document, its place in the file, its letters."""

    start: int
    offset: int
    width: int
    text: str


class DocFile:
    """An opened DOC. Raises FileRefused: encrypted, or one of BROKEN, also for a format that is too old."""

    def __init__(self, data: bytes) -> None:
        streams = OleReader(data + bytes(-len(data) % SECTOR), options=ExtractionOptions())
        self.main = streams.read_stream("WordDocument")
        version, flags = _u16(self.main, 2), _u16(self.main, 0x0A)
        if flags & ENCRYPTED:
            raise FileRefused("encrypted")
        if version < WORD_97:
            raise ValueError("Word 95 or older")
        self.table = streams.read_stream("1Table" if flags & SECOND_TABLE else "0Table")
        self.lengths = {name: _u32(self.main, FIRST_LENGTH + 4 * place) for place, name in enumerate(STORIES)}
        self.stretches = list(self._stretches())
        self.letters = _Formats(self, LETTERS)
        self.paragraphs = _Formats(self, PARAGRAPHS)

    def part(self, place: int) -> bytes:
        """One of the tables that the file's head lists."""
        start, length = struct.unpack_from("<II", self.main, FIRST_TABLE + 8 * place)
        return bytes(self.table[start : start + length])

    def story(self, name: str) -> tuple[int, int]:
        """The positions where one of STORIES starts and ends."""
        start = sum(self.lengths[story] for story in STORIES[: STORIES.index(name)])
        return start, start + self.lengths[name]

    def text(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Each character between two positions, with its place in the file."""
        for stretch in self.stretches:
            first, last = max(start - stretch.start, 0), min(end - stretch.start, len(stretch.text))
            for place in range(first, last):
                yield stretch.offset + place * stretch.width, stretch.text[place]

    def headers(self) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """Where the headers and the footers of all sections stand; six notes' separators come first."""
        table, start = self.part(HEADERS), self.story("headers")[0]
        ends = struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])[:-1]
        found: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
        for place in range(6, len(ends) - 1):
            is_footer = (place - 6) % 6 in (2, 3, 5)
            if ends[place] < ends[place + 1]:
                found[is_footer].append((start + ends[place], start + ends[place + 1]))
        return found

    def _stretches(self) -> Iterator[Stretch]:
        starts, places = _piece_table(self.part(PIECES))
        left = MOST_LETTERS
        for start, end, place in zip(starts, starts[1:], places, strict=False):
            is_narrow = bool(place & 0x40000000)
            offset = (place & 0x3FFFFFFF) // 2 if is_narrow else place & 0x3FFFFFFF
            width = 1 if is_narrow else 2
            count = min(end - start, left)
            if count > 0:
                left -= count
                raw = self.main[offset : offset + count * width]
                yield Stretch(start, offset, width, _decoded(raw, is_narrow))


class _Formats:
    """How stretches of the file are drawn: the pages (FKP) behind one of the two bin tables."""

    def __init__(self, file: DocFile, place: int) -> None:
        self._is_letters = place == LETTERS
        self._main = file.main
        table = file.part(place)
        count = max((len(table) - 4) // 8, 0)
        self._starts = struct.unpack_from(f"<{count}I", table) if count else ()
        self._pages = struct.unpack_from(f"<{count}I", table, 4 * (count + 1)) if count else ()
        self._read: dict[int, tuple[tuple[int, ...], list[bytes]]] = {}

    def at(self, offset: int) -> bytes:
        """The raw properties of the character, or of the paragraph, at a place in the file."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            return b""
        starts, found = self._page(self._pages[place] & 0x3FFFFF)
        within = bisect_right(starts, offset) - 1
        return found[within] if 0 <= within < len(found) else b""

    def _page(self, number: int) -> tuple[tuple[int, ...], list[bytes]]:
        if number not in self._read:
            page = self._main[number * PAGE : (number + 1) * PAGE]
            count = page[-1] if len(page) == PAGE else 0
            starts = struct.unpack_from(f"<{count}I", page) if count and 4 * count < PAGE else ()
            entry = self._chpx if self._is_letters else self._papx
            self._read[number] = starts, [entry(page, 4 * (count + 1), place) for place in range(len(starts))]
        return self._read[number]

    @staticmethod
    def _chpx(page: bytes, first: int, place: int) -> bytes:
        at = page[first + place : first + place + 1]
        start = 2 * at[0] if at else 0
        return page[start + 1 : start + 1 + page[start]] if start else b""

    @staticmethod
    def _papx(page: bytes, first: int, place: int) -> bytes:
        at = page[first + 13 * place : first + 13 * place + 1]
        start = 2 * at[0] if at else 0
        if not start or start + 1 >= PAGE:
            return b""
        if page[start]:
            return page[start + 1 : start + 2 * page[start]]
        return page[start + 2 : start + 2 + 2 * page[start + 1]]


def _piece_table(clx: bytes) -> tuple[tuple[int, ...], list[int]]:
    at = 0
    while clx[at] == 1:  # property lists that only some pieces refer to
        at += 3 + _u16(clx, at + 1)
    if clx[at] != 2:
        raise ValueError("no piece table")
    count = (_u32(clx, at + 1) - 4) // 12
    if not 0 < count <= MOST_PIECES:
        raise ValueError("no pieces")
    starts = struct.unpack_from(f"<{count + 1}I", clx, at + 5)
    first = at + 5 + 4 * (count + 1)
    return starts, [_u32(clx, first + 8 * place + 2) for place in range(count)]


def _decoded(raw: bytes, is_narrow: bool) -> str:
    """Exactly one character for each unit stored, so that positions stay true."""
    if is_narrow:
        return "".join(_NARROW[byte] for byte in raw)
    return "".join(map(chr, struct.unpack(f"<{len(raw) // 2}H", raw[: len(raw) // 2 * 2])))


_NARROW = [bytes([byte]).decode("cp1252", "replace") if byte >= 0x80 else chr(byte) for byte in range(256)]


def _u16(raw: bytes, at: int) -> int:
    return int(struct.unpack_from("<H", raw, at)[0])


def _u32(raw: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", raw, at)[0])
