"""Which rows of a section are text under an entry, and which name it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from apps.domain.resume_reading.cells import Cell, Row, begins_with_bullet, without_bullet
from apps.domain.resume_reading.contacts import links
from apps.domain.resume_reading.dates import DateSpan, spans
from apps.domain.resume_reading.folding import key, words
from apps.domain.resume_reading.lexicon import phrases, word_set
from apps.domain.resume_reading.margins import had_room
from apps.domain.resume_reading.notes import is_address, is_date_text, is_duration, is_note

Names = Callable[[str], bool]
_WORD = 4  # letters of a word that is no short form
_INNER_LABELS = ("highlights", "keywords", "courses")


@dataclass(slots=True)
class Line:
    """A row of a section with what is known of it."""

    row: Row
    dates: list[DateSpan] = field(default_factory=list)
    is_body: bool = False
    indent: float = 0.0


def lines_of(rows: Sequence[Row], names: Names) -> list[Line]:
    """The rows of a section, each judged. ``names`` knows what heads name: titles, schools."""
    rows = _without_marks_of_heads(_with_durations(rows))
    edges = _edges(rows)
    lines = [Line(row, _dates(row), indent=max(0.0, _begin(row) - edges[row.zone])) for row in rows]
    leads = rows[0].first if rows and is_address(rows[0].first.text) else None
    marked = any(row.first.has_mark for row in rows)
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else None
        after = lines[place + 1] if place + 1 < len(lines) else None
        line.is_body = _fills_a_line(line, after) or (
            _is_body(line, before, marked)
            and not _is_name(line, before, names)
            and not (leads is not None and _stands_like(line.row.first, leads))
        )
    return lines


def _with_durations(rows: Sequence[Row]) -> list[Row]:
    """The rows, those that only say how long something lasted set beside the row above them."""
    kept: list[Row] = []
    for row in rows:
        if kept and is_duration(row.text) and not kept[-1].first.has_mark:
            kept[-1] = replace(kept[-1], cells=[*kept[-1].cells, *row.cells])
        else:
            kept.append(row)
    return kept


def _edges(rows: Sequence[Row]) -> dict[int, float]:
    """Where the names of each zone begin, dates apart: as far left as in any zone of the column."""
    reaches: dict[int, tuple[float, float]] = {}
    plain = [row for row in rows if not _begins_with_date(row)]
    for row in (*plain, *(row for row in rows if all(row.zone != other.zone for other in plain))):
        left, right = reaches.get(row.zone, (_begin(row), row.right))
        reaches[row.zone] = (min(left, _begin(row)), max(right, row.right))
    return {
        zone: min(
            other for other, end in reaches.values() if min(right, end) >= max(left, other) or other == left
        )
        for zone, (left, right) in reaches.items()
    }


def _begins_with_date(row: Row) -> bool:
    """Whether a cell of more than a date begins with one, glued to the column beside it."""
    dates = [] if is_date_text(row.first.text) else spans(row.first.text)
    return bool(dates) and dates[0].begin == 0


def _begin(row: Row) -> float:
    """Where the first cell that is no date begins."""
    return next((cell.x0 for cell in row.cells if not is_date_text(cell.text)), row.first.x0)


def _stands_like(cell: Cell, lead: Cell) -> bool:
    """Whether a cell is an address like the one that leads the first entry."""
    return cell.look == lead.look and abs(cell.x0 - lead.x0) < 2 and is_address(cell.text)


def _without_marks_of_heads(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows, where bullets of the first rank lead entries and not lines: those lose their marks."""
    marked = [row for row in rows if row.first.has_mark]
    if not rows or not rows[0].first.has_mark:
        return rows
    top = [row for row in marked if _rank(row) == _rank(rows[0])]
    if len(top) == len(marked) and _dated_groups(rows) * 2 < len(top):
        return rows
    return [_bare(row) if row in top else row for row in rows]


def _dated_groups(rows: Sequence[Row]) -> int:
    """How many marked rows say when something was, themselves or before the next one."""
    count, is_open = 0, False
    for row in rows:
        is_open = is_open or row.first.has_mark
        found = [date for cell in row.cells if len(cell.text) <= 110 for date in spans(cell.text)]
        if is_open and any(date.is_range or not row.first.has_mark for date in found):
            count, is_open = count + 1, False
    return count


