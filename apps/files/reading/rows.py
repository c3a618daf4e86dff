"""Glyphs to lines: what stands side by side without a wide gap is one line, whatever order it was drawn in.

A gap wider than GAP font sizes ends a line: a gutter between columns, or a date set at the right edge, so
each keeps a box of its own. A lone bullet stays with the text it introduces.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from apps.domain.resume_reading.lines import TextLine
from apps.files.reading.glyphs import Glyph, Look
from apps.files.reading.letters import is_bullet, squeezed

GAP = 1.6
BULLET_GAP = 4.0
OVERLAP = 0.6
SPACE = 0.22  # of the size, between letters: a space that was never drawn
HINTED_SPACE = 0.08  # the same, where the library thinks there is one
TRACKED = 0.08  # a usual gap above this is letter spacing, and says nothing about words


@dataclass
class Run:
    """Glyphs that follow each other on one baseline."""

    glyphs: list[Glyph]

    @property
    def look(self) -> Look:
        return self.glyphs[0].look

    @property
    def x0(self) -> float:
        return min(glyph.x0 for glyph in self.glyphs)

    @property
    def x1(self) -> float:
        return max(glyph.x1 for glyph in self.glyphs)

    @property
    def size(self) -> float:
        return max(glyph.look.size for glyph in self.glyphs)

    @property
    def baseline(self) -> float:
        return self.glyphs[0].baseline

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)


def lines_of(glyphs: Sequence[Glyph], *, page: int) -> list[TextLine]:
    """Glyphs of one page in the order they were drawn -> its lines, in the order their first glyph came."""
    runs = _runs(glyphs)
    flat = [run for run in runs if not run.look.turned]
    turned = [run for run in runs if run.look.turned]
    order = {id(run.glyphs[0]): place for place, run in enumerate(runs)}
    merged = [*_merged(flat), *turned]
    merged.sort(key=lambda run: min(order.get(id(glyph), len(order)) for glyph in run.glyphs))
    lines = (_line(run, page) for run in merged)
    return [line for line in lines if line.text]


def _runs(glyphs: Iterable[Glyph]) -> list[Run]:
    runs: list[Run] = []
    for glyph in glyphs:
        if runs and _follows(runs[-1].glyphs[-1], glyph):
            runs[-1].glyphs.append(glyph)
        else:
            runs.append(Run([glyph]))
    return runs


def _follows(last: Glyph, glyph: Glyph) -> bool:
    a, b = last.look, glyph.look
    if a.turned or b.turned:
        return a == b
    if a.hidden != b.hidden:
        return False
    size = max(a.size, b.size)
    return (
        abs(last.baseline - glyph.baseline) <= 0.15 * size
        and -0.5 * size <= glyph.x0 - last.x1 <= SPACE * 3 * size
    )


def _merged(runs: list[Run]) -> list[Run]:
    """Join runs on one row that stand close to each other. Rows are found from the top down."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (run.baseline, run.x0)):
        row = next((row for row in reversed(rows[-4:]) if _shares_row(row[0], run)), None)
        if row is None:
            rows.append([run])
        else:
            row.append(run)
    return [merged for row in rows for merged in _joined(sorted(row, key=lambda run: run.x0))]


def _shares_row(first: Run, run: Run) -> bool:
    small, large = sorted((first.size, run.size))
    if small < 0.45 * large:
        return False
    # a superscript, or the A of LaTeX, stands up to half a size off; another line stands lower by a size
    is_odd = small <= 0.8 * large or min(len(first.glyphs), len(run.glyphs)) <= 2
    allowed = 0.42 * large if is_odd else 0.15 * large
    return abs(first.baseline - run.baseline) <= allowed


def _joined(row: list[Run]) -> list[Run]:
    joined: list[Run] = []
    for run in row:
        if joined and _touches(joined[-1], run):
            joined[-1].glyphs.extend(run.glyphs)
        elif joined and _fits_into(joined[-1], run):
            joined[-1].glyphs.extend(run.glyphs)
            joined[-1].glyphs.sort(key=lambda glyph: glyph.x0)
        else:
            joined.append(Run(list(run.glyphs)))
    return joined


def _touches(left: Run, right: Run) -> bool:
    if left.look.hidden != right.look.hidden:
        return False
    size = max(left.size, right.size)
    gap = right.x0 - left.x1
    allowed = BULLET_GAP if is_bullet(left.text.strip()) else GAP
    return -OVERLAP * size <= gap <= allowed * size


def _fits_into(outer: Run, inner: Run) -> bool:
    """Whether a letter or two stand in a gap of a line, as the A of LaTeX does."""
    if len(inner.glyphs) > 2 or inner.x1 > outer.x1 or inner.look.hidden != outer.look.hidden:
        return False
    return not any(inner.x0 < (glyph.x0 + glyph.x1) / 2 < inner.x1 for glyph in outer.glyphs)


def _line(run: Run, page: int) -> TextLine:
    glyphs = run.glyphs
    letters = [glyph for glyph in glyphs if glyph.text.strip()] or glyphs
    main = _commonest(letters)
    return TextLine(
        text=squeezed(_text(glyphs)),
        page=page,
        x0=round(run.x0, 2),
        x1=round(run.x1, 2),
        top=round(min(glyph.top for glyph in glyphs), 2),
        bottom=round(max(glyph.bottom for glyph in glyphs), 2),
        size=round(main.size, 2),
        bold=sum(glyph.look.bold for glyph in letters) > len(letters) / 2,
        italic=sum(glyph.look.italic for glyph in letters) > len(letters) / 2,
        colour=main.colour,
        hidden=main.hidden,
    )


def _commonest(glyphs: list[Glyph]) -> Look:
    counts: dict[Look, int] = {}
    for glyph in glyphs:
        counts[glyph.look] = counts.get(glyph.look, 0) + 1
    return max(counts, key=lambda look: counts[look])


def _text(glyphs: list[Glyph]) -> str:
    parts = [glyphs[0].text]
    usual = _usual_gap(glyphs)
    for last, glyph in pairwise(glyphs):
        gap = (glyph.x0 - last.x1) / max(last.look.size, glyph.look.size, 0.1)
        if usual > TRACKED:
            is_space = glyph.spaced or gap > 1.8 * usual
        else:
            is_space = glyph.spaced or gap > (HINTED_SPACE if glyph.hinted else SPACE)
        parts.append(" " + glyph.text if is_space else glyph.text)
    return "".join(parts)


def _usual_gap(glyphs: list[Glyph]) -> float:
    """The middle one of the gaps between letters, in font sizes: above TRACKED in  l e t t e r  spacing."""
    gaps = [
        (glyph.x0 - last.x1) / max(last.look.size, 0.1)
        for last, glyph in pairwise(glyphs)
        if not glyph.spaced
    ]
    return median(gaps) if len(gaps) >= 3 else 0.0
