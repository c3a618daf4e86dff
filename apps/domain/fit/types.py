"""What the fit of a person and an advert consists of; every number can be shown with what it rests on."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from apps.domain.postings.types import Requirement

Mark = Literal["met", "unclear", "gap"]
Band = Literal["strong", "partial", "weak"]
Basis = Literal[
    "shown", "listed", "near", "typical", "words", "years", "degree", "language", "none", "unknown"
]
PartName = Literal["must", "nice", "title", "gates", "duties", "conditions"]


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Proof(Frozen):
    """The person's own words. ``line`` is the id of a line, or an entry and field ("work-2.position")."""

    line: str
    span: tuple[int, int]
    words: str


class Row(Frozen):
    """One requirement. ``value`` is None when nothing can be said; ``basis`` is what it rests on.

    shown: a line of work does it; listed: only named as a skill; near: a neighbour of it; typical: usual in
    the trade, but no line says so; words: the same words in a line; years, degree, language: as named.
    """

    requirement: Requirement
    mark: Mark
    value: float | None
    basis: Basis
    proof: Proof | None = None
    years: float | None = None


class FitPart(Frozen):
    """``value`` from 0 to 1, None when unknown; ``known`` is the share of the part that could be judged."""

    name: PartName
    weight: float
    value: float | None
    known: float


class Fit(Frozen):
    """``score`` from 0 to 100 over what is known; ``low`` and ``high`` if the rest were missing or met.

    A guide to effort, not a chance of being hired.
    """

    score: int
    low: int
    high: int
    band: Band
    parts: tuple[FitPart, ...]
    rows: tuple[Row, ...]

    @property
    def musts_met(self) -> tuple[int, int]:
        """How many must-haves have evidence, and how many there are."""
        musts = [row for row in self.rows if row.requirement.level == "must"]
        return sum(row.mark == "met" for row in musts), len(musts)


class Wishes(Frozen):
    """What the person wants; empty and zero mean that nothing is known."""

    places: tuple[str, ...] = ()
    remote: bool | None = None
    least_pay: float = 0.0
    currency: str = ""
    period: Literal["", "hour", "month", "year"] = ""
