"""Where things stand in a document, by id, and how a document looks with one of them changed."""

from collections.abc import Callable, Sequence
from typing import Any

from apps.domain.resume import SECTIONS, Line, ResumeDocument

LINE_FIELDS = ("highlights", "courses", "keywords")
Rearrange = Callable[[tuple[Any, ...], int], tuple[Any, ...]]


class NoSuchPlace(LookupError):
    """The path leads nowhere in this document."""


def items(document: ResumeDocument) -> Sequence[Any]:
    """Every profile and entry."""
    return [*document.basics.profiles, *(entry for _, entry in document.entries())]


def all_lines(entry: Any) -> Sequence[Line]:
    return [line for name in LINE_FIELDS for line in getattr(entry, name, ())]


def lines_field(entry: Any) -> str:
    """The field that holds an entry's lines. Raises NoSuchPlace."""
    for name in LINE_FIELDS:
        if name in type(entry).model_fields:
            return name
    raise NoSuchPlace(entry.id)


def place_of(document: ResumeDocument, entry_id: str) -> tuple[str, int]:
    """The section of an entry and how far down it stands. Raises NoSuchPlace."""
    for section in SECTIONS:
        at = _index(getattr(document, section), entry_id)
        if at is not None:
            return section, at
    raise NoSuchPlace(entry_id)


def with_item(document: ResumeDocument, item_id: str, change: Callable[[Any], Any]) -> ResumeDocument:
    """With one entry, profile or line changed. Raises NoSuchPlace."""
    return rearranged(document, item_id, lambda found, at: (*found[:at], change(found[at]), *found[at + 1 :]))


def rearranged(document: ResumeDocument, item_id: str, change: Rearrange) -> ResumeDocument:
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
