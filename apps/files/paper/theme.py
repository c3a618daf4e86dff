"""A template's design as data: ``design/themes/<name>.json`` and ``static/css/print/<name>.css``."""

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter, model_validator

from apps.domain.resume import SECTIONS
from apps.files.paper.layout import Accent, Pair, Template

FOLDER = Path(__file__).parent / "design"


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Palette(Frozen):
    """Colours that go together: ``accent`` on white and ``tint``, white on ``band``, all of AA contrast."""

    label: str
    accent: str
    tint: str
    band: str


class FontPair(Frozen):
    """Families for headings, text and dates. ``size`` makes letters of all pairs look equally large (by
    x-height), ``width`` says how much wider than the first pair a text then runs.
    """

    label: str
    head: str
    body: str
    figures: str
    serif: bool
    size: float
    width: float

    @property
    def floor(self) -> float:
        """The smallest size in points that text may have; serifs with thin strokes need a little more."""
        return 9.0 if self.serif else 8.75


class Theme(Frozen):
    """What a template decides beside its CSS."""

    name: str
    label: str  # how someone choosing sees it
    portal_safe: bool  # whether text comes out in order of every extractor we know
    palette: Accent
    pair: Pair
    size: float  # points, as if set in Source Sans
    order: tuple[str, ...]  # sections from top to bottom
    side: tuple[str, ...] = ()  # sections of a second column, as far as the first page holds them
    dates: Literal["right", "gutter"] = "right"
    photo: bool = False
    separator: str  # between the ways to reach the person
    contact_characters: int  # how many characters of contacts fit one line of A4
    margins: tuple[float, float, float]  # top, sides, bottom; mm on A4
    bleeds: bool = False  # whether the head of the first page reaches its edges
    running: str  # colour of the name and number on later pages

    @model_validator(mode="after")
    def _every_section_has_a_place(self) -> "Theme":
        if sorted(self.order) != sorted(("summary", *SECTIONS)):
            raise ValueError("order must name every section once")
        return self


@cache
def theme_of(template: Template) -> Theme:
    """The theme of a template; reading it fails if the file is incomplete."""
    return Theme.model_validate_json((FOLDER / "themes" / f"{template}.json").read_text(encoding="utf-8"))


@cache
def palettes() -> dict[str, Palette]:
    """Every palette by its name."""
    text = (FOLDER / "palettes.json").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, Palette]).validate_json(text)


@cache
def pairs() -> dict[str, FontPair]:
    """Every pair of fonts by its name."""
    text = (FOLDER / "pairs.json").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, FontPair]).validate_json(text)


def pair_of(template: Template, pair: Pair) -> FontPair:
    """The pair asked for, or the template's own."""
    return pairs()[theme_of(template).pair if pair == "own" else pair]


def palette_of(template: Template, accent: Accent) -> Palette:
    """The palette asked for, or the template's own."""
    return palettes()[theme_of(template).palette if accent == "own" else accent]
