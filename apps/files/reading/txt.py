"""A text file's lines, whatever encoding it was saved in."""

from apps.domain.resume_reading.lines import LaidOutText, TextLine
from apps.files.reading.encodings import decoded
from apps.files.reading.flowing import MOST_LINES, tidy
from apps.files.refusals import FileRefused

LONGEST_LINE = 20_000


def read(data: bytes) -> LaidOutText:
    """The lines of a text file, tabs kept as `` \\t ``, blank lines dropped. Raises FileRefused: no_text."""
    lines = of_text(decoded(data))
    if not lines:
        raise FileRefused("no_text")
    return LaidOutText(source="txt", lines=lines)


def of_text(text: str) -> tuple[TextLine, ...]:
    """Plain text, pasted or read, as lines."""
    lines = (tidy(line[:LONGEST_LINE]) for line in text.splitlines()[:MOST_LINES])
    return tuple(TextLine(text=line) for line in lines if line)
