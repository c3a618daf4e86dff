"""What a letter may stress: the best evidence for each requirement, and what no evidence was found for."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from apps.cover_letters.domain import deeds
from apps.cover_letters.domain.brief import POINTS, Length, Point
from apps.domain import skills
from apps.domain.fit import fit
from apps.domain.fit.types import Fit, Row
from apps.domain.postings import PostingText
from apps.domain.resume import Entry, Line, ResumeDocument

PLACED = ("work", "volunteer", "projects")
MOST_OFFERED = 12
MOST_SKILLS = 5
LONGEST_NEED = 90  # characters; what is longer is a paragraph of the advert
_SURE = ("shown", "words")


class Offering(NamedTuple):
    """``points`` best first; ``skills`` are listed in the record and named in the advert.

    ``missing`` are requirements that nothing in the record answers, in the advert's own words: the letter is
    silent on them, and the person is asked.
    """

    points: tuple[Point, ...]
    skills: tuple[str, ...]
    missing: tuple[str, ...]


def offering(document: ResumeDocument, posting: PostingText, today: date, language: str = "") -> Offering:
    """``language`` is that of the letter: lines in another cannot stand in it. Empty lets all stand."""
    found = fit(document, posting, today)
    lines = {line.id: (entry, line) for entry, line in _lines(document, language)}
    answered = list(_answers(found, lines))
    taken = {point.line for point in answered}
    rest = [
        Point(line=line.id, entry=entry.id, text=line.text)
        for entry, line in _strongest(document, language)
        if line.id not in taken
    ]
    return Offering(
        points=tuple((answered + rest)[:MOST_OFFERED]),
        skills=tuple(_listed(found))[:MOST_SKILLS],
        missing=tuple(dict.fromkeys(_need(row) for row in found.rows if _is_missing(row))),
    )


def chosen(offer: Offering, stress: Sequence[str], length: Length) -> tuple[Point, ...]:
    """The points the person ticked, in the order offered; the best ones where they ticked none.

    The points of one entry stand together, so that no paragraph returns to a place it has left.
    """
    ticked = [point for point in offer.points if point.line in stress]
    kept = ticked or list(offer.points[: POINTS[length]])
    order = {entry: number for number, entry in enumerate(dict.fromkeys(point.entry for point in kept))}
    return tuple(sorted(kept, key=lambda point: order[point.entry]))


def _answers(found: Fit, lines: dict[str, tuple[Entry, Line]]) -> Iterator[Point]:
    """One line for each requirement, must-haves and sure ones first; a line answers once."""
    seen: set[str] = set()
    rows = [row for row in found.rows if row.proof and row.basis in _SURE and row.proof.line in lines]
    rows.sort(key=lambda row: (row.requirement.level != "must", row.basis != "shown", -(row.value or 0)))
    for row in rows:
        entry, line = lines[row.proof.line if row.proof else ""]
        if line.id not in seen:
            seen.add(line.id)
            yield Point(line=line.id, entry=entry.id, text=line.text, need=_need(row))


def _strongest(document: ResumeDocument, language: str) -> list[tuple[Entry, Line]]:
    """The lines with figures first, the newest places first."""
    return sorted(_lines(document, language), key=lambda pair: not any(map(str.isdigit, pair[1].text)))


def _lines(document: ResumeDocument, language: str) -> Iterator[tuple[Entry, Line]]:
    for section, entry in document.entries():
        if section in PLACED:
            for line in getattr(entry, "highlights", ()):
                if len(line.text.split()) > 2 and (not language or deeds.is_in(line.text, language)):
                    yield entry, line


def _listed(found: Fit) -> Iterator[str]:
    """Skills the record only lists, under the names it has for them."""
    names = dict.fromkeys(
        row.proof.words for row in found.rows if row.basis == "listed" and row.proof and row.mark == "met"
    )
    return (name for name in names if skills.known(name) and len(name) <= LONGEST_NEED)


def _is_missing(row: Row) -> bool:
    return row.mark == "gap" or (
        row.mark == "unclear" and row.basis in ("none", "unknown", "typical", "near")
    )


def _need(row: Row) -> str:
    return " ".join(row.requirement.words.split())[:LONGEST_NEED]
