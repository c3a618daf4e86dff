"""The rows of a fit in words: what stands for each demand, where, and what to do next."""

from collections.abc import Mapping
from typing import NamedTuple

from apps.domain.fit import Fit, FitPart, Row
from apps.domain.fit.types import Basis, PartName
from apps.domain.resume import ResumeDocument
from apps.resumes.domain import sheet

SAID: Mapping[Basis, str] = {
    "shown": "Your work shows it.",
    "listed": "You name it; no line of your work shows it yet.",
    "near": "Near to it, not the same.",
    "typical": "Usual in your trade, but no line of yours says so.",
    "words": "Your words come close.",
    "years": "Counted from the dates of your work.",
    "degree": "From your education.",
    "language": "Your resume is written in it.",
    "none": "Nothing in your resume speaks of it.",
    "unknown": "Your resume does not say.",
}
PARTS: Mapping[PartName, str] = {
    "must": "Must-haves",
    "nice": "Nice to have",
    "title": "Trade and level",
    "gates": "Years, degrees, licences",
    "duties": "Words of the duties",
    "conditions": "Place, remote work, pay",
}
BANDS = {"strong": "A strong fit", "partial": "A partial fit", "weak": "A weak fit"}
TAGS = {"met": ("supported", "Met"), "unclear": ("check", "Unclear"), "gap": ("gap", "Gap")}


class Shown(NamedTuple):
    """``where`` names the place of the quote, ``anchor`` is its id on the page of the resume."""

    words: str
    is_must: bool
    mark: str
    tag: str
    label: str
    sentence: str
    quote: str
    spans: tuple[tuple[int, int], ...]
    where: str
    anchor: str


class Share(NamedTuple):
    """One part of the score: ``points`` of ``weight``; None when nothing is known."""

    label: str
    weight: int
    points: float | None
    known: int


def shown(fit: Fit, document: ResumeDocument) -> tuple[Shown, ...]:
    """Every demand, must-haves first, in the order of the advert."""
    labels = places(document)
    ordered = sorted(fit.rows, key=lambda row: row.requirement.level != "must")
    return tuple(_shown(row, labels) for row in ordered)


def shares(fit: Fit) -> tuple[Share, ...]:
    return tuple(_share(part) for part in fit.parts)


def places(document: ResumeDocument) -> dict[str, str]:
    """What to call the place of each line and field."""
    found = sheet.labels(document)
    for part in sheet.sections(document):
        for item in part.items:
            found |= {line.id: item.title for line in item.lines}
    return found


def _shown(row: Row, labels: Mapping[str, str]) -> Shown:
    proof = row.proof
    tag, label = TAGS[row.mark]
    return Shown(
        words=row.requirement.words,
        is_must=row.requirement.level == "must",
        mark=row.mark,
        tag=tag,
        label=label,
        sentence=_sentence(row),
        quote=proof.words if proof else "",
        spans=(proof.span,) if proof and proof.span[1] - proof.span[0] < len(proof.words) else (),
        where=labels.get(proof.line, "Your resume") if proof else "",
        anchor=proof.line if proof else "",
    )


def _sentence(row: Row) -> str:
    if row.basis == "years" and row.years is not None:
        return f"{row.years:g} years by the dates of your work."
    return SAID[row.basis]


def _share(part: FitPart) -> Share:
    points = None if part.value is None else round(part.weight * part.value, 1)
    return Share(PARTS[part.name], round(part.weight), points, round(100 * part.known))
