"""Where one entry of a section ends and the next begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from apps.domain.resume_reading.bodies import Line, Names, lines_of
from apps.domain.resume_reading.cells import Row
from apps.domain.resume_reading.dates import spans
from apps.domain.resume_reading.notes import DURATION, is_note
from apps.domain.resume_reading.titles import lean

_SURELY = 0.8


@dataclass(slots=True)
class Segment:
    """One entry: the rows of its head, then those of its body."""

    head: list[Line]
    body: list[Line]
    is_inner: bool = False  # a further role at the employer of the entry above


def segments_of(rows: Sequence[Row], names: Names, *, nests: bool = False) -> list[Segment]:
    """The entries of a section: of several ways to cut it, the one that gives each a date of its own."""
    lines = _without_lead(lines_of(rows, names))
    if not lines:
        return []
    plain = [_by_look(lines), _by_body(lines), _by_date(lines), _by_gap(lines)]
    nested = [(starts, inner) for starts in plain if nests and (inner := _inner_starts(lines, starts))]
    choices = [*((starts, []) for starts in plain), *nested]
    outer, inner = max(
        choices, key=lambda choice: (_score(lines, sorted((*choice[0], *choice[1]))), bool(choice[1]))
    )
    starts = sorted((*outer, *inner))
    ends = [*starts[1:], len(lines)]
    found = [_segment(lines[begin:end], names) for begin, end in zip(starts, ends, strict=True)]
    if nests:
        _cut_behind_full_rows(found, names)
    for begin, segment in zip(starts, found, strict=True):
        segment.is_inner = begin in inner
    return found


def _inner_starts(lines: Sequence[Line], starts: Sequence[int]) -> list[int]:
    """Where further roles begin in entries with several: at rows that look like the title of their first."""
    found: list[int] = []
    outer = {_sig(lines[start]) for start in starts}
    for begin, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        dated = [place for place in range(begin, end) if lines[place].dates]
        first = _title_before(lines, dated[0], begin) if len(dated) > 1 else None
        if first is None or _sig(lines[first]) in outer:
            continue
        titles = [_title_before(lines, place, begin) for place in dated[1:]]
        alike = [place for place in titles if place is not None and _sig(lines[place]) == _sig(lines[first])]
        if len(alike) == len(dated) - 1:
            found += alike
    return found


def _says_more(text: str) -> bool:
    """Whether a text says more than a date, how long it lasted, and where."""
    bare = DURATION.sub("", text)
    for date in spans(text):
        bare = bare.replace(date.text, "")
    return any(map(str.isalpha, bare)) and not is_note(bare.strip(" ()|·,-–"))


def _title_before(lines: Sequence[Line], dated: int, begin: int) -> int | None:
    """The row that names what a date belongs to: the same, or the one above it."""
    if lines[dated].row.first.has_mark:
        return None
    if any(_says_more(cell.text) for cell in lines[dated].row.cells):
        return dated
    place = dated - 1
    return place if place >= begin and not lines[place].is_body and not lines[place].dates else None


def _without_lead(lines: list[Line]) -> list[Line]:
    """The lines from the first head on, where a sentence leads a section of dated entries."""
    heads = [place for place, line in enumerate(lines) if not line.is_body]
    if not heads or lines[0].row.first.has_mark or sum(1 for line in lines if line.dates) < 2:
        return lines
    return lines[heads[0] :]


def _segment(lines: Sequence[Line], names: Names) -> Segment:
    first = next((place for place, line in enumerate(lines) if line.is_body), len(lines))
    first = min(first, _behind_names(lines[:first], names))
    return Segment(list(lines[:first]), list(lines[first:]))


def _cut_behind_full_rows(found: Sequence[Segment], names: Names) -> None:
    """Where first rows say title, employer and date, the plain rows below them are text."""
    full = [segment for segment in found if segment.head and says_all(segment.head[0])]
    if len(full) * 2 < len(found):
        return
    for segment in full:
        rest = range(1, len(segment.head))
        cut = next((place for place in rest if _is_plain(segment.head[place], names)), len(segment.head))
        segment.body[:0] = segment.head[cut:]
        del segment.head[cut:]


def _behind_names(head: Sequence[Line], names: Names) -> int:
    """Where text begins behind a head whose names stand out: the plain rows after the last of two or more."""
    least = min((line.row.first.size for line in head), default=0.0)
    strong = [place for place, line in enumerate(head) if _stands_out(line, least)]
    if len(strong) < 2 or not any(line.dates for line in head[: strong[-1] + 2]):
        return len(head)
    rest = range(strong[-1] + 1, len(head))
    return next((place for place in rest if _is_plain(head[place], names)), len(head))


def _stands_out(line: Line, least: float) -> bool:
    return any((cell.bold or cell.size > least + 0.9) and not is_note(cell.text) for cell in line.row.cells)


def _is_plain(line: Line, names: Names) -> bool:
    """Whether a row is neither a date nor any other note, and names nothing."""
    cells = line.row.cells
    return not line.dates and not all(is_note(cell.text) or names(cell.text) for cell in cells)


def says_all(line: Line) -> bool:
    """Whether a row holds a date, a title and an employer."""
    parts = [part for cell in line.row.cells for part in re.split(r"[,|·–—]\s|\s[-@]\s", cell.text)]
    leans = [lean(part) for part in parts if not spans(part) and part.strip()]
    return bool(line.dates) and len(leans) > 1 and max(leans) >= 1 and min(leans) <= -_SURELY


def _sig(line: Line) -> tuple[object, ...]:
    """What heads of one rank share: look, capitals, indent."""
    cell = line.row.first
    return (*cell.look, cell.is_upper, round(line.indent / 4), cell.style)


def _by_look(lines: Sequence[Line]) -> list[int]:
    """Entries begin where a row looks like the first row of the section."""
    sig = _sig(lines[0])
    return [0] + [
        place
        for place in range(1, len(lines))
        if _sig(lines[place]) == sig and not lines[place].is_body and _sig(lines[place - 1]) != sig
    ]


def _by_body(lines: Sequence[Line]) -> list[int]:
    """Entries begin where a head follows a body."""
    return [0] + [
        place for place in range(1, len(lines)) if lines[place - 1].is_body and not lines[place].is_body
    ]


def _by_date(lines: Sequence[Line]) -> list[int]:
    """Entries begin as many rows before their date as the first does."""
    dated = [place for place, line in enumerate(lines) if line.dates]
    starts = [0]
    for place in dated[1:]:
        begin = place
        while begin > starts[-1] + 1 and place - begin < dated[0] and _is_head(lines[begin - 1]):
            begin -= 1
        if begin > starts[-1]:
            starts.append(begin)
    return starts


def _is_head(line: Line) -> bool:
    return not line.is_body and not line.dates


def _by_gap(lines: Sequence[Line]) -> list[int]:
    """Entries begin below the widest gaps."""
    gaps = sorted(line.row.gap for line in lines[1:] if line.row.gap < 8)
    if len(gaps) < 2:
        return [0]
    limit = gaps[len(gaps) // 2] + 0.5
    return [0] + [
        place
        for place in range(1, len(lines))
        if limit < lines[place].row.gap < 8 and not lines[place].is_body
    ]


def _score(lines: Sequence[Line], starts: Sequence[int]) -> float:
    """The share of entries that hold one date, against how many there are; alike starts count a little."""
    ends = [*starts[1:], len(lines)]
    counts = [_dates_in(lines[begin:end]) for begin, end in zip(starts, ends, strict=True)]
    alike = sum(1 for start in starts if _sig(lines[start]) == _sig(lines[0])) / len(starts)
    dates = sum(counts)
    if not dates:
        return (0.5 if len(starts) > 1 else 0.4) + 0.05 * alike
    good = sum(1.0 if count == 1 else 0.0 for count in counts)
    good += sum(
        0.85 for s, count in zip(starts, counts, strict=True) if not count and _begins_like_first(lines, s)
    )
    return good / max(len(starts), dates) + 0.05 * alike - 0.3 * _missed(lines, starts) / len(starts)


def _begins_like_first(lines: Sequence[Line], start: int) -> bool:
    """Whether a row begins an entry by its looks: like the first row of all, below a body."""
    return bool(start) and lines[start - 1].is_body and _sig(lines[start]) == _sig(lines[0])


def _missed(lines: Sequence[Line], starts: Sequence[int]) -> int:
    """How many rows inside entries look like the beginning of one."""
    return sum(
        1
        for n in range(1, len(lines))
        if n not in starts and not lines[n].is_body and _begins_like_first(lines, n)
    )


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
