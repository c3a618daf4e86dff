"""Page pictures of a finished PDF: the preview is the very file that will be downloaded."""

import io
from collections.abc import Iterator
from contextlib import closing
from typing import Literal

import pypdfium2
from pydantic import BaseModel, ConfigDict

from apps.files.child import ChildProblem, Limits, Server
from apps.files.paper.layout import MAX_PAGES, PrintFailed

Format = Literal["webp", "png"]
WIDEST = 2400  # pixels: an A4 page at 290 dpi, beyond what any screen shows
LIMITS = Limits(wall=20, cpu=15, memory=1024 * 1024 * 1024)
EASEL = Server(preload=["apps.files.paper.preview", "PIL.Image", "PIL.WebPImagePlugin", "PIL.PngImagePlugin"])


class Picture(BaseModel):
    """One page as a picture; sizes in pixels, ``points`` the width of the page itself."""

    model_config = ConfigDict(frozen=True)

    image: bytes
    width: int
    height: int
    points: float = 0.0


def draw_pages(pdf: bytes, *, width: int, image_format: Format = "webp") -> tuple[Picture, ...]:
    """Every page ``width`` pixels wide, drawn in a limited child. Raises PrintFailed("failed")."""
    try:
        drawn: tuple[Picture, ...] = EASEL.call(
            "apps.files.paper.preview:draw", pdf, min(width, WIDEST), image_format, limits=LIMITS
        )
    except ChildProblem:
        raise PrintFailed("failed") from None
    return drawn


def draw(pdf: bytes, width: int, image_format: Format) -> tuple[Picture, ...]:
    """The child's part of ``draw_pages``."""
    return tuple(_pictures(pdf, width, image_format))


def _pictures(pdf: bytes, width: int, image_format: Format) -> Iterator[Picture]:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for number in range(min(len(document), MAX_PAGES)):
            page = document[number]
            image = page.render(scale=width / page.get_width()).to_pil()
            file = io.BytesIO()
            if image_format == "png":
                image.quantize(64).save(file, "PNG", optimize=True)
            else:
                image.save(file, "WEBP", quality=82, method=2)
            yield Picture(
                image=file.getvalue(), width=image.width, height=image.height, points=page.get_width()
            )
