"""Web addresses that lie over a page's text, and the lines they belong to."""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium

from apps.domain.resume_reading.lines import TextLine
from apps.files.reading.pdf_frame import Box, Frame

MOST_LINKS = 500
LONGEST_ADDRESS = 2000
NEAR = 40.0  # points between an icon that is a link and the words it stands for


def linked(lines: Sequence[TextLine], document: Any, page: Any, frame: Frame) -> list[TextLine]:
    """The lines again, each with the addresses drawn over it; a link over no text goes to its neighbour."""
    found: dict[int, list[str]] = {}
    for address, box in _links(document, page, frame):
        place = _best(lines, box)
        if place is not None and address not in found.setdefault(place, []):
            found[place].append(address)
    return [
        line.model_copy(update={"links": tuple(found[place])}) if place in found else line
        for place, line in enumerate(lines)
    ]


def _links(document: Any, page: Any, frame: Frame) -> Iterator[tuple[str, Box]]:
    position, link, rect = ctypes.c_int(), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
            return
        action = pdfium.FPDFLink_GetAction(link)
        if not action or not pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(rect)):
            continue
        room = ctypes.create_string_buffer(LONGEST_ADDRESS)
        length = pdfium.FPDFAction_GetURIPath(document, action, room, LONGEST_ADDRESS)
        if 1 < length <= LONGEST_ADDRESS:
            yield (
                room.value.decode("utf-8", "replace").strip(),
                frame.box(rect.left, rect.bottom, rect.right, rect.top),
            )


def _best(lines: Sequence[TextLine], box: Box) -> int | None:
    under = [(_shared(line, box), place) for place, line in enumerate(lines)]
    most, place = max(under, default=(0.0, 0))
    if most > 0:
        return place
    middle = (box[1] + box[3]) / 2
    beside = [
        (min(abs(line.x0 - box[2]), abs(box[0] - line.x1)), place)
        for place, line in enumerate(lines)
        if line.top <= middle <= line.bottom
    ]
    distance, place = min(beside, default=(NEAR + 1, 0))
    return place if distance <= NEAR else None


def _shared(line: TextLine, box: Box) -> float:
    across = min(line.x1, box[2]) - max(line.x0, box[0])
    down = min(line.bottom, box[3]) - max(line.top, box[1])
    return across * down if across > 0 and down > 0.2 * (line.bottom - line.top) else 0.0
