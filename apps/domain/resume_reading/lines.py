"""Laid-out lines: what a file says and where on the page it says it, before anyone knows what it means."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Source = Literal["pdf", "docx", "doc", "txt", "scan"]


class TextLine(BaseModel):
    """One line as laid out. Boxes are points from the page's top left; flowing formats leave them 0.

    ``hidden`` is None for text a person can see, else why they cannot: white, tiny, off_page, covered,
    invisible, removed.
    ``style`` is what a flowing format says of the paragraph: heading, bullet, title or empty.
    """

    model_config = ConfigDict(frozen=True)

    text: str
    page: int = 0
    x0: float = 0.0
    top: float = 0.0
    x1: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    colour: str = ""
    style: str = ""
    links: tuple[str, ...] = ()
    hidden: str | None = None


class LaidOutText(BaseModel):
    """A whole file: its lines in the order of the file, and each page's width and height in points."""

    model_config = ConfigDict(frozen=True)

    source: Source
    lines: tuple[TextLine, ...] = ()
    pages: tuple[tuple[float, float], ...] = ()
