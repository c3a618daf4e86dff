"""From a resume document to what is printed of each section. Nothing a reader would want is left out."""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from apps.domain.resume import (
    Award,
    Certificate,
    Education,
    Interest,
    Language,
    Line,
    Project,
    Publication,
    Reference,
    Role,
    Skill,
    Volunteering,
)
from apps.files.paper import addresses, dates
from apps.files.paper.content import Item, PrintedLine, Rich, SectionKind, Span
from apps.files.paper.dates import DateStyle
from apps.files.paper.tidying import kept, paragraphs, tidy
from apps.files.paper.words import Words

SHORT_WORD = 40  # characters; three or more short courses read better in a row than as bullets
DEGREE_MARK = re.compile(r"[A-Z][A-Za-z.]{1,7}\.?")  # BSc, M.Eng., PhD: reads on without a comma


class Manner(NamedTuple):
    """In which words, and with which dates."""

    words: Words
    style: DateStyle = "month"

    def point(self, date: str) -> str:
        return dates.point(date, self.words, self.style)

    def span(self, start: str, end: str) -> str:
        return dates.span(start, end, self.words, self.style)


def role(entry: Role, manner: Manner) -> Item:
    return _headed(
        entry.id,
        (entry.position, entry.name),
        place=entry.location,
        date=_period(entry, manner),
        notes=_notes(entry.description, url=entry.url),
        paragraphs=paragraphs(entry.summary),
        lines=_lines(entry.highlights),
    )


def volunteering(entry: Volunteering, manner: Manner) -> Item:
    return _headed(
        entry.id,
        (entry.position, entry.organization),
        date=_period(entry, manner),
        notes=_notes(url=entry.url),
        paragraphs=paragraphs(entry.summary),
        lines=_lines(entry.highlights),
    )


def education(entry: Education, manner: Manner) -> Item:
    between = " " if DEGREE_MARK.fullmatch(entry.study_type) else manner.words.comma
    degree = between.join(part.strip() for part in (entry.study_type, entry.area) if part.strip())
    grade = manner.words.grade + manner.words.colon if entry.score[:1].isdigit() else ""
    courses = _lines(entry.courses)
    in_a_row = len(courses) >= 3 and all(map(_is_short, courses))
    return _headed(
        entry.id,
        (degree, entry.institution),
        place=grade + entry.score,
        date=_period(entry, manner),
        notes=_notes(url=entry.url),
        **{"words" if in_a_row else "lines": courses},
    )


def project(entry: Project, manner: Manner) -> Item:
    about, *more = paragraphs(entry.description) or (Rich(text=""),)
    fits = len(about.text) <= 2 * SHORT_WORD and not more and not about.runs
    behind = (*entry.roles, entry.entity, entry.type)
    return _headed(
        entry.id,
        (entry.name, about.text if fits else ""),
        place=manner.words.comma.join(kept(behind)),
        date=_period(entry, manner),
        notes=_notes(url=entry.url),
        paragraphs=() if fits else (about, *more),
        lines=_lines(entry.highlights),
        words=_words(entry.keywords),
    )


def skill(entry: Skill, manner: Manner) -> Item:
    return _headed(entry.id, (entry.name,), place=entry.level, words=_words(entry.keywords))


def certificate(entry: Certificate, manner: Manner) -> Item:
    return _headed(
        entry.id, (entry.name, entry.issuer), date=manner.point(entry.date), notes=_notes(url=entry.url)
    )


def award(entry: Award, manner: Manner) -> Item:
    return _headed(
        entry.id,
        (entry.title, entry.awarder),
        date=manner.point(entry.date),
        paragraphs=paragraphs(entry.summary),
    )


def publication(entry: Publication, manner: Manner) -> Item:
    return _headed(
        entry.id,
        (entry.name, entry.publisher),
        date=manner.point(entry.release_date),
        notes=_notes(url=entry.url),
        paragraphs=paragraphs(entry.summary),
    )


def language(entry: Language, manner: Manner) -> Item:
    return _headed(entry.id, (entry.language,), place=entry.fluency)


def interest(entry: Interest, manner: Manner) -> Item:
    return _headed(entry.id, (entry.name,), words=_words(entry.keywords))


def reference(entry: Reference, manner: Manner) -> Item:
    return _headed(entry.id, (entry.name,), paragraphs=paragraphs(entry.reference))


BUILDERS: dict[str, tuple[SectionKind, Callable[[Any, Manner], Item]]] = {
    "work": ("entries", role),
    "volunteer": ("entries", volunteering),
    "education": ("entries", education),
    "projects": ("entries", project),
    "skills": ("groups", skill),
    "certificates": ("lines", certificate),
    "awards": ("lines", award),
    "publications": ("lines", publication),
    "languages": ("inline", language),
    "interests": ("groups", interest),
    "references": ("entries", reference),
}


def _headed(entry_id: str, names: Iterable[str], *, place: str = "", **rest: Any) -> Item:
    """The first name that exists is the title, so an entry without a title is headed by its employer."""
    title, subtitle = (*kept(names), "", "")[:2]
    return Item(id=entry_id, title=title, subtitle=subtitle, place=tidy(place), **rest)


def _notes(*texts: str, url: str = "") -> tuple[Span, ...]:
    spans = [Span(text=text) for text in kept(texts)]
    return (*spans, addresses.web(url)) if url.strip() else tuple(spans)


def _lines(lines: Iterable[Line]) -> tuple[PrintedLine, ...]:
    return tuple(PrintedLine.of(text, id=line.id) for line in lines if (text := tidy(line.text)))


def _words(lines: Iterable[Line]) -> tuple[PrintedLine, ...]:
    return tuple(PrintedLine(id=line.id, text=text) for line in lines if (text := tidy(line.text)))


def _is_short(course: PrintedLine) -> bool:
    return len(course.text) <= SHORT_WORD and course.text[-1] not in ".;:" and not course.runs


def _period(entry: Any, manner: Manner) -> str:
    return manner.span(entry.start_date, entry.end_date)
