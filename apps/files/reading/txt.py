"""A text file's lines, whatever encoding it was saved in."""

import codecs

from apps.domain.resume_reading.lines import LaidOutText, TextLine
from apps.files.reading.letters import plain, squeezed
from apps.files.refusals import FileRefused

MOST_LINES = 20_000
LONGEST_LINE = 20_000
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read(data: bytes) -> LaidOutText:
    """The lines of a text file, tabs kept as `` \\t ``, blank lines dropped. Raises FileRefused: no_text."""
    lines = of_text(decoded(data))
    if not lines:
        raise FileRefused("no_text")
    return LaidOutText(source="txt", lines=lines)


def of_text(text: str) -> tuple[TextLine, ...]:
    """Plain text, pasted or read, as lines."""
    tidy = (_tidy(line[:LONGEST_LINE]) for line in text.splitlines()[:MOST_LINES])
    return tuple(TextLine(text=line) for line in tidy if line)


def decoded(data: bytes) -> str:
    """Bytes as text: by its mark, else UTF-8, else UTF-16 by its noughts, else Windows' Western letters."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if text and "\x00" not in text:
        return text
    if b"\x00" in data:
        return data.decode(
            "utf-16-be" if data[::2].count(0) > data[1::2].count(0) else "utf-16-le", "replace"
        )
    return data.decode("cp1252", "replace")


def _tidy(line: str) -> str:
    parts = (squeezed(plain(part)) for part in line.split("\t"))
    return " \t ".join(part for part in parts if part)
