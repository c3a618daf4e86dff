"""The person's record as things an answer can be held against: lines, employers, titles, years, tools."""

import re
from functools import cached_property
from typing import NamedTuple

from apps.domain.resume import Entry, ResumeDocument, texts
from apps.domain.skills import find as find_skills
from apps.domain.skills.nearness import with_implied
from apps.domain.truth.evidence import years_of
from apps.domain.truth.measures import Quantity, quantities
from apps.interviews.domain.told import stems_of


class RecordLine(NamedTuple):
    source: str
    text: str
    stems: frozenset[str]
    quantities: tuple[Quantity, ...]


class Place(NamedTuple):
    """Somewhere the person worked: ``name`` of the employer, ``title`` there, first and last year."""

    source: str
    name: str
    title: str
    years: tuple[int, int] | None


class Record:
    """What a document says, measured once."""

    def __init__(self, document: ResumeDocument) -> None:
        self.document = document

    @cached_property
    def lines(self) -> tuple[RecordLine, ...]:
        found = [
            RecordLine(entry.id, text, stems_of(text), quantities(text))
            for section, entry in self.document.entries()
            if section not in ("skills", "languages", "interests", "references")
            for text in _sentences(entry)
        ]
        summary = self.document.basics.summary
        about = [RecordLine("summary", summary, stems_of(summary), quantities(summary))] if summary else []
        return (*found, *about)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        return tuple(
            Place(entry.id, _name(entry), getattr(entry, "position", ""), years_of(entry))
            for section, entry in self.document.entries()
            if section in ("work", "volunteer") and _name(entry)
        )

    @cached_property
    def text(self) -> str:
        return "\n".join((self.document.basics.name, *self.document.statements()))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(re.findall(r"\w+", self.text.lower()))

    @cached_property
    def tools(self) -> dict[str, str]:
        """Id of each tool and system -> its name."""
        found = find_skills(self.text)
        return {term.id: term.name for term in found if term.kind in ("tool", "system")}

    @cached_property
    def known_terms(self) -> frozenset[str]:
        return with_implied(term.id for term in find_skills(self.text))

    def place_in(self, words: str) -> Place | None:
        """The employer that a sentence names."""
        low = words.lower()
        return next((place for place in self.places if _short(place.name) in low), None)


def _sentences(entry: Entry) -> tuple[str, ...]:
    names = {getattr(entry, field, "") for field in ("name", "position", "institution", "organization")}
    return tuple(text for text in texts(entry) if text not in names)


def _name(entry: Entry) -> str:
    return str(getattr(entry, "organization", "") or getattr(entry, "name", ""))


def _short(name: str) -> str:
    """An employer as people say it: without the form of the company."""
    return re.sub(r"[ ,]+(?:ltd|limited|inc|llc|plc|gmbh|co|corp|corporation|company)\.?$", "", name.lower())
