"""What the rewriting of one entry is given, and what comes back: frozen when it is asked for."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from pydantic import BaseModel, ConfigDict, Field

from apps.domain.resume import Entry, Line, ResumeDocument

REWRITTEN = ("work", "volunteer", "projects")
MOST_LINES = 40  # of one entry; what is below stays as it is


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, ignored_types=(cached_property,))


class ToldFact(Frozen):
    """Something the person told us, for a line of an entry, an entry, or (both empty) at large."""

    entry_id: str = ""
    line_id: str = ""
    text: str


class EntryBrief(Frozen):
    """One entry of ``document``, for the aim ``target``; ``wanted`` are the advert's terms in its own words.

    ``only`` narrows it to some lines (empty: all), ``avoid`` are wordings the person has seen, by line.
    """

    document: ResumeDocument
    entry_id: str
    facts: tuple[ToldFact, ...] = ()
    target: str = ""
    wanted: tuple[str, ...] = ()
    posting: str = ""
    only: tuple[str, ...] = ()
    avoid: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)

    @property
    def entry(self) -> Entry:
        return self.document.entry(self.entry_id) or Entry()

    @property
    def lines(self) -> Sequence[Line]:
        """The lines to rewrite, in order."""
        return [line for line in rewritable(self.entry) if not self.only or line.id in self.only]

    def line(self, line_id: str) -> str:
        return next((line.text for line in self.entry.lines if line.id == line_id), "")

    def siblings(self, line_id: str) -> tuple[str, ...]:
        return tuple(line.text for line in self.entry.lines if line.id != line_id)

    @property
    def is_present(self) -> bool:
        """Whether the entry still runs."""
        return bool(getattr(self.entry, "start_date", "")) and not getattr(self.entry, "end_date", "")


class LineDraft(BaseModel):
    """Wordings of the line with this id."""

    id: str
    wordings: list[str]


class EntryDraft(BaseModel):
    lines: list[LineDraft]


def rewritable(entry: Entry) -> Sequence[Line]:
    """The lines of an entry that may be rewritten."""
    lines = getattr(entry, "highlights", ())
    return [line for line in lines if line.text.strip()][:MOST_LINES]
