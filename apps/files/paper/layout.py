"""What someone may ask of the printer, what comes back, and how a refusal is named."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from apps.domain.resume import ResumeDocument

Template = Literal["meridian", "ledger"]
Paper = Literal["a4", "letter"]
Language = Literal["en"]
Refusal = Literal["nothing_to_print", "too_much", "too_slow", "missing_glyphs", "missing_fonts", "failed"]

TEMPLATES: tuple[Template, ...] = ("meridian", "ledger")
PAPERS: tuple[Paper, ...] = ("a4", "letter")

# A resume of two full pages has about 7,000 characters. Layout time grows faster than the text: 180,000
# words took over 15 CPU seconds in a trial, so the text is capped before the layout and the pages after it.
MAX_CHARACTERS = 60_000
MAX_STRINGS = 2_000
MAX_IN_HEAD = 2_000  # characters of one head or header: more is text in the wrong field, and slow to lay out
MAX_PAGES = 12


class PrintRequest(BaseModel):
    """A document and how it shall look. Frozen, so that its JSON can be the key of its PDF."""

    model_config = ConfigDict(frozen=True)

    document: ResumeDocument
    template: Template = "meridian"
    paper: Paper = "a4"
    language: Language = "en"


class Printed(BaseModel):
    """A finished PDF and how many pages it has."""

    model_config = ConfigDict(frozen=True)

    pdf: bytes
    pages: int


class PrintFailed(Exception):
    """The document could not be printed. ``code`` says why and is safe to show and to log.

    ``characters`` are those that no font has, for the person only: they are the person's own.
    """

    def __init__(self, code: Refusal, characters: str = "") -> None:
        super().__init__(code, characters)
        self.code: Refusal = code
        self.characters = characters

    def __str__(self) -> str:
        return self.code
