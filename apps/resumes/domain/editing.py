"""Changes to a document by the path of a field: each gives a new document and loses nothing else.

A path is "basics.name", "basics.location.city", "profile-1.url", "work-2.position", or a line's id.
"""

from collections.abc import Sequence
from typing import Any

from apps.domain.resume import MAX_TEXT, Entry, ResumeDocument
from apps.resumes.domain.places import NoSuchPlace, all_lines, items, with_item


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
    text = clean(text)
    head, _, rest = path.partition(".")
    if head == "basics":
        return document.model_copy(update={"basics": _set(document.basics, rest.split("."), text)})
    if not rest:
        return with_item(document, path, lambda line: line.model_copy(update={"text": text}))
    return with_item(document, head, lambda item: item.model_copy(update={rest: text}))


def with_values(document: ResumeDocument, values: dict[str, str]) -> ResumeDocument:
    """Several at once. Raises NoSuchPlace, and then nothing was changed."""
    for path, text in values.items():
        document = with_value(document, path, text)
    return document


def clean(text: str) -> str:
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
    for item in items(document):
        if item.id == head and rest and rest != "id":
            return item, rest
        if not rest and isinstance(item, Entry):
            for line in all_lines(item):
                if line.id == head:
                    return line, "text"
    raise NoSuchPlace(path)
