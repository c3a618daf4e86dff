"""Kinds of sections told by what they hold, where headings are missing or say too little."""

from collections.abc import Sequence

from apps.domain.resume_reading.cells import Row
from apps.domain.resume_reading.contacts import without_contacts
from apps.domain.resume_reading.dates import spans
from apps.domain.resume_reading.degrees import degree_in, school_score
from apps.domain.resume_reading.splitlists import listed
from apps.domain.resume_reading.titles import title_score

_LOOSE = ("certificates", "skills", "other", "unknown", "awards", "courses")
_SHORT = 110
_ITEMS = 3  # of a list of skills


def kind_by_content(kind: str, rows: Sequence[Row], known: set[str]) -> str:
    """The kind of a section whose heading says little, where the resume has no section of that kind yet."""
    if kind not in _LOOSE:
        return kind
    heads = [row for row in rows if not row.first.has_mark and len(row.text) <= _SHORT]
    if "education" not in known and any(_is_study(row.text) for row in heads):
        return "education"
    dated = [row for row in heads if any(date.is_range for date in spans(row.text))]
    if "work" not in known and kind in ("other", "unknown") and dated and any(map(_names_title, heads)):
        return "work"
    return kind


def parts_by_content(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """The rows of a resume without headings: its head, then roles, studies and skills as they come."""
    parts: list[tuple[str, list[Row]]] = [("preamble", [])]
    for place, row in enumerate(rows):
        kind = _kind(rows, place, parts[-1][0])
        if kind != parts[-1][0]:
            parts.append((kind, []))
            moved = _heads_before(parts[-2][1], least=2 if parts[-2][0] == "preamble" else 1)
            del parts[-2][1][len(parts[-2][1]) - len(moved) :]
            parts[-1][1].extend(moved)
        parts[-1][1].append(row)
    return parts


def _kind(rows: Sequence[Row], place: int, now: str) -> str:
    row = rows[place]
    if row.first.has_mark or len(row.text) > _SHORT:
        return now
    above = rows[place - 1].text if place and not rows[place - 1].first.has_mark else ""
    if any(date.is_range for date in spans(row.text)):
        return "education" if _is_study(f"{above} {row.text}") and not _names_title(row) else "work"
    if now in ("work", "education") and len(listed(row.text)) >= _ITEMS and not spans(row.text):
        return "skills"
    return "education" if now == "work" and _is_study(row.text) and not title_score(row.text) else now


def _heads_before(rows: Sequence[Row], least: int) -> list[Row]:
    """The rows that name what the date below them belongs to; the first of all name the person."""
    found: list[Row] = []
    for row in reversed(rows[least - 1 :] if least > 1 else rows[1:]):
        text = row.text
        if row.first.has_mark or spans(text) or len(text) > 60 or text.endswith("."):
            break
        if len(without_contacts(text)) < len(text.strip()) or len(found) == 2:
            break
        found.insert(0, row)
    return found


def _is_study(text: str) -> bool:
    return degree_in(text) is not None or school_score(text) > 0


def _names_title(row: Row) -> bool:
    return title_score(row.text) >= 1
