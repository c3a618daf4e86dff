"""The words of the gate: what a text may rest on, and what is said of it."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Level = Literal["supported", "check", "unsupported"]
Severity = Literal["check", "unsupported"]
Kind = Literal[
    "quantity", "unit", "frequency", "date", "employer", "tool", "title", "agency", "scope", "outcome",
    "credential", "degree", "novel", "moved", "from_posting", "anachronism", "hygiene",
]  # fmt: skip


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Evidence(Frozen):
    """What a text may rest on, nearest first.

    ``sources``: the lines it claims to rest on (the line it rewrites). ``entry``: title, employer, dates and
    sibling lines of the same entry. ``person``: skills, degrees, certificates and facts the person added.
    ``elsewhere``: words of other entries (true, but not here). ``posting``: the advert, never a fact.
    ``years``: first and last year of the entry. ``computed``: what we worked out from the person's dates and
    figures; it is never more than a question to them.
    """

    sources: tuple[str, ...] = ()
    entry: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    posting: str = ""
    years: tuple[int, int] | None = None
    computed: tuple[str, ...] = ()


class Support(Frozen):
    """Where evidence stands: ``source`` names the line, as "entry:2", ``span`` is in code points of it."""

    source: str
    span: tuple[int, int]
    words: str


class Doubt(Frozen):
    """One claim that is not carried, with its place in code points of the text and the nearest evidence."""

    kind: Kind
    severity: Severity
    span: tuple[int, int]
    words: str
    evidence: Support | None = None


class Verdict(Frozen):
    """``level`` is the worst doubt's.

    ``support`` shows the words each claim rests on, ``dropped`` what the source said and the text does not.
    """

    level: Level
    doubts: tuple[Doubt, ...] = ()
    support: tuple[Support, ...] = ()
    dropped: tuple[str, ...] = ()


class Claim(Frozen):
    """One sentence, or a part of one, of a longer text; all spans are in code points of the whole text.

    ``entry`` is the id of the entry it rests on, empty for what is said of the person as a whole.
    """

    span: tuple[int, int]
    words: str
    entry: str = ""
    verdict: Verdict


class WholeVerdict(Frozen):
    """A text of many claims: ``level`` is the worst claim's."""

    level: Level
    claims: tuple[Claim, ...] = ()

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        return tuple(doubt for claim in self.claims for doubt in claim.verdict.doubts)
