"""What someone may ask of the printer, what comes back, and how a refusal is named."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from apps.domain.resume import ResumeDocument
from apps.files.paper.dates import DateStyle

Template = Literal["meridian", "ledger", "switchback", "harbour", "fieldnote", "lumen", "almanac", "atelier"]
Paper = Literal["a4", "letter"]
Accent = Literal["own", "ink", "teal", "blue", "plum", "brick", "forest", "amber", "slate"]
Pair = Literal["own", "sans", "charis", "inter", "source", "plex", "figtree", "garamond", "franklin"]
Density = Literal["airy", "normal", "tight"]
DatePlace = Literal["own", "below"]
Language = Literal["", "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ar", "he", "zh", "ja", "ko"]
Refusal = Literal["nothing_to_print", "too_much", "too_slow", "missing_glyphs", "missing_fonts", "failed"]

TEMPLATES: tuple[Template, ...] = (
    "meridian", "ledger", "switchback", "harbour", "fieldnote", "lumen", "almanac", "atelier",
)  # fmt: skip
PAPERS: tuple[Paper, ...] = ("a4", "letter")

# A resume of two full pages has about 7,000 characters. Layout time grows faster than the text: 180,000
# words took over 15 CPU seconds in a trial, so the text is capped before the layout and the pages after it.
MAX_CHARACTERS = 60_000
MAX_STRINGS = 2_000
MAX_IN_HEAD = 2_000  # characters of one head or header: more is text in the wrong field, and slow to lay out
MAX_PAGES = 12
MAX_PHOTO = 400_000  # characters of its data address; photos.prepared makes about 60,000
PHOTO = r"(data:image/(jpeg|png);base64,[A-Za-z0-9+/=]+)?"


class PrintRequest(BaseModel):
    """A document and how it shall look. Frozen, so that its JSON can be the key of its PDF.

    ``own`` is the template's own choice. ``language`` is that of the headings; empty means that of the
    person's words. ``order`` names sections to stand first, in that order. ``hidden`` names sections, or ids
    of entries and lines, that stay away. ``photo`` is an address made by ``photos.prepared``; templates
    without a place for one leave it out. ``one_page`` asks for a smaller setting, down to a floor.
    """

    model_config = ConfigDict(frozen=True)

    document: ResumeDocument
    template: Template = "meridian"
    paper: Paper = "a4"
    language: Language = ""
    accent: Accent = "own"
    pair: Pair = "own"
    density: Density = "normal"
    dates: DateStyle = "month"
    date_place: DatePlace = "own"
    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    photo: str = Field(default="", max_length=MAX_PHOTO, pattern=rf"^{PHOTO}$")
    one_page: bool = False


class Weak(BaseModel):
    """A line that would be missed least, and how many rows it takes."""

    model_config = ConfigDict(frozen=True)

    id: str
    text: str
    rows: int


class Printed(BaseModel):
    """A finished PDF, how many pages it has, and the size it was set in (1 is the template's own).

    When one page was asked for and even the smallest setting needs more, the PDF has its usual size,
    ``rows_over`` says by how many rows it is too long, and ``weakest`` which lines would be missed least.
    """

    model_config = ConfigDict(frozen=True)

    pdf: bytes
    pages: int
    scale: float = 1.0
    rows_over: int = 0
    weakest: tuple[Weak, ...] = ()


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