def _rank(row: Row) -> tuple[str, int]:
    cell = row.first
    return (cell.text[0] if begins_with_bullet(cell.text) else "", round(cell.x0 / 6))


def _bare(row: Row) -> Row:
    first = replace(row.first, text=without_bullet(row.first.text), style="")
    return replace(row, cells=[first, *row.cells[1:]])


def _dates(row: Row) -> list[DateSpan]:
    """The dates that say when an entry was: in short cells, or at the ends of longer ones."""
    found = []
    for cell in row.cells:
        dates = spans(cell.text) if not cell.has_mark and len(cell.text) <= 110 else []
        if _is_sentence(cell.text) and not any(date.is_range for date in dates):
            continue
        if dates and (len(cell.text) < 50 or any(d.is_range for d in dates) or _at_an_end(cell.text, dates)):
            found += dates
    return found


def _is_sentence(text: str) -> bool:
    """Whether a text reads on in small letters, as sentences do and names do not."""
    found = [word for word in text.split() if word[:1].isalpha()]
    return len(found) > 6 and sum(1 for word in found if word[:1].islower()) > 0.55 * len(found)


def _at_an_end(text: str, dates: Sequence[DateSpan]) -> bool:
    return dates[-1].end >= len(text) - 2 or dates[0].begin <= 1


def _is_body(line: Line, before: Line | None, marked: bool) -> bool:
    cell = line.row.first
    if cell.has_mark or phrases("labels").get(key(cell.text)) in _INNER_LABELS:
        return True
    if (line.dates and len(line.row.text) < 140) or any(is_note(other.text) for other in line.row.cells[1:]):
        return False
    if (address := links(cell.text)) and len(address[0].text) > 0.8 * len(cell.text):
        return before is not None and before.is_body and not before.row.first.bold
    count = len(words(cell.text))
    if cell.bold and count < 14:
        return False
    is_prose = cell.text.endswith((".", "。")) and (count > 5 or _ends_as_sentence(cell.text))
    return (
        is_prose
        or len(cell.text) > 85
        or count > 13
        or _goes_on(line, before)
        or _is_set_in(line, before, marked)
    )


def _ends_as_sentence(text: str) -> bool:
    """Whether the last word before the full stop is one of a sentence, not of a name or a short form."""
    last = text.rsplit(maxsplit=1)[-1].rstrip(".。")
    known = key(last) in word_set("employer_words") or key(last) in word_set("title_words")
    return len(last) >= _WORD and last.islower() and not known


def _goes_on(line: Line, before: Line | None) -> bool:
    """Whether a row goes on with a sentence of the row above."""
    if before is None or len(line.row.cells) > 1:
        return False
    return line.row.first.text[:1].islower() or (before.is_body and _fills_on(before.row, line.row))


def _fills_on(last: Row, row: Row) -> bool:
    """Whether a row is set as the next line of the text above, which had no room left."""
    cell, above = row.first, last.first
    is_alike = cell.look == above.look and abs(cell.x0 - above.x0) < 3 and last.zone == row.zone
    return is_alike and row.wrap is not None and row.gap <= row.wrap + 0.15 and not had_room(last, row)


def _is_set_in(line: Line, before: Line | None, marked: bool) -> bool:
    """Whether a row is set further in than heads are."""
    cell = line.row.first
    if line.indent <= 4:
        return False
    above = before.row.first if before is not None and before.is_body else None
    if (
        above is not None
        and cell.look == above.look
        and before is not None
        and line.indent >= before.indent - 1
    ):
        return True
    is_far = line.indent > 0.7 * max(cell.size, 6)
    if marked:
        return is_far and above is not None and cell.look == above.look
    return is_far and not is_note(cell.text)


def _is_name(line: Line, before: Line | None, names: Names) -> bool:
    """Whether a row that looks like text is a short name after all."""
    cell = line.row.first
    if cell.has_mark or not cell.text[:1].isupper() or len(words(cell.text)) > 7 or cell.text.endswith("."):
        return False
    above = before.row.first if before is not None and before.is_body else None
    goes_on = above is not None and above.look == cell.look and line.row.gap < 0.35
    return names(cell.text) and not goes_on


def _fills_a_line(line: Line, after: Line | None) -> bool:
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
