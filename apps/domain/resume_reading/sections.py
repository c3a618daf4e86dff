"""Headings found by word and by look, and the sections they open."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from apps.domain.resume_reading.cells import Cell, Row
from apps.domain.resume_reading.dates import spans
from apps.domain.resume_reading.folding import words
from apps.domain.resume_reading.lexicon import headings
from apps.domain.resume_reading.notes import kinds_of

Look = tuple[object, ...]
PREAMBLE = "preamble"
UNKNOWN = "unknown"


@dataclass(slots=True)
class Section:
    """Rows under one heading; the preamble has none."""

    kind: str
    heading: Row | None = None
    rows: list[Row] = field(default_factory=list)


def sections_of(rows: Sequence[Row]) -> list[Section]:
    """The sections of a resume in reading order, the preamble first."""
    heads = _headings(rows)
    preamble = Section(PREAMBLE)
    found = [preamble]
    open_in: dict[int, Section] = {}
    last_row: Row | None = None
    for row in rows:
        if last_row is None or row.zone != last_row.zone:
            open_in[row.zone] = _continued(row, rows, open_in, preamble)
        kind = heads.get(row.number)
        if kind:
            open_in[row.zone] = Section(kind, row)
            found.append(open_in[row.zone])
        else:
            open_in[row.zone].rows.append(row)
        last_row = row
    return found


def _continued(row: Row, rows: Sequence[Row], open_in: dict[int, Section], preamble: Section) -> Section:
    """The section that a zone without a heading of its own goes on with."""
    if not row.first.bottom:
        return preamble
    zone = [other for other in rows if other.zone == row.zone]
    before = [other for other in rows if other.zone != row.zone and other.zone in open_in]
    above = [
        other
        for other in before
        if other.first.page == row.first.page
        and other.first.top < row.first.top
        and _overlap(zone, [other]) > 0
    ]
    if above:
        return open_in[max(above, key=lambda other: other.first.top).zone]
    earlier = [other for other in before if other.first.page < row.first.page]
    if not earlier:
        return preamble
    page = max(other.first.page for other in earlier)
    zones: dict[int, list[Row]] = {}
    for other in earlier:
        if other.first.page == page:
            zones.setdefault(other.zone, []).append(other)
    best = max(zones, key=lambda number: (_overlap(zone, zones[number]), number))
    return open_in[best]


def _overlap(zone: Sequence[Row], other: Sequence[Row]) -> float:
    """How much of their width two zones share, from 0 to 1."""
    left, right = min(row.first.x0 for row in zone), max(row.right for row in zone)
    other_left, other_right = min(row.first.x0 for row in other), max(row.right for row in other)
    shared = min(right, other_right) - max(left, other_left)
    return max(0.0, shared) / max(right - left, other_right - other_left, 1.0)


def _headings(rows: Sequence[Row]) -> dict[int, str]:
    """The rows that are headings, by number, with the kind of section they open."""
    worded = [(row, kinds_of(row.first.text)) for row in rows if len(row.cells) == 1 or _leads(row)]
    worded = [(row, kinds) for row, kinds in worded if kinds and not row.first.has_mark]
    body = _body_look(rows)
    looks: dict[Look, set[str]] = {}
    for row, kinds in worded:
        looks.setdefault(_look(row.first), set()).add(kinds[0])
    chosen = _heading_looks(looks, body)
    found = {row.number: kinds[0] for row, kinds in worded if _look(row.first) in chosen}
    if not found:
        found = {row.number: kinds[0] for row, kinds in worded}
    firm = {look for look in chosen if len(looks[look]) >= 2 and _stands_out(look, body)}
    for row in rows:
        if row.number not in found and _look(row.first) in firm and _may_be_heading(row):
            found[row.number] = kind_by_words(row.first.text)
    return found


def _leads(row: Row) -> bool:
    """A heading set beside the first row of its section."""
    return not spans(row.first.text)


def _look(cell: Cell) -> Look:
    return (*cell.look[:2], cell.look[3], cell.is_upper, cell.style == "heading")


def _body_look(rows: Sequence[Row]) -> Look:
    counts: Counter[Look] = Counter()
    for row in rows:
        for cell in row.cells:
            counts[_look(cell)] += len(cell.text)
    return counts.most_common(1)[0][0] if counts else ()


def _heading_looks(looks: dict[Look, set[str]], body: Look) -> set[Look]:
    """The looks of headings: all that stand out where some do; those of most kinds when several do."""
    out = {look for look in looks if _stands_out(look, body)}
    if not out:
        return set(looks)
    most = max(len(kinds) for look, kinds in looks.items() if look in out)
    return {look for look in out if len(looks[look]) * 4 >= most or len(looks[look]) > 1}


def _stands_out(look: Look, body: Look) -> bool:
    return look != body and (look[0] > body[0] or look[1:] != body[1:])  # type: ignore[operator]


def _may_be_heading(row: Row) -> bool:
    text = row.first.text
    return (
        len(row.cells) == 1
        and len(text) <= 45
        and not row.first.has_mark
        and not spans(text)
        and "@" not in text
    )


def kind_by_words(text: str) -> str:
    """The kind of section a heading opens by one of its words, unknown when none says."""
    known = headings()
    for word in reversed(words(text)):
        if word in known:
            return known[word][0]
    return UNKNOWN
