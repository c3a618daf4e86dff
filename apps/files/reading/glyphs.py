"""One drawn character with its place and its look: what every reader of laid-out files fills in."""

from dataclasses import dataclass
from typing import NamedTuple


class Look(NamedTuple):
    """How a stretch of text is drawn. ``colour`` is #rrggbb, ``hidden`` why nobody can see it, or None."""

    size: float
    bold: bool = False
    italic: bool = False
    colour: str = "#000000"
    hidden: str | None = None
    turned: bool = False


@dataclass(slots=True)
class Glyph:
    """Points from the page's top left; ``baseline`` is where letters stand.

    ``spaced``: a space was drawn before it; ``hinted``: none was, but the library thinks there is one.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    look: Look
    spaced: bool = False
    hinted: bool = False
