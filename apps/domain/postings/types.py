"""What an advert says, as data; every requirement is a verbatim span of its text."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from apps.domain.occupations import Seniority

PartKind = Literal["", "duties", "must", "nice", "offer", "about", "apply", "facts"]
RequirementKind = Literal["tool", "skill", "years", "degree", "licence", "language"]
Degree = Literal["", "secondary", "vocational", "bachelor", "master", "doctor"]
Period = Literal["", "hour", "day", "week", "month", "year"]
Contract = Literal[
    "", "permanent", "fixed_term", "temporary", "internship", "apprenticeship", "freelance", "volunteer"
]
Hours = Literal["", "full_time", "part_time"]
Remote = Literal["", "remote", "hybrid", "on_site"]
Span = tuple[int, int]


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Part(Frozen):
    """A run of lines under one heading; ``heading`` is "" before the first."""

    kind: PartKind
    heading: str
    span: Span


class Pay(Frozen):
    """``low`` and ``high`` are equal when one amount is named; ``currency`` is an ISO code or ""."""

    low: float
    high: float
    currency: str
    period: Period
    span: Span | None = None


class Requirement(Frozen):
    """One thing that is asked for. ``words`` are exactly the text at ``span``.

    ``skills`` are ids of the vocabulary, with ``any_of`` one is enough. ``years`` is the least number.
    ``instead``: this one or the requirement before it is enough ("a degree or five years").
    """

    span: Span
    words: str
    level: Literal["must", "nice"]
    kind: RequirementKind
    skills: tuple[str, ...] = ()
    any_of: bool = False
    years: float | None = None
    degree: Degree = ""
    instead: bool = False


class PostingText(Frozen):
    """``text`` is what spans point into: the paste as it came, or the readable text of pasted HTML."""

    text: str
    language: str = ""
    title: str = ""
    occupation: str = ""
    group: str = ""
    seniority: Seniority = ""
    employer: str = ""
    place: str = ""
    remote: Remote = ""
    pay: Pay | None = None
    contract: Contract = ""
    hours: Hours = ""
    parts: tuple[Part, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    duty_skills: tuple[str, ...] = ()

    def lines_of(self, *kinds: PartKind) -> tuple[str, ...]:
        """The lines of the parts of these kinds, without their headings."""
        bodies = (self.text[slice(*part.span)] for part in self.parts if part.kind in kinds)
        return tuple(line.strip() for body in bodies for line in body.splitlines() if line.strip())
