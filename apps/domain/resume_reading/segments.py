"""Where one entry of a section ends and the next begins."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from apps.domain.resume_reading.cells import Row
from apps.domain.resume_reading.contacts import links
from apps.domain.resume_reading.dates import DateSpan, spans
from apps.domain.resume_reading.folding import key, words
from apps.domain.resume_reading.lexicon import phrases


@dataclass(slots=True)
class Line:
    """A row of a section with what is known of it."""

    row: Row
    dates: list[DateSpan] = field(default_factory=list)
    is_body: bool = False


@dataclass(slots=True)
class Segment:
    """One entry: the rows of its head, then those of its body."""

    head: list[Line]
    body: list[Line]


Names = Callable[[str], bool]


def segments_of(rows: Sequence[Row], names: Names) -> list[Segment]:
    """The entries of a section in order. ``names`` says whether a short text names what heads do: a title, a school."""
    lines = _lines(rows, names)
    if not lines:
        return []
    choices = [_by_look(lines), _by_body(lines), _by_date(lines), _by_gap(lines)]
    starts = max(choices, key=lambda starts: _score(lines, starts))
    ends = [*starts[1:], len(lines)]
    return [_segment(lines[begin:end]) for begin, end in zip(starts, ends, strict=True)]


def _lines(rows: Sequence[Row], names: Names) -> list[Line]:
    lines = [Line(row, _dates(row)) for row in rows]
    edge = min((row.first.x0 for row in rows), default=0.0)
    marked = any(row.first.has_mark for row in rows)
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else None
        after = lines[place + 1] if place + 1 < len(lines) else None
        line.is_body = (_is_body(line, before, edge, marked) and not _names(line, before, names)) or _runs_on(
            line, after
        )
    return lines


def _dates(row: Row) -> list[DateSpan]:
    found = []
    for cell in row.cells:
        if cell.has_mark or len(cell.text) > 110:
            continue
        dates = spans(cell.text)
        if dates and (
            len(cell.text) < 50 or any(date.is_range for date in dates) or _ends_with(cell.text, dates[-1])
        ):
            found += dates
    return found


def _ends_with(text: str, date: DateSpan) -> bool:
    return date.end >= len(text) - 2 or date.begin <= 1


def _is_body(line: Line, before: Line | None, edge: float, marked: bool) -> bool:  # noqa: PLR0911
    row = line.row
    cell = row.first
    if cell.has_mark:
        return True
    if phrases("labels").get(key(cell.text)) in ("highlights", "keywords", "courses"):
        return True
    if line.dates and len(row.text) < 90:
        return False
    text = cell.text
    if (address := links(text)) and len(address[0].text) > 0.8 * len(text):
        return before is not None and before.is_body and not before.row.first.bold
    if len(row.cells) == 1 and text[:1].islower() and before is not None and not cell.bold:
        return True
    count = len(words(text))
    if cell.bold and count < 14:
        return False
    if text.endswith((".", "。")) and count > 5:
        return True
    if before is not None and before.is_body:
        if marked and cell.x0 > edge + 0.6 * max(cell.size, 6) and cell.look == before.row.first.look:
            return True
        if (
            not cell.bold
            and cell.look == before.row.first.look
            and cell.x0 >= before.row.first.x0 - 1
            and cell.x0 > edge + 4
        ):
            return True
    if (
        not marked
        and cell.bottom
        and cell.x0 > edge + 0.7 * max(cell.size, 6)
        and not cell.bold
        and count > 1
    ):
        return True
    return len(text) > 85 or count > 13


def _names(line: Line, before: Line | None, names: Names) -> bool:
    """Whether a row that looks like text is a short name after all."""
    cell = line.row.first
    if cell.has_mark or not cell.text[:1].isupper() or len(words(cell.text)) > 7 or cell.text.endswith("."):
        return False
    goes_on = (
        before is not None and before.is_body and before.row.first.look == cell.look and line.row.gap < 0.35
    )
    return names(cell.text) and not goes_on


def _runs_on(line: Line, after: Line | None) -> bool:
    """Whether a row is the full first line of a paragraph."""
    cell = line.row.first
    return (
        after is not None
        and not line.dates
        and not cell.bold
        and len(line.row.cells) == 1
        and len(cell.text) > 50
        and cell.x1 > 0.85 * line.row.margin
        and after.row.first.look == cell.look
        and abs(after.row.first.x0 - cell.x0) < 3
        and after.row.gap < 0.6
    )


def _sig(line: Line) -> tuple[object, ...]:
    cell = line.row.first
    return (*cell.look, cell.is_upper, round(cell.x0 / 4), cell.style)


def _by_look(lines: Sequence[Line]) -> list[int]:
    """Entries begin where a row looks like the first row of the section."""
    sig = _sig(lines[0])
    starts = [0]
    for place in range(1, len(lines)):
        if _sig(lines[place]) == sig and not lines[place].is_body and _sig(lines[place - 1]) != sig:
            starts.append(place)
    return starts


def _by_body(lines: Sequence[Line]) -> list[int]:
    """Entries begin where a head follows a body."""
    return [
        place
        for place in range(len(lines))
        if not place or (lines[place - 1].is_body and not lines[place].is_body)
    ]


def _by_date(lines: Sequence[Line]) -> list[int]:
    """Entries begin as many rows before their date as the first does."""
    dated = [place for place, line in enumerate(lines) if line.dates]
    if not dated:
        return [0]
    offset = dated[0]
    starts = [0]
    for place in dated[1:]:
        begin = place
        while (
            begin > starts[-1] + 1
            and place - begin < offset
            and not lines[begin - 1].is_body
            and not lines[begin - 1].dates
        ):
            begin -= 1
        if begin > starts[-1]:
            starts.append(begin)
    return starts


def _by_gap(lines: Sequence[Line]) -> list[int]:
    """Entries begin below the widest gaps."""
    gaps = sorted(line.row.gap for line in lines[1:] if line.row.gap < 8)
    if len(gaps) < 2:
        return [0]
    limit = gaps[len(gaps) // 2] + 0.5
    return [
        place
        for place, line in enumerate(lines)
        if not place or (line.row.gap > limit and not line.is_body and line.row.gap < 8)
    ]


def _score(lines: Sequence[Line], starts: Sequence[int]) -> float:
    """The share of entries that hold one date, against how many dates there are; alike starts count a little."""
    ends = [*starts[1:], len(lines)]
    counts = [_dates_in(lines[b:e]) for b, e in zip(starts, ends, strict=True)]
    alike = sum(1 for start in starts if _sig(lines[start]) == _sig(lines[0])) / len(starts)
    dates = sum(counts)
    if not dates:
        return (0.5 if len(starts) > 1 else 0.4) + 0.05 * alike
    good = sum(1 for count in counts if count == 1)
    return good / max(len(starts), dates) + 0.05 * alike


def _dates_in(lines: Sequence[Line]) -> int:
    """How many dates lines hold; two single dates on rows that follow each other are one range."""
    count = 0
    was_single = False
    for line in lines:
        is_single = len(line.dates) == 1 and not line.dates[0].is_range and len(line.row.cells) == 1
        if line.dates and not (is_single and was_single):
            count += 1
        was_single = is_single and not was_single
    return count


def _segment(lines: Sequence[Line]) -> Segment:
    first = next((place for place, line in enumerate(lines) if line.is_body), len(lines))
    return Segment(list(lines[:first]), list(lines[first:]))
