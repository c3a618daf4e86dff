"""A resume as the fit sees it: lines with their skills, titles, years, papers. No name, no school."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from apps.domain.fit.spans import Months, spell
from apps.domain.fit.tokens import stems
from apps.domain.fit.types import Proof
from apps.domain.language.detect import language_of
from apps.domain.occupations import Seniority, occupation_of, seniority_of
from apps.domain.postings.degrees import degree_of
from apps.domain.postings.types import Degree
from apps.domain.resume import Project, ResumeDocument, Role, Volunteering
from apps.domain.skills import find, known
from apps.domain.skills.nearness import implied_by

SHOWN, LISTED = 1.0, 0.85  # what a line of work proves, and what a mere name in a list does


class OwnLine(NamedTuple):
    """A line of the person. ``entry`` is the id of its entry; ``proves`` is SHOWN or LISTED."""

    id: str
    entry: str
    text: str
    proves: float


class Held(NamedTuple):
    """One skill the person holds: the best proof and how much it proves."""

    strength: float
    proof: Proof


class Spell(NamedTuple):
    """One place of work. ``months`` is None without dates."""

    entry: str
    title: str
    occupation: str
    group: str
    level: Seniority
    months: Months | None
    skills: frozenset[str]


class Profile(NamedTuple):
    lines: tuple[OwnLine, ...]
    skills: dict[str, Held]
    spells: tuple[Spell, ...]
    headline: tuple[str, str]  # occupation and group of the person's own headline
    degree: Degree
    has_education: bool
    language: str
    place: str
    stems: frozenset[str]
    lines_by_stem: dict[str, tuple[int, ...]]


def profile_of(document: ResumeDocument, today: date) -> Profile:
    """Read ``document`` once; scoring many adverts needs nothing else of it."""
    lines = tuple(line for line in _lines(document) if line.text)
    spells = tuple(_spell(role, lines, today) for role in document.work)
    headline = occupation_of(document.basics.label)
    by_stem: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        for one in stems(line.text):
            by_stem.setdefault(one, []).append(number)
    return Profile(
        lines=lines,
        skills=_skills(lines),
        spells=spells,
        headline=(headline.id, headline.group) if headline else ("", ""),
        degree=max((degree_of(e.study_type) for e in document.education), key=_rank, default=""),
        has_education=bool(document.education),
        language=language_of(" ".join(line.text for line in lines)[:6_000]),
        place=document.basics.location.text,
        stems=frozenset(by_stem),
        lines_by_stem={one: tuple(numbers) for one, numbers in by_stem.items()},
    )


def _rank(degree: Degree) -> int:
    return ("", "secondary", "vocational", "bachelor", "master", "doctor").index(degree)


def _lines(document: ResumeDocument) -> Iterator[OwnLine]:
    """Lines in reading order; employers, schools and the contact block are left out."""
    basics = document.basics
    yield OwnLine("basics.label", "basics", basics.label, LISTED)
    yield OwnLine("basics.summary", "basics", basics.summary, LISTED)
    entries: tuple[Role | Volunteering | Project, ...] = (
        *document.work,
        *document.volunteer,
        *document.projects,
    )
    for entry in entries:
        yield from _of_entry(entry)
    for skill in document.skills:
        yield OwnLine(f"{skill.id}.name", skill.id, skill.name, LISTED)
        for keyword in skill.keywords:
            yield OwnLine(keyword.id, skill.id, keyword.text, LISTED)
    for paper in document.certificates:
        yield OwnLine(f"{paper.id}.name", paper.id, paper.name, SHOWN)
    for study in document.education:
        yield OwnLine(f"{study.id}.area", study.id, f"{study.study_type} {study.area}".strip(), LISTED)
        for course in study.courses:
            yield OwnLine(course.id, study.id, course.text, LISTED)
    for tongue in document.languages:
        yield OwnLine(f"{tongue.id}.language", tongue.id, tongue.language, SHOWN)


def _of_entry(entry: Role | Volunteering | Project) -> Iterator[OwnLine]:
    title = entry.name if isinstance(entry, Project) else entry.position
    field = "name" if isinstance(entry, Project) else "position"
    yield OwnLine(f"{entry.id}.{field}", entry.id, title, SHOWN)
    about = entry.description if isinstance(entry, Project) else entry.summary
    yield OwnLine(
        f"{entry.id}.{'description' if isinstance(entry, Project) else 'summary'}", entry.id, about, SHOWN
    )
    for line in entry.highlights:
        yield OwnLine(line.id, entry.id, line.text, SHOWN)
    if isinstance(entry, Project):
        for keyword in entry.keywords:
            yield OwnLine(keyword.id, entry.id, keyword.text, SHOWN)


def _skills(lines: tuple[OwnLine, ...]) -> dict[str, Held]:
    """The best proof of each skill; what a skill implies is proved by the same words."""
    held: dict[str, Held] = {}
    for line in lines:
        for term_id, span in _named(line):
            proof = Proof(line=line.id, span=span, words=line.text[slice(*span)])
            for shown in (term_id, *implied_by(term_id)):
                if shown not in held or held[shown].strength < line.proves:
                    held[shown] = Held(line.proves, proof)
    return held


def _named(line: OwnLine) -> Iterator[tuple[str, tuple[int, int]]]:
    """Terms in a line; a line that is one term needs no context: "Go" in a list of skills."""
    term = known(line.text) if len(line.text) < 80 else None
    if term is not None:
        yield term.id, (0, len(line.text))
        return
    for found in find(line.text):
        yield found.id, found.span


def _spell(role: Role, lines: tuple[OwnLine, ...], today: date) -> Spell:
    occupation = occupation_of(role.position)
    own = (line for line in lines if line.entry == role.id)
    return Spell(
        entry=role.id,
        title=role.position,
        occupation=occupation.id if occupation else "",
        group=occupation.group if occupation else "",
        level=seniority_of(role.position),
        months=spell(role.start_date, role.end_date, today),
        skills=frozenset(term_id for line in own for term_id, _ in _named(line)),
    )
