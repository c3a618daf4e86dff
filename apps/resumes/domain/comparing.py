"""Two states of a resume side by side: every field and line that differs, under the name it has."""

from collections.abc import Iterator
from typing import NamedTuple

from apps.domain.resume import ResumeDocument
from apps.resumes.domain import sheet


class Difference(NamedTuple):
    """``place`` is "Shift supervisor, Aldgate Logistics: Title"; an empty side was not there."""

    place: str
    before: str
    after: str


def differences(before: ResumeDocument, after: ResumeDocument) -> tuple[Difference, ...]:
    """In reading order of ``after``, what is only in ``before`` last."""
    old, new = dict(_places(before)), dict(_places(after))
    paths = [*new, *(path for path in old if path not in new)]
    found = []
    for path in paths:
        place, text = new.get(path) or (old[path][0], "")
        was = old[path][1] if path in old else ""
        if was != text:
            found.append(Difference(place, was, text))
    return tuple(found)


def _places(document: ResumeDocument) -> Iterator[tuple[str, tuple[str, str]]]:
    for field in sheet.basics(document):
        yield field.path, (field.label, field.value)
    for part in sheet.sections(document):
        for item in part.items:
            for field in item.fields:
                yield field.path, (f"{item.title}: {field.label}", field.value)
            for number, line in enumerate(item.lines, start=1):
                yield line.id, (f"{item.title}: line {number}", line.text)
