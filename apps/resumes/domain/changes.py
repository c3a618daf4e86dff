"""Lines a person accepted, put in place of the lines they were written for."""

from collections.abc import Mapping
from typing import NamedTuple

from apps.domain.resume import ResumeDocument
from apps.resumes.domain import editing


class Accepted(NamedTuple):
    """``text`` for a line that says one of ``known``: what it said at first, or was given since."""

    known: tuple[str, ...]
    text: str


class Applied(NamedTuple):
    """The document with the lines in place, and the ids of those that were changed or gone meanwhile."""

    document: ResumeDocument
    stale: tuple[str, ...]


def apply(document: ResumeDocument, accepted: Mapping[str, Accepted]) -> Applied:
    """Put lines, by id, where a known text still stands; leave alone what was edited elsewhere since."""
    now = {line.id: line.text for _, entry in document.entries() for line in entry.lines}
    stale: list[str] = []
    for line_id, change in accepted.items():
        if now.get(line_id) in change.known:
            document = editing.with_value(document, line_id, change.text)
        elif now.get(line_id) != change.text:
            stale.append(line_id)
    return Applied(document, tuple(stale))
