"""A resume read from its laid-out lines by general rules, each field with where it came from."""

from collections.abc import Callable, Sequence

from apps.domain.resume_reading import education, entries, given, projects, skills, spoken, voices
from apps.domain.resume_reading.basics import basics_of
from apps.domain.resume_reading.building import Builder
from apps.domain.resume_reading.bullets import items_of
from apps.domain.resume_reading.cells import Cell, Row
from apps.domain.resume_reading.found import Found
from apps.domain.resume_reading.furniture import without_furniture
from apps.domain.resume_reading.lines import LaidOutText
from apps.domain.resume_reading.plain import without_markup
from apps.domain.resume_reading.result import ReadResume
from apps.domain.resume_reading.rows import rows_of
from apps.domain.resume_reading.sections import PREAMBLE, UNKNOWN, Section, sections_of

_Reader = Callable[[Sequence[Row], bool], list[Found]]
_READERS: dict[str, _Reader] = {
    "work": lambda rows, flows: entries.roles_of(rows, is_flowing=flows),
    "volunteer": lambda rows, flows: entries.roles_of(rows, employer="organization", is_flowing=flows),
    "education": lambda rows, flows: education.studies_of(rows, is_flowing=flows),
    "projects": lambda rows, flows: projects.projects_of(rows, is_flowing=flows),
    "skills": lambda rows, flows: skills.skills_of(rows, is_flowing=flows),
    "languages": lambda rows, _: spoken.languages_of(rows),
    "interests": lambda rows, flows: skills.skills_of(rows, is_flowing=flows),
    "references": lambda rows, flows: voices.references_of(rows, is_flowing=flows),
    "certificates": lambda rows, flows: given.given_of(rows, given.CERTIFICATE, is_flowing=flows),
    "awards": lambda rows, flows: given.given_of(rows, given.AWARD, is_flowing=flows),
    "publications": lambda rows, flows: given.given_of(rows, given.PUBLICATION, is_flowing=flows),
}
_ABOUT_PERSON = (PREAMBLE, "contact", "profiles")
_LONG = 60


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
    visible, rules = without_markup(visible)
    kept, left = without_furniture(visible, text.pages)
    left += rules
    return sections_of(rows_of(kept, text.pages)), visible, left


def _read(builder: Builder, sections: Sequence[Section], *, is_flowing: bool) -> None:
    rows = {
        kind: [row for section in sections if section.kind == kind for row in section.rows]
        for kind in (*_ABOUT_PERSON, "summary")
    }
    others = [row for section in sections if section.kind not in _ABOUT_PERSON for row in section.rows]
    basics, profiles, left = basics_of(rows[PREAMBLE], [*rows["contact"], *rows["profiles"]], others)
    about = rows["summary"] or [row for row in left if len(row.text) > _LONG]
    for item in items_of(about, edge=0.0, is_flowing=is_flowing):
        basics.extend("summary", item.piece)
    basics.understood += [section.heading.piece for section in sections if section.heading]
    for profile in profiles:
        builder.profile(profile)
    builder.basics(basics)
    for section in sections:
        _read_section(builder, section, is_flowing=is_flowing)


def _read_section(builder: Builder, section: Section, *, is_flowing: bool) -> None:
    if section.kind in _READERS:
        for found in _READERS[section.kind](section.rows, is_flowing):
            builder.entry(section.kind, found)
    elif section.kind == "courses":
        for found in skills.skills_of(section.rows, is_flowing=is_flowing):
            found.lists.clear()
            builder.entry("certificates", found)
    elif section.kind == UNKNOWN and section.heading and skills.is_short_list(section.rows):
        group = skills.group_under(section.heading, section.rows, is_flowing=is_flowing)
        builder.entry("skills", group)
