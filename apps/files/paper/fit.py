"""The search for the scale at which a resume fills its pages well. Pure: what lays out is given.

Height goes roughly with the square of the scale (letters are larger, and fewer stand in a line), so the first
guess is nearly right: most resumes take two or three layouts.
"""

from collections.abc import Callable
from math import sqrt
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

LARGEST, SMALLEST = 1.06, 0.86
FULL = 0.985  # of a page: what a guess aims at
ROOMY = 0.93  # a page filled less than this may grow
FEW_LINES = 0.2  # of a page: less than this on a last page looks like an accident
COMFORTABLE = 0.93  # the smallest scale to spare such a page
MOST_LAYOUTS = 6


class Laid(NamedTuple, Generic[T]):
    """A layout, its scale, and how many pages it fills, e.g. 1.3."""

    layout: T
    scale: float
    height: float

    @property
    def is_one_page(self) -> bool:
        return self.height <= 1


def without_stray_lines(lay: Callable[[float], Laid[T]]) -> Laid[T]:
    """The layout at its own size, or a smaller one where that saves a page with only a few lines on it."""
    first = lay(1.0)
    wanted = int(first.height)
    if first.is_one_page or first.height - wanted >= FEW_LINES:
        return first
    scale = sqrt(wanted * FULL / first.height)
    if scale < COMFORTABLE:
        return first
    smaller = lay(scale)
    return smaller if smaller.height <= wanted else first


def on_one_page(lay: Callable[[float], Laid[T]]) -> tuple[Laid[T], float]:
    """The largest layout found that fills one page, and 0; or the one at its own size, and by how much
    of a page even the smallest is too long.
    """
    first = lay(1.0)
    if first.is_one_page:
        return _grown(lay, first), 0.0
    fitting, too_large, scale = None, 1.0, _guess(first)
    for _ in range(MOST_LAYOUTS - 1):
        tried = lay(scale)
        if tried.is_one_page:
            fitting = tried
            if tried.height > ROOMY or too_large - scale < 0.02:
                break
            scale = (scale + too_large) / 2
        elif scale <= SMALLEST:
            return first, tried.height - 1
        else:
            too_large = scale
            scale = (fitting.scale + scale) / 2 if fitting else _guess(tried)
    return (fitting, 0.0) if fitting else _smallest(lay, first)


def _grown(lay: Callable[[float], Laid[T]], first: Laid[T]) -> Laid[T]:
    """A little larger where the page has room, as one would by hand."""
    if first.height > ROOMY:
        return first
    larger = lay(min(LARGEST, sqrt(FULL / max(first.height, 0.1))))
    return larger if larger.is_one_page else first


def _smallest(lay: Callable[[float], Laid[T]], first: Laid[T]) -> tuple[Laid[T], float]:
    last = lay(SMALLEST)
    return (last, 0.0) if last.is_one_page else (first, last.height - 1)


def _guess(laid: Laid[T]) -> float:
    return max(SMALLEST, min(laid.scale - 0.01, laid.scale * sqrt(FULL / laid.height)))
