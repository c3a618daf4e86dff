"""A template's design as data: ``themes/<name>.json`` and ``static/css/print/<name>.css``, no markup."""

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, model_validator

from apps.domain.resume import SECTIONS
from apps.files.paper.layout import Paper, Template

FOLDER = Path(__file__).parent / "themes"
PAPERS: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}  # mm


class Theme(BaseModel):
    """What a template decides beside its CSS."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    order: tuple[str, ...]  # sections from top to bottom
    separator: str  # between the ways to reach the person
    contact_characters: int  # how many characters of contacts fit one line of A4
    margins: tuple[float, float, float]  # top, sides, bottom; mm on A4
    fonts: tuple[str, ...]  # families in the order they are asked; the first must never be missing
    running: str  # colour of the name and number on later pages
    label: str  # how someone choosing sees it

    @model_validator(mode="after")
    def _every_section_has_a_place(self) -> "Theme":
        if sorted(self.order) != sorted(("summary", *SECTIONS)):
            raise ValueError("order must name every section once")
        return self

    def page_css(self, paper: Paper, *, right_to_left: bool = False) -> str:
        """``@page``, which cannot read CSS variables: size, margins, name and page number from page 2."""
        width, height = PAPERS[paper]
        top, sides, bottom = self.margins
        wider = (width - PAPERS["a4"][0]) / 2  # keep the measure the same on the wider sheet
        corner = "@top-left" if right_to_left else "@top-right"
        families = ", ".join(f'"{family}"' for family in self.fonts)
        return (
            f"html{{--font:{families}}}"
            f"@page{{size:{width}mm {height}mm;margin:{top}mm {sides + wider:g}mm {bottom}mm}}"
            f'@page{{{corner}{{content:string(name)" · "counter(page);color:{self.running};'
            f"font:8.5pt {families};padding-top:4mm}}}}"
            f"@page:first{{{corner}{{content:none}}}}"
        )


@cache
def theme_of(template: Template) -> Theme:
    """The theme of a template; reading it fails if the file is incomplete."""
    return Theme.model_validate_json((FOLDER / f"{template}.json").read_text(encoding="utf-8"))
