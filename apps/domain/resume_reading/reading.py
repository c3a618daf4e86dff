"""A resume read from its laid-out lines by general rules, each field with where it came from."""

from collections.abc import Callable, Sequence

from apps.domain.resume_reading import education, entries, lists, projects
from apps.domain.resume_reading.basics import basics_of
from apps.domain.resume_reading.building import Builder
from apps.domain.resume_reading.bullets import items_of
from apps.domain.resume_reading.cells import Cell, Row, joined
from apps.domain.resume_reading.found import LIKELY, Found
from apps.domain.resume_reading.furniture import without_furniture
from apps.domain.resume_reading.lines import LaidOutText
from apps.domain.resume_reading.result import ReadResume
from apps.domain.resume_reading.rows import rows_of
from apps.domain.resume_reading.sections import PREAMBLE, UNKNOWN, Section, sections_of

_Reader = Callable[[Sequence[Row], bool], list[Found]]
_READERS: dict[str, _Reader] = {
    "work": lambda rows, flows: entries.roles_of(rows, is_flowing=flows),
    "volunteer": lambda rows, flows: entries.roles_of(rows, employer="organization", is_flowing=flows),
    "education": lambda rows, flows: education.studies_of(rows, is_flowing=flows),
    "projects": lambda rows, flows: projects.projects_of(rows, is_flowing=flows),
    "skills": lambda rows, flows: lists.skills_of(rows, is_flowing=flows),
    "languages": lambda rows, flows: lists.languages_of(rows, is_flowing=flows),
    "interests": lambda rows, flows: lists.interests_of(rows, is_flowing=flows),
    "references": lambda rows, flows: lists.references_of(rows, is_flowing=flows),
    "certificates": lambda rows, flows: lists.dated_of(
        rows, name="name", by="issuer", date="date", is_flowing=flows
    ),
    "awards": lambda rows, flows: lists.dated_of(
        rows, name="title", by="awarder", date="date", is_flowing=flows
    ),
    "publications": lambda rows, flows: lists.dated_of(
        rows, name="name", by="publisher", date="releaseDate", is_flowing=flows
    ),
}


def read_resume(text: LaidOutText) -> ReadResume:
    """What a laid-out text says as a resume. Never raises, and never holds a word the text does not."""
    sections, visible, left = sections_in(text)
    hidden = [line.text for line in text.lines if line.hidden is not None]
    builder = Builder(visible)
    _read(builder, sections, is_flowing=not any(cell.bottom for cell in visible))
    return builder.result(hidden, ignored=[cell.source for cell in left])


def sections_in(text: LaidOutText) -> tuple[list[Section], list[Cell], list[Cell]]:
    """The sections of a resume, every visible cell, and those that are page furniture."""
    visible = [
        Cell.of(line, number, line.text)
        for number, line in enumerate(text.lines)
        if line.hidden is None and line.text.strip()
    ]
    kept, left = without_furniture(visible, text.pages)
    return sections_of(rows_of(kept, text.pages)), visible, left


def _read(builder: Builder, sections: Sequence[Section], *, is_flowing: bool) -> None:
    preamble = [row for section in sections if section.kind == PREAMBLE for row in section.rows]
    contact = [row for section in sections if section.kind in ("contact", "profiles") for row in section.rows]
    others = [
        row
        for section in sections
        if section.kind not in (PREAMBLE, "contact", "profiles")
        for row in section.rows
    ]
    basics, profiles, left = basics_of(preamble, contact, others)
    about = [row for section in sections if section.kind == "summary" for row in section.rows]
    for item in items_of(
        about or [row for row in left if len(row.text) > 60], edge=0.0, is_flowing=is_flowing
    ):
        basics.extend("summary", item.piece)
    basics.understood += [section.heading.piece for section in sections if section.heading]
    for profile in profiles:
        builder.profile(profile)
    builder.basics(basics)
    for section in sections:
        if section.kind in _READERS:
            for found in _READERS[section.kind](section.rows, is_flowing):
                builder.entry(section.kind, found)
        elif section.kind == "courses":
            entry = Found()
            entry.put("name", joined(row.piece for row in section.rows), LIKELY)
            builder.entry("certificates", entry)


__all__ = ["UNKNOWN", "read_resume"]
