"""Headings found by word and by look, and the sections they open."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from apps.domain.resume_reading.cells import Cell, Row
from apps.domain.resume_reading.dates import spans
from apps.domain.resume_reading.degrees import degree_in
from apps.domain.resume_reading.folding import words
from apps.domain.resume_reading.guessing import kind_by_content, parts_by_content
from apps.domain.resume_reading.lexicon import headings
from apps.domain.resume_reading.notes import is_heading_text, is_label, is_note, kinds_of
from apps.domain.resume_reading.streams import Bounds, source_of, zones_in_order
from apps.domain.resume_reading.titles import ends_in_legal_form, title_score

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
    found = [Section(PREAMBLE)]
    last: dict[int, Section] = {}
    seen: list[Bounds] = []
    for bounds, zone in zones_in_order(rows):
        source = source_of(bounds, seen)
        now = last.get(source, found[0]) if source is not None else found[0]
        for row in zone:
            now = _placed(row, now, heads, found)
        last[bounds.zone] = now
        seen.append(bounds)
    return _by_content(found)


def _by_content(found: list[Section]) -> list[Section]:
    """The sections, with what their rows say of their kind where headings do not."""
    if len(found) == 1:
        return [Section(kind, rows=rows) for kind, rows in parts_by_content(found[0].rows)]
    known = {section.kind for section in found}
    for section in found[1:]:
        section.kind = kind_by_content(section.kind, section.rows, known)
        known.add(section.kind)
    return found


def _placed(row: Row, now: Section, heads: dict[int, str], found: list[Section]) -> Section:
    """The section that is open after a row: the one it opens, or the one it was put in."""
    kind = heads.get(row.number)
    if not kind:
        now.rows.append(row)
        return now
    opened = Section(kind, replace(row, cells=row.cells[:1]))
    if len(row.cells) > 1:
        opened.rows.append(replace(row, cells=row.cells[1:]))
    found.append(opened)
    return opened


def _headings(rows: Sequence[Row]) -> dict[int, str]:
    """The rows that are headings, by number, with the kind of section they open."""
    worded = [(row, kinds_of(row.first.text)) for row in rows if len(row.cells) == 1 or _leads(row)]
    worded = [(row, kinds) for row, kinds in worded if kinds and not row.first.has_mark]
    looks = _looks(rows, worded)
    body = _body_look(rows)
    out = {look: seen for look, seen in looks.items() if _stands_out(look, body)}
    good = [look for look, seen in out.items() if seen.is_good]
    if not good:
        return {row.number: kinds[0] for row, kinds in worded}
    top = max(good, key=lambda look: (len(looks[look].kinds), _size(look)))
    strong = {look for look, seen in out.items() if seen.precision >= 0.34 and _as_strong(look, top)}
    found = {row.number: kinds[0] for row, kinds in worded if _look(row.first) in strong}
    kinds_found = set(found.values())
    for row, kinds in worded:
        if _look(row.first) in good and kinds[0] not in kinds_found and not is_label(row.first.text):
            found[row.number] = kinds[0]
    if looks[top].precision >= 0.5 and len(looks[top].kinds) > 1:
        first = min(found, default=0)
        for row in rows:
            if row.number in found or row.number < first:
                continue
            if _look(row.first) == top and _may_be_heading(row):
                found[row.number] = kind_by_words(row.first.text)
    return found


@dataclass(slots=True)
class _Seen:
    """How often a look was seen, how often on words of headings, and of which kinds."""

    kinds: set[str] = field(default_factory=set)
    hits: int = 0
    total: int = 0

    @property
    def precision(self) -> float:
        return self.hits / max(self.total, 1)

    @property
    def is_good(self) -> bool:
        return self.precision >= 0.5 or (self.precision >= 0.3 and len(self.kinds) >= 3)


def _looks(rows: Sequence[Row], worded: Sequence[tuple[Row, tuple[str, ...]]]) -> dict[Look, _Seen]:
    looks: dict[Look, _Seen] = {}
    for row, kinds in worded:
        seen = looks.setdefault(_look(row.first), _Seen())
        seen.kinds.add(kinds[0])
        seen.hits += 1
    for row in rows:
        if _look(row.first) in looks and not row.first.has_mark:
            looks[_look(row.first)].total += 1
    return looks


def _as_strong(look: Look, other: Look) -> bool:
    """Whether letters are as large and heavy as those of another look."""
    return _size(look) >= _size(other) and (bool(look[1]) or not other[1] or _size(look) > _size(other))


def _size(look: Look) -> float:
    return float(str(look[0])) if look else 0.0


def _leads(row: Row) -> bool:
    """A heading set beside the first row of its section."""
    return is_heading_text(row.first.text) and not any(is_note(cell.text) for cell in row.cells[1:])


def _look(cell: Cell) -> Look:
    return (*cell.look[:2], cell.look[3], cell.is_upper, cell.style == "heading")


def _body_look(rows: Sequence[Row]) -> Look:
    counts: Counter[Look] = Counter()
    for row in rows:
        for cell in row.cells:
            counts[_look(cell)] += len(cell.text)
    return counts.most_common(1)[0][0] if counts else ()


def _stands_out(look: Look, body: Look) -> bool:
    return look != body and (_size(look) > _size(body) or look[1:] != body[1:])


def _may_be_heading(row: Row) -> bool:
    text = row.first.text
    return (
        len(row.cells) == 1
        and len(text) <= 45
        and not row.first.has_mark
        and not spans(text)
        and "@" not in text
        and (words(text)[-1:] == [] or words(text)[-1] in headings() or not _names_something(text))
    )


def _names_something(text: str) -> bool:
    """Whether a text names a job, a firm or a degree rather than a section."""
    return title_score(text) >= 1 or ends_in_legal_form(text) or degree_in(text) is not None


def kind_by_words(text: str) -> str:
    """The kind of section a heading opens by one of its words, unknown when none says."""
    known = headings()
    for word in reversed(words(text)):
        if word in known:
            return known[word][0]
    return UNKNOWN
