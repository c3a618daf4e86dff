"""Where something was read, from points on a page to pixels on its picture."""

from collections.abc import Sequence
from typing import NamedTuple

MARGIN = 3.0  # points around a box, so that the mark does not touch the letters


class Spot(NamedTuple):
    """A box in pixels from the picture's top left."""

    x: float
    y: float
    width: float
    height: float


def spots_on(number: int, places: Sequence[Sequence[float]], *, scale: float) -> tuple[Spot, ...]:
    """The boxes of ``places`` (page, x0, top, x1, bottom in points) that stand on page ``number``, from 0."""
    return tuple(
        Spot(
            round((x0 - MARGIN) * scale, 1),
            round((top - MARGIN) * scale, 1),
            round((x1 - x0 + 2 * MARGIN) * scale, 1),
            round((bottom - top + 2 * MARGIN) * scale, 1),
        )
        for page, x0, top, x1, bottom in places
        if int(page) == number and x1 > x0 and bottom > top
    )
