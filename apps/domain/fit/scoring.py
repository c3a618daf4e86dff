"""The score: fixed parts with fixed weights, over what is known, with the range that the unknown leaves."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from apps.domain.fit.closeness import Ready, conditions_value, duties_value, ready, title_value
from apps.domain.fit.judging import judge
from apps.domain.fit.profile import Profile, profile_of
from apps.domain.fit.types import Band, Fit, FitPart, PartName, Row, Wishes
from apps.domain.postings.types import PostingText
from apps.domain.resume import ResumeDocument

WEIGHTS: Mapping[PartName, float] = MappingProxyType(
    {"must": 40.0, "nice": 10.0, "title": 20.0, "gates": 10.0, "duties": 10.0, "conditions": 10.0}
)
STRONG, PARTIAL = 70, 45
_GATES = ("years", "degree", "licence")
_NOTHING_WISHED = Wishes()


def fit(document: ResumeDocument, posting: PostingText, today: date, wishes: Wishes = _NOTHING_WISHED) -> Fit:
    """How far ``document`` answers ``posting``: the same every time. Names and schools are not read."""
    return fit_of(profile_of(document, today), ready(posting), wishes)


def fit_of(
    profile: Profile,
    advert: Ready,
    wishes: Wishes = _NOTHING_WISHED,
    weights: Mapping[str, float] | None = None,
) -> Fit:
    """``fit`` for a person and an advert that were made ready before."""
    posting = advert.posting
    rows = _settled([judge(requirement, profile, posting) for requirement in posting.requirements])
    conditions, known = conditions_value(profile, posting, wishes)
    parts = (
        _of_rows(
            "must",
            [
                row
                for row in rows
                if row.requirement.level == "must" and row.requirement.kind not in _GATES[:2]
            ],
        ),
        _of_rows("nice", [row for row in rows if row.requirement.level == "nice"]),
        _single("title", title_value(profile, advert)),
        _of_rows(
            "gates",
            [row for row in rows if row.requirement.level == "must" and row.requirement.kind in _GATES],
        ),
        _single("duties", duties_value(profile, advert, weights)),
        FitPart(name="conditions", weight=WEIGHTS["conditions"], value=conditions, known=known),
    )
    return _total(parts, rows)


def _settled(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Where one of two demands is enough, the better row stands for both."""
    settled = list(rows)
    for number in range(1, len(settled)):
        one, other = settled[number - 1], settled[number]
        if other.requirement.instead:
            best = max(one, other, key=lambda row: -1.0 if row.value is None else row.value)
            shared = {"mark": best.mark, "value": best.value, "basis": best.basis, "proof": best.proof}
            settled[number - 1 : number + 1] = [
                one.model_copy(update=shared),
                other.model_copy(update=shared),
            ]
    return tuple(settled)


def _of_rows(name: PartName, rows: Sequence[Row]) -> FitPart:
    """The mean of the rows, each by its weight; rows of which nothing is known count only in ``known``."""
    sure = [(_weight(row), row.value) for row in rows if row.value is not None]
    known, whole = sum(weight for weight, _ in sure), sum(map(_weight, rows))
    value = sum(weight * each for weight, each in sure) / known if known else None
    return FitPart(name=name, weight=WEIGHTS[name], value=value, known=known / whole if whole else 0.0)


def _weight(row: Row) -> float:
    """Papers count more than skills; the language a resume happens to be written in counts little."""
    if row.basis == "language":
        return 0.25
    return 1.5 if row.requirement.kind == "licence" else 1.0


def _single(name: PartName, value: float | None) -> FitPart:
    return FitPart(name=name, weight=WEIGHTS[name], value=value, known=0.0 if value is None else 1.0)


def _total(parts: Sequence[FitPart], rows: tuple[Row, ...]) -> Fit:
    asked = [
        part for part in parts if part.name not in ("must", "nice", "gates") or _is_asked(part.name, rows)
    ]
    weight = sum(part.weight for part in asked)
    known = sum(part.weight * part.known for part in asked)
    earned = sum(part.weight * part.known * (part.value or 0.0) for part in asked)
    score = round(100 * earned / known) if known else 0
    low, high = round(100 * earned / weight), round(100 * (earned + weight - known) / weight)
    return Fit(
        score=score,
        low=min(low, score),
        high=max(high, score),
        band=_band(score, rows),
        parts=tuple(parts),
        rows=rows,
    )


def _is_asked(name: PartName, rows: Sequence[Row]) -> bool:
    if name == "nice":
        return any(row.requirement.level == "nice" for row in rows)
    kinds = {row.requirement.kind for row in rows if row.requirement.level == "must"}
    return bool(kinds & set(_GATES)) if name == "gates" else bool(kinds - set(_GATES[:2]))


def _band(score: int, rows: Sequence[Row]) -> Band:
    """A missing licence that the advert demands leaves no strong fit, however good the rest."""
    lacks = any(
        row.mark == "gap" and row.requirement.level == "must" and row.requirement.kind == "licence"
        for row in rows
    )
    if score >= STRONG and not lacks:
        return "strong"
    return "partial" if score >= PARTIAL else "weak"
