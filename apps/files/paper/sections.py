"""From a resume document to what is printed of each section. Nothing a reader would want is left out."""

import re
from collections.abc import Callable, Iterable
from typing import Any

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
from apps.files.paper.content import Item, PrintedLine, SectionKind, Span
from apps.files.paper.tidying import kept, paragraphs, tidy
from apps.files.paper.words import Words

SHORT_WORD = 40  # characters; three or more short courses read better in a row than as bullets
DEGREE_MARK = re.compile(r"[A-Z][A-Za-z.]{1,7}\.?")  # BSc, M.Eng., PhD: reads on without a comma


def role(entry: Role, words: Words) -> Item:
    return _headed(
        entry.id,
        (entry.position, entry.name),
        place=entry.location,
        date=_period(entry, words),
        notes=_notes(entry.description, url=entry.url),
        paragraphs=paragraphs(entry.summary),
        lines=_lines(entry.highlights),
    )


def volunteering(entry: Volunteering, words: Words) -> Item:
    return _headed(
        entry.id,
        (entry.position, entry.organization),
        date=_period(entry, words),
        notes=_notes(url=entry.url),
        paragraphs=paragraphs(entry.summary),
        lines=_lines(entry.highlights),
    )


def education(entry: Education, words: Words) -> Item:
    between = " " if DEGREE_MARK.fullmatch(entry.study_type) else words.comma
    degree = between.join(part.strip() for part in (entry.study_type, entry.area) if part.strip())
    score = f"{words.grade}: {entry.score}" if entry.score[:1].isdigit() else entry.score
    courses = _lines(entry.courses)
    in_a_row = len(courses) >= 3 and all(
        len(c.text) <= SHORT_WORD and c.text[-1] not in ".;:" for c in courses
    )
    return _headed(
        entry.id,
        (degree, entry.institution),
        place=score,
        date=_period(entry, words),
        notes=_notes(url=entry.url),
        **{"words" if in_a_row else "lines": courses},
    )


def project(entry: Project, words: Words) -> Item:
    about, *more = paragraphs(entry.description) or ("",)
    fits = len(about) <= 2 * SHORT_WORD and not more
    behind = (*entry.roles, entry.entity, entry.type)
    return _headed(
        entry.id,
        (entry.name, about if fits else ""),
        place=words.comma.join(kept(behind)),
        date=_period(entry, words),
        notes=_notes(url=entry.url),
        paragraphs=() if fits else (about, *more),
        lines=_lines(entry.highlights),
        words=_lines(entry.keywords),
    )


def skill(entry: Skill, words: Words) -> Item:
    return _headed(entry.id, (entry.name,), place=entry.level, words=_lines(entry.keywords))


def certificate(entry: Certificate, words: Words) -> Item:
    return _headed(
        entry.id, (entry.name, entry.issuer), date=dates.point(entry.date, words), notes=_notes(url=entry.url)
    )


def award(entry: Award, words: Words) -> Item:
    return _headed(
        entry.id,
        (entry.title, entry.awarder),
        date=dates.point(entry.date, words),
        paragraphs=paragraphs(entry.summary),
    )


def publication(entry: Publication, words: Words) -> Item:
    return _headed(
        entry.id,
        (entry.name, entry.publisher),
        date=dates.point(entry.release_date, words),
        notes=_notes(url=entry.url),
        paragraphs=paragraphs(entry.summary),
    )


def language(entry: Language, words: Words) -> Item:
    return _headed(entry.id, (entry.language,), place=entry.fluency)


def interest(entry: Interest, words: Words) -> Item:
    return _headed(entry.id, (entry.name,), words=_lines(entry.keywords))


def reference(entry: Reference, words: Words) -> Item:
    return _headed(entry.id, (entry.name,), paragraphs=paragraphs(entry.reference))


BUILDERS: dict[str, tuple[SectionKind, Callable[[Any, Words], Item]]] = {
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
    return tuple(PrintedLine(id=line.id, text=text) for line in lines if (text := tidy(line.text)))


def _period(entry: Any, words: Words) -> str:
    return dates.span(entry.start_date, entry.end_date, words)
