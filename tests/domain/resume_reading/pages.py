"""Resumes as laid-out lines, written down in a few signs instead of drawn.

``! name``, ``# heading``, ``* bold``, ``- bullet``, two spaces for text set in; `` >> `` sends what follows
to the right edge; an empty line leaves room; ``12' text`` has letters of that size.
"""

import re

from apps.domain.resume_reading.lines import LaidOutText, TextLine
from apps.domain.resume_reading.reading import read_resume
from apps.domain.resume_reading.result import ReadResume

LETTER = 0.5  # width of a letter, in sizes
PAGE = (595.0, 842.0)


def column(
    markup: str, *, x: float = 40, width: float = 515, top: float = 40, page: int = 0
) -> list[TextLine]:
    """One column of text, from the top down."""
    lines: list[TextLine] = []
    for row in markup.strip("\n").split("\n"):
        size, bold, indent, text = _style(row)
        if not text:
            top += 8
            continue
        left, _, right = text.partition(" >> ")
        lines.append(_line(left, x + indent, size, bold=bold))
        if right:
            lines.append(_line(right, x + width - len(right) * 10 * LETTER, 10.0))
        lines = [line if line.bottom else _set(line, page, top) for line in lines]
        top += size * 1.35
    return lines


def _style(row: str) -> tuple[float, bool, float, str]:
    """Size, weight, indent and words of a row."""
    if sized := re.fullmatch(r"(\d+(?:\.\d)?)' (.*)", row):
        return float(sized[1]), False, 0.0, sized[2]
    if row.startswith("! "):
        return 22.0, True, 0.0, row[2:]
    if row.startswith("# "):
        return 14.0, True, 0.0, row[2:]
    if row.startswith("* "):
        return 10.0, True, 0.0, row[2:]
    if row.startswith("- "):
        return 10.0, False, 10.0, f"• {row[2:]}"
    return 10.0, False, 20.0 if row.startswith("  ") else 0.0, row.strip()


def _line(text: str, x: float, size: float, *, bold: bool = False) -> TextLine:
    return TextLine(text=text, x0=x, x1=x + len(text) * size * LETTER, size=size, bold=bold)


def _set(line: TextLine, page: int, top: float) -> TextLine:
    return line.model_copy(update={"page": page, "top": top, "bottom": top + line.size})


def laid_out(*columns: list[TextLine]) -> LaidOutText:
    """Columns on pages as one file."""
    lines = [line for lines in columns for line in lines]
    pages = max((line.page for line in lines), default=0) + 1
    return LaidOutText(source="pdf", lines=tuple(lines), pages=(PAGE,) * pages)


def read_page(markup: str) -> ReadResume:
    """A resume of one column, read."""
    return read_resume(laid_out(column(markup)))


def read_text(text: str) -> ReadResume:
    """A pasted resume, read."""
    lines = tuple(TextLine(text=line) for line in text.strip("\n").split("\n"))
    return read_resume(LaidOutText(source="txt", lines=lines))


def roles(read: ReadResume) -> list[tuple[str, str, str, str]]:
    """Title, employer, start and end of each role."""
    return [(role.position, role.name, role.start_date, role.end_date) for role in read.document.work]


def bullets(read: ReadResume) -> list[list[str]]:
    """The lines of each role."""
    return [[line.text for line in role.highlights] for role in read.document.work]
