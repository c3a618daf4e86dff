"""What a letter is written from, frozen when it is asked for; and what comes back, paragraph by paragraph."""

from collections.abc import Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict

from apps.domain.resume import ResumeDocument

Tone = Literal["plain", "warm", "formal"]
Length = Literal["short", "normal", "long"]
Language = Literal["en", "de", "fr", "es"]

TONES: tuple[Tone, ...] = ("plain", "warm", "formal")
LANGUAGES: tuple[Language, ...] = ("en", "de", "fr", "es")
#: How many lines of the record a letter of each length stands on, and how many words it may have.
POINTS: dict[Length, int] = {"short": 2, "normal": 4, "long": 6}
WORDS: dict[Length, tuple[int, int]] = {"short": (35, 160), "normal": (70, 280), "long": (100, 400)}
LANGUAGE_NAMES: dict[str, str] = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}
OPENING, CLOSING = "opening", "closing"


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Point(Frozen):
    """A line of the record to stand on, and the requirement it answers in the advert's words, if any."""

    line: str
    entry: str
    text: str
    need: str = ""


class LetterBrief(Frozen):
    """``facts`` are what the person told us besides; ``skills`` those of theirs that the advert names."""

    document: ResumeDocument
    posting: str = ""
    title: str = ""
    employer: str = ""
    tone: Tone = "plain"
    length: Length = "normal"
    language: Language = "en"
    points: tuple[Point, ...] = ()
    skills: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    year: int | None = None

    @property
    def paragraphs(self) -> dict[str, tuple[Point, ...]]:
        """Slot -> its points: those of one entry make one paragraph, in the order they were chosen."""
        by_entry: dict[str, list[Point]] = {}
        for point in self.points:
            by_entry.setdefault(point.entry, []).append(point)
        return {f"evidence-{number}": tuple(points) for number, points in enumerate(by_entry.values(), 1)}

    @property
    def slots(self) -> Sequence[str]:
        return [OPENING, *self.paragraphs, CLOSING]


class ParagraphDraft(BaseModel):
    """Wordings of one paragraph."""

    slot: str
    wordings: list[str]


class LetterDraft(BaseModel):
    paragraphs: list[ParagraphDraft]
