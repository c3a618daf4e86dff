"""What is painted under and over text, to tell what a person sees from what only a machine reads."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from apps.files.reading.colours import WHITE, is_lost_on
from apps.files.reading.glyphs import Look
from apps.files.reading.pdf_frame import Box, Frame

TINY = 4.0  # points
DEEPEST = 8
MOST_OBJECTS = 20_000
SCAN_SHARE = 0.5  # of the page under pictures: invisible text is then the picture's own, read by a machine
SHAPE = 1.6  # of the font size: the height of a line of letters that was drawn as one shape
BAND = 24.0  # points: areas are looked up by the stripes of the page they touch


@dataclass(frozen=True)
class Patch:
    """A painted area. ``colour`` is empty for pictures and gradients; ``solid``: an opaque rectangle."""

    order: int
    box: Box
    colour: str
    solid: bool


class Paint:
    """The painted areas of a page and the place of each text object among them."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.texts: dict[int, int] = {}
        self.last = 0
        self._bands: dict[int, list[Patch]] = {}
        self._pictured = 0.0

    def add(self, patch: Patch) -> None:
        """Remember an area, painted after all those before it."""
        if not patch.colour:
            width, height = patch.box[2] - patch.box[0], patch.box[3] - patch.box[1]
            self._pictured = max(self._pictured, width * height)
        first, last = (
            int(min(max(side, 0), self.frame.height) // BAND) for side in (patch.box[1], patch.box[3])
        )
        for band in range(first, last + 1):
            self._bands.setdefault(band, []).append(patch)

    def seen(self, address: int, box: Box, look: Look) -> Look:
        """The look of a letter as a person sees it: ``hidden`` says why not, shapes lend their colour."""
        if not self.frame.shows(box):
            return look._replace(hidden="off_page")
        if 0 < look.size < TINY and box[3] - box[1] < TINY:
            return look._replace(hidden="tiny")
        order = self.texts.get(address, self.last)
        patches = self._at(box)
        ground = next((patch.colour for patch in reversed(patches) if patch.order <= order), WHITE)
        if look.hidden:
            return self._drawn(patches, ground, look)
        if any(patch.order > order and patch.solid and _covers(patch.box, box) for patch in patches):
            return look._replace(hidden="covered")
        is_lost = bool(look.colour and ground) and is_lost_on(look.colour, ground)
        return look._replace(hidden="white") if is_lost else look

    @property
    def has_any(self) -> bool:
        """Whether anything at all is painted on the page."""
        return bool(self._bands or self.last)

    @property
    def is_picture(self) -> bool:
        """Whether a picture fills most of the page: a scan, maybe with the letters a machine read on top."""
        return self._pictured >= SCAN_SHARE * self.frame.width * self.frame.height

    def _at(self, box: Box) -> list[Patch]:
        centre = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        return [patch for patch in self._bands.get(int(centre[1] // BAND), ()) if _holds(patch.box, centre)]

    def _drawn(self, patches: list[Patch], ground: str, look: Look) -> Look:
        """Invisible letters over shapes of their own height: browsers draw made-up bold type like that."""
        for patch in patches:
            is_letters = patch.colour and not patch.solid and patch.box[3] - patch.box[1] <= SHAPE * look.size
            if is_letters and (not ground or not is_lost_on(patch.colour, ground) or ground == patch.colour):
                return look._replace(hidden=None, colour=patch.colour, bold=True)
        return look


def paint_of(page: Any, frame: Frame) -> Paint:
    """Walk a page's objects in the order they are painted."""
    paint = Paint(frame)
    identity = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    count = pdfium.FPDFPage_CountObjects(page)
    top = ((pdfium.FPDFPage_GetObject(page, index), identity) for index in range(count))
    for order, (drawn, matrix) in enumerate(_walk(top, 0)):
        if order >= MOST_OBJECTS:
            break
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            paint.texts[ctypes.addressof(drawn.contents)] = order
        elif patch := _patch(drawn, kind, matrix, order, frame):
            paint.add(patch)
        paint.last = order
    return paint


Matrix = tuple[float, float, float, float, float, float]


def _walk(drawings: Any, depth: int) -> Iterator[tuple[Any, Matrix]]:
    for drawn, matrix in drawings:
        if not drawn:
            continue
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_FORM:
            yield drawn, matrix
        elif depth < DEEPEST:
            inner = _times(_matrix(drawn), matrix)
            count = pdfium.FPDFFormObj_CountObjects(drawn)
            yield from _walk(
                ((pdfium.FPDFFormObj_GetObject(drawn, index), inner) for index in range(max(count, 0))),
                depth + 1,
            )


def _patch(drawn: Any, kind: int, matrix: Matrix, order: int, frame: Frame) -> Patch | None:
    colour, alpha = "", 255
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        if not _is_filled(drawn):
            return None
        colour, alpha = _fill(drawn)
    if alpha < 128:
        return None
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(drawn, *(ctypes.byref(side) for side in sides)):
        return None
    left, bottom, right, top = (side.value for side in sides)
    corners = [_at(matrix, x, y) for x in (left, right) for y in (bottom, top)]
    box = frame.box(
        min(x for x, _ in corners),
        min(y for _, y in corners),
        max(x for x, _ in corners),
        max(y for _, y in corners),
    )
    solid = kind == pdfium.FPDF_PAGEOBJ_PATH and alpha > 250 and bool(colour) and _is_rectangle(drawn)
    return Patch(order, box, colour, solid)


def _is_filled(drawn: Any) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(pdfium.FPDFPath_GetDrawMode(drawn, ctypes.byref(mode), ctypes.byref(stroke)) and mode.value)


def _is_rectangle(drawn: Any) -> bool:
    """Four straight sides along the axes, and nothing that clips it smaller."""
    count = pdfium.FPDFPath_CountSegments(drawn)
    if count not in (4, 5):
        return False
    points = []
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, index)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_BEZIERTO:
            return False
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        points.append((round(x.value, 2), round(y.value, 2)))
    clip = pdfium.FPDFPageObj_GetClipPath(drawn)
    clipped = bool(clip) and pdfium.FPDFClipPath_CountPaths(clip) > 0
    return not clipped and len({x for x, _ in points}) == 2 and len({y for _, y in points}) == 2


def _fill(drawn: Any) -> tuple[str, int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(drawn, *(ctypes.byref(part) for part in parts)):
        return "", 255
    red, green, blue, alpha = (part.value for part in parts)
    return f"#{red:02x}{green:02x}{blue:02x}", alpha


def _matrix(drawn: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(drawn, ctypes.byref(found))
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    ox, oy = _at(outer, e, f)
    return (
        a * outer[0] + b * outer[2],
        a * outer[1] + b * outer[3],
        c * outer[0] + d * outer[2],
        c * outer[1] + d * outer[3],
        ox,
        oy,
    )


def _at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _covers(cover: Box, box: Box) -> bool:
    return (
        cover[0] <= box[0] + 0.5
        and cover[2] >= box[2] - 0.5
        and _holds(cover, ((box[0] + box[2]) / 2, box[1] + 1))
    )
