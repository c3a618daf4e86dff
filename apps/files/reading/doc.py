"""A DOC's text in reading order: headers, body with tables, text boxes, notes, footers. Runs in a child.

What this reader cannot open (Word 6 and 95) antiword reads, where the machine has it.
"""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator

from apps.domain.resume_reading.lines import LaidOutText, TextLine
from apps.files.reading import txt
from apps.files.reading.doc_file import BROKEN, STYLES, DocFile
from apps.files.reading.doc_sprms import IN_TABLE, ROW_END, STYLE, Sprms
from apps.files.reading.doc_styles import StyleSheet
from apps.files.reading.flowing import MOST_LINES, Letters, Piece, joined_row, lines_of, why_hidden
from apps.files.reading.letters import joined_pairs
from apps.files.refusals import FileRefused

PARAGRAPH, CELL, PAGE_BREAK = "\r", "\x07", "\x0c"
BEGIN, SEPARATE, END = "\x13", "\x14", "\x15"
SAID = {"\x0b": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": "", "\t": "\t", "\xa0": " "}
LINK = re.compile(r'\bHYPERLINK\s+"([^"]{1,2000})"')
NUMBER = re.compile(r"^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b")
ANTIWORD_SECONDS = 10


def read(data: bytes) -> LaidOutText:
    """The lines of a DOC; boxes stay 0, styles and hidden text are marked.

    Raises FileRefused: encrypted, or damaged (antiword could not read it either, or is not there).
    """
    try:
        lines = _Document(DocFile(data)).lines()
    except BROKEN:
        lines = list(_by_antiword(data))
    return LaidOutText(source="doc", lines=tuple(lines[:MOST_LINES]))


class _Document:
    def __init__(self, file: DocFile) -> None:
        self.file = file
        self.styles = StyleSheet(file.part(STYLES))
        self._looks: dict[tuple[int, bytes], tuple[Letters, str | None]] = {}

    def lines(self) -> list[TextLine]:
        headers, footers = self.file.headers()
        stories = ("text", "boxes", "footnotes", "endnotes")
        places = [*headers, *(self.file.story(story) for story in stories), *footers]
        found: list[TextLine] = []
        seen: set[str] = set()
        for start, end in places:
            lines = list(self._story(start, end))
            text = "\n".join(line.text for line in lines)
            if (start, end) not in (*headers, *footers) or text not in seen:
                found += lines
            seen.add(text)
        return found

    def _story(self, start: int, end: int) -> Iterator[TextLine]:
        row: list[list[TextLine]] = []
        cell: list[TextLine] = []
        for pieces, ending, raw in self._paragraphs(start, end):
            style, paragraph = int.from_bytes(raw[:2], "little"), Sprms(raw[2:])
            if ending == CELL and paragraph.number(ROW_END):
                yield from joined_row([found for found in row if found])
                row, cell = [], []
                continue
            lines = list(lines_of(pieces, self.styles.kind(style, paragraph)))
            if not paragraph.number(IN_TABLE):
                yield from lines
                continue
            cell += lines
            if ending == CELL:
                row, cell = [*row, cell], []
        yield from (line for found in (*row, cell) for line in found)

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[list[Piece], str, bytes]]:
        """Each paragraph's pieces, the mark it ends with, and its raw properties."""
        reader = _Reader(self)
        offset = None
        for offset, letter in self.file.text(start, end):
            if letter in (PARAGRAPH, CELL, PAGE_BREAK):
                raw = self.file.paragraphs.at(offset)
                yield reader.pieces(int.from_bytes(raw[:2], "little")), letter, raw
            else:
                reader.take(letter, self.file.letters.at(offset))
        if offset is not None:
            yield reader.pieces(0), PARAGRAPH, b""

    def look(self, style: int, raw: bytes) -> tuple[Letters, str | None]:
        """How a character of a paragraph style with properties of its own is drawn, and why it is hidden."""
        if (style, raw) not in self._looks:
            changes = Sprms(raw)
            letters = self.styles.styled(self.styles.letters(style), changes.number(STYLE))
            letters = changes.laid_over(letters)
            hidden = "removed" if changes.is_removed else why_hidden(letters, "")
            self._looks[style, raw] = letters, hidden
        return self._looks[style, raw]


class _Reader:
    """Collects the characters of a paragraph, minding fields: their code is not text, their result is."""

    def __init__(self, document: _Document) -> None:
        self._document = document
        self._fields: list[list[str]] = []
        self._taken: list[tuple[str, bytes, str]] = []

    def take(self, letter: str, raw: bytes) -> None:
        if letter == BEGIN:
            self._fields.append([""])
        elif letter == SEPARATE and self._fields:
            self._fields[-1].append("")
        elif letter == END and self._fields:
            self._fields.pop()
        elif self._fields and len(self._fields[-1]) == 1:
            self._fields[-1][0] += letter
        elif (said := SAID.get(letter, letter if letter >= " " else "")) and not self._is_number:
            self._taken.append((said, raw, self._link))

    def pieces(self, style: int) -> list[Piece]:
        """What was taken since the last paragraph, drawn as its style and its own properties say."""
        found: list[Piece] = []
        taken, self._taken = self._taken, []
        start = 0
        for place in range(1, len(taken) + 1):
            if place < len(taken) and taken[place][1:] == taken[start][1:]:
                continue
            letters, hidden = self._document.look(style, taken[start][1])
            text = joined_pairs("".join(letter for letter, _, _ in taken[start:place]))
            found.append(Piece(text, letters, taken[start][2], hidden))
            start = place
        return found

    @property
    def _link(self) -> str:
        return next((match[1] for field in self._fields if (match := LINK.search(field[0]))), "")

    @property
    def _is_number(self) -> bool:
        return any(NUMBER.match(field[0]) for field in self._fields)


def _by_antiword(data: bytes) -> Iterator[TextLine]:
    program = shutil.which("antiword")
    if program is None:
        raise FileRefused("damaged")
    with tempfile.TemporaryFile() as copy:  # it has no name, so nothing stays if we are killed
        copy.write(data)
        copy.flush()
        try:
            ended = subprocess.run(
                [program, "-m", "UTF-8.txt", "-w", "0", f"/dev/fd/{copy.fileno()}"],
                capture_output=True,
                timeout=ANTIWORD_SECONDS,
                check=False,
                stdin=subprocess.DEVNULL,
                pass_fds=(copy.fileno(),),
            )
        except subprocess.TimeoutExpired:
            raise FileRefused("too_slow") from None
    if b"is encrypted" in ended.stderr or b"encrypted documents" in ended.stderr:
        raise FileRefused("encrypted")
    if ended.returncode or not ended.stdout.strip():
        raise FileRefused("damaged")
    yield from txt.of_text(ended.stdout.decode("utf-8", "replace"))
