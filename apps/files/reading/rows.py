"""Glyphs to lines: what stands side by side without a wide gap is one line, whatever order it was drawn in.

A gap wider than GAP font sizes ends a line: a gutter between columns, or a date set at the right edge, so
each keeps a box of its own. A lone bullet stays with the text it introduces.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from apps.domain.resume_reading.lines import TextLine
from apps.files.reading.glyphs import Glyph, Look
from apps.files.reading.letters import is_bullet, squeezed

GAP = 1.6
BULLET_GAP = 4.0
OVERLAP = 0.6
SAME_ROW, ROW = 0.15, 0.42  # how far baselines of one row may lie apart, in font sizes: usually, and at most
SPACE = 0.22  # of the size, between letters: a space that was never drawn
HINTED_SPACE = 0.08  # the same, where the library thinks there is one
TRACKED = 0.08  # a usual gap above this is letter spacing, and says nothing about words


class Run:
    """Glyphs that follow each other on one baseline; measured once they are all there."""

    def __init__(self, glyphs: list[Glyph]) -> None:
        self.glyphs = glyphs
        self.look = glyphs[0].look
        self.baseline = glyphs[0].baseline
        self.x0 = min(glyph.x0 for glyph in glyphs)
        self.x1 = max(glyph.x1 for glyph in glyphs)
        self.size = max(glyph.look.size for glyph in glyphs)

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)


def lines_of(glyphs: Sequence[Glyph], *, page: int) -> list[TextLine]:
    """Glyphs of one page in the order they were drawn -> its lines, in the order their first glyph came."""
    _share_boxes(glyphs)
    runs = _runs(glyphs)
    flat = [run for run in runs if not run.look.turned]
    turned = [run for run in runs if run.look.turned]
    order = {id(glyph): place for place, glyph in enumerate(glyphs)}
    merged = [*_merged(flat), *turned]
    merged.sort(key=lambda run: min(order[id(glyph)] for glyph in run.glyphs))
    lines = (_line(run, page) for run in merged)
    return [line for line in lines if line.text]


def _share_boxes(glyphs: Sequence[Glyph]) -> None:
    """Letters of one ligature are reported with one box; each gets its part of the width."""
    start = 0
    for place in range(1, len(glyphs) + 1):
        first = glyphs[start]
        if place < len(glyphs) and (glyphs[place].x0, glyphs[place].x1) == (first.x0, first.x1):
            continue
        count, left, width = place - start, first.x0, first.x1 - first.x0
        for part, glyph in enumerate(glyphs[start:place] if count > 1 else ()):
            glyph.x0, glyph.x1 = left + width * part / count, left + width * (part + 1) / count
        start = place


def _runs(glyphs: Iterable[Glyph]) -> list[Run]:
    groups: list[list[Glyph]] = []
    for glyph in glyphs:
        if groups and _follows(groups[-1][-1], glyph):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return [Run(group) for group in groups]


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
    """Join runs that share a row and stand close to each other, from the top down."""
    ordered = sorted(runs, key=lambda run: run.baseline)
    group = list(range(len(ordered)))

    def root(place: int) -> int:
        while group[place] != place:
            group[place] = place = group[group[place]]
        return place

    for place, run in enumerate(ordered):
        for later in range(place + 1, len(ordered)):
            other = ordered[later]
            if other.baseline - run.baseline > ROW * max(run.size, other.size):
                break
            if _shares_row(run, other) and _belongs(run, other):
                group[root(later)] = root(place)
    joined: dict[int, list[Run]] = {}
    for place, run in enumerate(ordered):
        joined.setdefault(root(place), []).append(run)
    return _led_by_bullets([_one(parts) for parts in joined.values()])


def _led_by_bullets(runs: list[Run]) -> list[Run]:
    """A bullet alone is put before the text it introduces, which may stand further off than words do."""
    bullets = [run for run in runs if is_bullet(run.text)]
    texts = [run for run in runs if not is_bullet(run.text)]
    for bullet in bullets:
        near = [
            (run.x0, place)
            for place, run in enumerate(texts)
            if _shares_row(bullet, run) and 0 <= run.x0 - bullet.x1 <= BULLET_GAP * max(run.size, bullet.size)
        ]
        if near:
            _, place = min(near)
            texts[place] = _one([bullet, texts[place]])
        else:
            texts.append(bullet)
    return texts


def _one(parts: list[Run]) -> Run:
    if len(parts) == 1:
        return parts[0]
    parts.sort(key=lambda run: run.x0)
    glyphs = [glyph for run in parts for glyph in run.glyphs]
    if any(later.x0 < earlier.x1 - OVERLAP * later.size for earlier, later in pairwise(parts)):
        glyphs.sort(key=lambda glyph: glyph.x0)
    return Run(glyphs)


def _shares_row(first: Run, run: Run) -> bool:
    small, large = sorted((first.size, run.size))
    if small < 0.45 * large:
        return False
    # a superscript, or the A of LaTeX, stands up to half a size off; another line stands lower by a size
    is_odd = small <= 0.8 * large or min(len(first.glyphs), len(run.glyphs)) <= 2
    return abs(first.baseline - run.baseline) <= (ROW if is_odd else SAME_ROW) * large


def _belongs(one: Run, other: Run) -> bool:
    if one.look.hidden != other.look.hidden:
        return False
    left, right = (one, other) if one.x0 <= other.x0 else (other, one)
    return _touches(left, right) or _fits_into(left, right)


def _touches(left: Run, right: Run) -> bool:
    size = max(left.size, right.size)
    return -OVERLAP * size <= right.x0 - left.x1 <= GAP * size


def _fits_into(outer: Run, inner: Run) -> bool:
    """Whether a letter or two stand in a gap of a line, as the A of LaTeX does."""
    if len(inner.glyphs) > 2 or inner.x1 > outer.x1:
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
