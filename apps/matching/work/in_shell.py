"""Matching without a database or any service: files in, scores out."""

import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from apps.domain.fit import Profile, Ranked, Ready, fit, profile_of, rank_people, rank_postings, ready
from apps.domain.fit.counterfactual import check
from apps.domain.postings import read_posting
from apps.domain.resume import ResumeDocument
from apps.files.reading import door
from apps.matching.domain.telling import as_values

MANY = 200  # adverts; from here on a second core pays for its start
LONGEST_LINE = 2_000_000  # characters of JSON


class BadLine(ValueError):
    """A line of a JSONL file that is not {"id", "text"}: its number."""


class Written(NamedTuple):
    """One line of a file: an advert, or a person's resume as text."""

    id: str
    title: str
    text: str


def resume_in(file: Path) -> ResumeDocument:
    """The resume in any readable file. Raises FileRefused and OSError."""
    return door.read(file.read_bytes(), file.name).document


def advert_in(file: Path) -> str:
    """The words of an advert: of a PDF or Word file its lines, of anything else its text."""
    body = file.read_bytes()
    if body.startswith((b"%PDF-", b"PK\x03\x04")):
        return "\n".join(line.text for line in door.lay_out(body, file.name).lines if line.hidden is None)
    return body.decode("utf-8", "replace")


def lines_of(file: Path) -> Iterator[Written]:
    """The lines of a JSONL file of ``{"id", "title", "text"}``. Raises BadLine."""
    with file.open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _written(line, number)


def match(resume: ResumeDocument, advert: str, today: date) -> dict[str, Any]:
    """How one resume fits one advert, with the check that who the person is changes nothing."""
    posting = read_posting(advert)
    found = fit(resume, posting, today)
    return as_values(found, check(resume, posting, today, found))


def adverts_for(resume: ResumeDocument, adverts: list[Written], today: date) -> list[Ranked]:
    """``adverts``, best first."""
    return rank_postings(profile_of(resume, today), list(_all_ready(adverts)))


def people_for(advert: str, people: list[Written], today: date) -> list[Ranked]:
    """People's texts, best first: for measuring; no page shows it."""
    return rank_people(ready(read_posting(advert)), [_person(one, today) for one in people])


def _all_ready(adverts: list[Written]) -> Iterator[tuple[str, Ready]]:
    if len(adverts) < MANY:
        yield from map(_ready, adverts)
        return
    with ProcessPoolExecutor() as pool:
        yield from pool.map(_ready, adverts, chunksize=50)


def _ready(one: Written) -> tuple[str, Ready]:
    return one.id, ready(read_posting(one.text, title=one.title))


def _person(one: Written, today: date) -> tuple[str, Profile]:
    return one.id, profile_of(door.read(one.text.encode(), "resume.txt").document, today)


def _written(line: str, number: int) -> Written:
    try:
        values: Any = json.loads(line) if len(line) <= LONGEST_LINE else {}
        return Written(str(values["id"]), str(values.get("title") or ""), str(values["text"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise BadLine(number) from None
