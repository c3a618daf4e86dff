"""From PDF space (points, up, any origin, maybe turned) to the reader's: points from the visible top left."""

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

Box = tuple[float, float, float, float]  # x0, top, x1, bottom


@dataclass(frozen=True)
class Frame:
    """The visible part of a page and how far it is turned (quarters, clockwise)."""

    left: float
    bottom: float
    right: float
    top: float
    quarters: int

    @classmethod
    def of(cls, page: Any) -> "Frame":
        box = _box(pdfium.FPDFPage_GetCropBox, page) or _box(pdfium.FPDFPage_GetMediaBox, page)
        if box is None:
            box = (0.0, 0.0, pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page))
        return cls(*box, quarters=pdfium.FPDFPage_GetRotation(page) % 4)

    @property
    def width(self) -> float:
        return self.right - self.left if self.quarters % 2 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        return self.top - self.bottom if self.quarters % 2 == 0 else self.right - self.left

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page's space, as (x from the left, y from the top)."""
        if self.quarters == 0:
            return x - self.left, self.top - y
        if self.quarters == 1:
            return y - self.bottom, x - self.left
        if self.quarters == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the page's space, as x0, top, x1, bottom."""
        (ax, ay), (bx, by) = self.point(left, bottom), self.point(right, top)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def shows(self, box: Box) -> bool:
        """Whether any part of a box is on the page."""
        return box[2] > 0 and box[0] < self.width and box[3] > 0 and box[1] < self.height


def _box(ask: Any, page: Any) -> tuple[float, float, float, float] | None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not ask(page, *(ctypes.byref(side) for side in sides)):
        return None
    left, bottom, right, top = (side.value for side in sides)
    left, right = sorted((left, right))
    bottom, top = sorted((bottom, top))
    return (left, bottom, right, top) if right - left > 1 and top - bottom > 1 else None
