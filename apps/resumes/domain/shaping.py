"""Changes to the shape of a document: lines, entries and profiles added, moved, joined, cut, taken away."""

from typing import Any

from apps.domain.resume import SECTIONS, Entry, Line, Profile, ResumeDocument, Section
from apps.resumes.domain.editing import clean
from apps.resumes.domain.places import LINE_FIELDS, NoSuchPlace, lines_field, place_of, rearranged, with_item

MOST_ENTRIES = 100
MOST_LINES = 200


class TooMany(Exception):
    """A resume has no more entries, an entry no more lines, than that."""


def with_line(document: ResumeDocument, entry_id: str, text: str) -> ResumeDocument:
    """A line more at the end of an entry. Raises NoSuchPlace, or TooMany."""

    def longer(entry: Any) -> Any:
        name = lines_field(entry)
        lines = getattr(entry, name)
        if len(lines) >= MOST_LINES:
            raise TooMany
        return entry.model_copy(update={name: (*lines, Line(text=clean(text)))})

    return with_item(document, entry_id, longer).with_ids()


def without(document: ResumeDocument, item_id: str) -> ResumeDocument:
    """Without an entry, a profile or a line. Raises NoSuchPlace."""
    return rearranged(document, item_id, lambda items, at: (*items[:at], *items[at + 1 :]))


def moved(document: ResumeDocument, item_id: str, by: int) -> ResumeDocument:
    """An entry, a profile or a line moved ``by`` places among its fellows; it stops at the ends."""

    def shifted(items: tuple[Any, ...], at: int) -> tuple[Any, ...]:
        rest = [*items[:at], *items[at + 1 :]]
        rest.insert(max(0, min(len(rest), at + by)), items[at])
        return tuple(rest)

    return rearranged(document, item_id, shifted)


def with_entry(document: ResumeDocument, section: Section | str) -> ResumeDocument:
    """One more, empty, at the end of a section, "profiles" included. Raises NoSuchPlace, TooMany."""
    if section == "profiles":
        basics = document.basics
        profiles = (*basics.profiles, Profile())
        return document.model_copy(
            update={"basics": basics.model_copy(update={"profiles": profiles})}
        ).with_ids()
    if section not in SECTIONS:
        raise NoSuchPlace(section)
    entries = getattr(document, section)
    if len(entries) >= MOST_ENTRIES:
        raise TooMany
    made = type(document).model_fields[section].annotation.__args__[0]  # type: ignore[union-attr]
    return document.model_copy(update={section: (*entries, made())}).with_ids()


def swapped(document: ResumeDocument, entry_id: str) -> ResumeDocument:
    """Title and employer (or school and field, name and issuer) change places. Raises NoSuchPlace."""
    pairs = (("position", "name"), ("position", "organization"), ("study_type", "area"), ("name", "issuer"))

    def turned(entry: Any) -> Any:
        for one, other in pairs:
            if hasattr(entry, one) and hasattr(entry, other):
                return entry.model_copy(update={one: getattr(entry, other), other: getattr(entry, one)})
        raise NoSuchPlace(entry_id)

    return with_item(document, entry_id, turned)


def merged(document: ResumeDocument, entry_id: str) -> ResumeDocument:
    """An entry joined to the one above, nothing lost: fields fill gaps, lines follow. Raises NoSuchPlace."""
    section, at = place_of(document, entry_id)
    if at == 0:
        raise NoSuchPlace(entry_id)
    entries = getattr(document, section)
    return document.model_copy(
        update={section: (*entries[: at - 1], _joined(entries[at - 1], entries[at]), *entries[at + 1 :])}
    ).with_ids()


def split(document: ResumeDocument, line_id: str) -> ResumeDocument:
    """An entry cut in two at ``line_id``, whose text titles the new one. Raises NoSuchPlace."""
    for section, entry in document.entries():
        for at, line in enumerate(entry.lines):
            if line.id == line_id:
                return _cut(document, section, entry, at)
    raise NoSuchPlace(line_id)


def _cut(document: ResumeDocument, section: Section, entry: Entry, at: int) -> ResumeDocument:
    name = lines_field(entry)
    above = entry.model_copy(update={name: entry.lines[:at]})
    title = next(n for n in ("position", "institution", "name", "title") if n in type(entry).model_fields)
    below = type(entry)().model_copy(update={title: entry.lines[at].text, name: entry.lines[at + 1 :]})
    entries = getattr(document, section)
    index = entries.index(entry)
    return document.model_copy(
        update={section: (*entries[:index], above, below, *entries[index + 1 :])}
    ).with_ids()


def _joined(above: Any, below: Any) -> Any:
    """What both say of the same field cannot stand there twice: the lower one's becomes a line."""
    texts = [
        name for name, field in type(above).model_fields.items() if field.annotation is str and name != "id"
    ]
    update: dict[str, Any] = {name: getattr(above, name) or getattr(below, name) for name in texts}
    left = [getattr(below, name) for name in texts if getattr(below, name) not in ("", update[name])]
    for name in LINE_FIELDS:
        if name in type(above).model_fields:
            theirs = [line.text for line in getattr(below, name)]
            update[name] = (*getattr(above, name), *(Line(text=text) for text in (*left, *theirs)))
            left = []
    return above.model_copy(update=update)
