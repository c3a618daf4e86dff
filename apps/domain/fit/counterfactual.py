"""Shows that a score does not turn on who the person is: name, gender, age and school change nothing."""

import re
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from apps.domain.fit.scoring import fit
from apps.domain.fit.tokens import BIRTH, gendered
from apps.domain.fit.types import Fit, Wishes
from apps.domain.postings.types import PostingText
from apps.domain.resume import Education, Line, ResumeDocument, Role

Swap = Literal["name", "gender", "age", "school"]
YEARS = 20
_NOTHING_WISHED = Wishes()


class Unmoved(NamedTuple):
    """``tried`` are the swaps made, ``moved`` those that changed anything: none, or the check has failed."""

    tried: tuple[Swap, ...]
    moved: tuple[Swap, ...]


def check(
    document: ResumeDocument, posting: PostingText, today: date, found: Fit, wishes: Wishes = _NOTHING_WISHED
) -> Unmoved:
    """Score ``document`` again under each swap and compare every number and mark with ``found``."""
    swapped = swaps(document)
    moved = [
        swap
        for swap, other in swapped.items()
        if _outcome(fit(other, posting, today, wishes)) != _outcome(found)
    ]
    return Unmoved(tuple(swapped), tuple(moved))


def swaps(document: ResumeDocument) -> dict[Swap, ResumeDocument]:
    """``document`` with one thing about the person changed, four times."""
    return {
        "name": _renamed(document),
        "gender": _worded(document),
        "age": _older(document),
        "school": _schooled(document),
    }


def _outcome(found: Fit) -> tuple[object, ...]:
    rows = tuple(
        (row.mark, row.value, row.basis, row.years, row.proof and row.proof.line) for row in found.rows
    )
    return found.score, found.low, found.high, found.band, found.parts, rows


def _renamed(document: ResumeDocument) -> ResumeDocument:
    """Another name and address of mail, no picture of the person in links."""
    name = "Aaliyah Nguyen" if document.basics.name != "Aaliyah Nguyen" else "John Smith"
    basics = document.basics.model_copy(
        update={"name": name, "email": "a.n@example.org", "profiles": (), "url": ""}
    )
    return document.model_copy(update={"basics": basics})


def _worded(document: ResumeDocument) -> ResumeDocument:
    """Every word that only tells a gender, changed for the other one."""
    basics = document.basics.model_copy(update={"summary": _swapped(document.basics.summary)})
    return document.model_copy(
        update={"basics": basics, "work": tuple(_reworded(role) for role in document.work)}
    )


def _reworded(role: Role) -> Role:
    lines = tuple(Line(id=line.id, text=_swapped(line.text)) for line in role.highlights)
    words = {"position": _swapped(role.position), "summary": _swapped(role.summary)}
    return role.model_copy(update={"highlights": lines, **words})


def _swapped(text: str) -> str:
    pattern, other = _genders()
    return pattern.sub(lambda found: _in_case(found[0], other[found[0].lower()]), text)


def _in_case(word: str, other: str) -> str:
    return other.capitalize() if word[:1].isupper() else other


@cache
def _genders() -> tuple[re.Pattern[str], dict[str, str]]:
    other: dict[str, str] = {}
    for one, two in gendered():
        other.setdefault(one, two)
        other.setdefault(two, one)
    either = "|".join(sorted(other, key=len, reverse=True))
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE), other


def _older(document: ResumeDocument) -> ResumeDocument:
    """School years long ago, and a line about birth or age: what is known of age beside the work itself."""
    studies = tuple(
        study.model_copy(
            update={"start_date": _earlier(study.start_date), "end_date": _earlier(study.end_date)}
        )
        for study in document.education
    )
    summary = BIRTH.sub("", document.basics.summary)
    return document.model_copy(
        update={"education": studies, "basics": document.basics.model_copy(update={"summary": summary})}
    )


def _earlier(written: str) -> str:
    return f"{int(written[:4]) - YEARS}{written[4:]}" if written[:4].isdigit() else written


def _schooled(document: ResumeDocument) -> ResumeDocument:
    """Another school for every study; the degree and its subject stay."""
    studies: tuple[Education, ...] = tuple(
        study.model_copy(update={"institution": "Riverside Evening College"}) for study in document.education
    )
    return document.model_copy(update={"education": studies})
