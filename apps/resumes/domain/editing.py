"""Changes to a document by the path of a field: each gives a new document and loses nothing else.

A path is "basics.name", "basics.location.city", "profile-1.url", "work-2.position", or a line's id.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from apps.domain.resume import MAX_TEXT, SECTIONS, Entry, Line, Profile, ResumeDocument, Section

LINE_FIELDS = ("highlights", "courses", "keywords")
MOST_ENTRIES = 100
MOST_LINES = 200
Item = TypeVar("Item", Entry, Line, Profile)


class NoSuchPlace(LookupError):
    """The path leads nowhere in this document."""


class TooMany(Exception):
    """A resume has no more entries, an entry no more lines, than that."""


def value_at(document: ResumeDocument, path: str) -> str:
    """The text at ``path``. Raises NoSuchPlace."""
    owner, name = _found(document, path)
    value = getattr(owner, name, None)
    if not isinstance(value, str):
        raise NoSuchPlace(path)
    return value


def with_value(document: ResumeDocument, path: str, text: str) -> ResumeDocument:
    """The document with ``text`` at ``path``. Raises NoSuchPlace."""
    value_at(document, path)
    text = _clean(text)
    head, _, rest = path.partition(".")
    if head == "basics":
        return document.model_copy(update={"basics": _set(document.basics, rest.split("."), text)})
    if not rest:
        return _with_line(document, path, lambda line: line.model_copy(update={"text": text}))
    return _with_item(document, head, lambda item: item.model_copy(update={rest: text}))


def with_values(document: ResumeDocument, values: dict[str, str]) -> ResumeDocument:
    """Several at once. Raises NoSuchPlace, and then nothing was changed."""
    for path, text in values.items():
        document = with_value(document, path, text)
    return document


def with_line(document: ResumeDocument, entry_id: str, text: str) -> ResumeDocument:
    """A line more at the end of an entry. Raises NoSuchPlace, or TooMany."""

    def longer(entry: Any) -> Any:
        name = _lines_field(entry)
        lines = getattr(entry, name)
        if len(lines) >= MOST_LINES:
            raise TooMany
        return entry.model_copy(update={name: (*lines, Line(text=_clean(text)))})

    return _with_item(document, entry_id, longer).with_ids()


def without(document: ResumeDocument, item_id: str) -> ResumeDocument:
    """Without an entry, a profile or a line. Raises NoSuchPlace."""
    return _reordered(document, item_id, lambda items, at: (*items[:at], *items[at + 1 :]))


def moved(document: ResumeDocument, item_id: str, by: int) -> ResumeDocument:
    """An entry, a profile or a line moved ``by`` places among its fellows; it stops at the ends."""

    def shifted(items: tuple[Any, ...], at: int) -> tuple[Any, ...]:
        rest = [*items[:at], *items[at + 1 :]]
        rest.insert(max(0, min(len(rest), at + by)), items[at])
        return tuple(rest)

    return _reordered(document, item_id, shifted)


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

    return _with_item(document, entry_id, turned)


def merged(document: ResumeDocument, entry_id: str) -> ResumeDocument:
    """An entry joined to the one above, nothing lost: fields fill gaps, lines follow. Raises NoSuchPlace."""
    section, at = _place(document, entry_id)
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
    name = _lines_field(entry)
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


def _clean(text: str) -> str:
    return text.replace("\x00", "").strip()[:MAX_TEXT]


def _set(model: Any, names: Sequence[str], text: str) -> Any:
    name, *rest = names
    value = _set(getattr(model, name), rest, text) if rest else text
    return model.model_copy(update={name: value})


def _found(document: ResumeDocument, path: str) -> tuple[Any, str]:
    head, _, rest = path.partition(".")
    if head == "basics":
        owner: Any = document.basics
        *between, name = rest.split(".")
        for step in between:
            owner = getattr(owner, step, None)
        return owner, name
    for item in _items(document):
        if item.id == head and rest and rest != "id":
            return item, rest
        if not rest and isinstance(item, Entry):
            for line in _all_lines(item):
                if line.id == head:
                    return line, "text"
    raise NoSuchPlace(path)


def _items(document: ResumeDocument) -> Sequence[Any]:
    return [*document.basics.profiles, *(entry for _, entry in document.entries())]


def _all_lines(entry: Any) -> Sequence[Line]:
    return [line for name in LINE_FIELDS for line in getattr(entry, name, ())]


def _lines_field(entry: Any) -> str:
    for name in LINE_FIELDS:
        if name in type(entry).model_fields:
            return name
    raise NoSuchPlace(entry.id)


def _place(document: ResumeDocument, entry_id: str) -> tuple[str, int]:
    for section in SECTIONS:
        for at, entry in enumerate(getattr(document, section)):
            if entry.id == entry_id:
                return section, at
    raise NoSuchPlace(entry_id)


def _with_item(document: ResumeDocument, item_id: str, change: Callable[[Any], Any]) -> ResumeDocument:
    return _reordered(document, item_id, lambda items, at: (*items[:at], change(items[at]), *items[at + 1 :]))


def _with_line(document: ResumeDocument, line_id: str, change: Callable[[Line], Line]) -> ResumeDocument:
    return _reordered(document, line_id, lambda items, at: (*items[:at], change(items[at]), *items[at + 1 :]))


def _reordered(
    document: ResumeDocument, item_id: str, change: Callable[[tuple[Any, ...], int], tuple[Any, ...]]
) -> ResumeDocument:
    """The tuple that holds ``item_id`` (entries, profiles or lines) put through ``change``."""
    basics = document.basics
    if (at := _index(basics.profiles, item_id)) is not None:
        profiles = change(basics.profiles, at)
        return document.model_copy(update={"basics": basics.model_copy(update={"profiles": profiles})})
    for section in SECTIONS:
        entries = getattr(document, section)
        if (at := _index(entries, item_id)) is not None:
            return document.model_copy(update={section: change(entries, at)})
        for number, entry in enumerate(entries):
            for name in LINE_FIELDS:
                if (at := _index(getattr(entry, name, ()), item_id)) is not None:
                    lines = change(getattr(entry, name), at)
                    changed = entry.model_copy(update={name: lines})
                    return document.model_copy(
                        update={section: (*entries[:number], changed, *entries[number + 1 :])}
                    )
    raise NoSuchPlace(item_id)


def _index(items: Sequence[Any], item_id: str) -> int | None:
    return next((at for at, item in enumerate(items) if item.id == item_id), None)
