"""A photo as it may stand on paper: opened in a limited child, cut to size, without what it carried."""

import base64
import io
from typing import Literal

from PIL import Image, ImageOps, UnidentifiedImageError

from apps.files.child import ChildProblem, Limits
from apps.files.paper.preview import EASEL

PhotoFault = Literal["wrong_type", "too_big", "too_small", "damaged"]
SIZE = (416, 512)  # pixels; 26 by 32 mm at 400 dpi
SMALLEST = 120  # pixels of the shorter side
LARGEST = 50_000_000  # pixels
MAX_BYTES = 10 * 1024 * 1024
FACES_STAND = 0.35  # how far down the middle of a portrait is, of what is cut away
LIMITS = Limits(wall=15, cpu=10, memory=1024 * 1024 * 1024)


class PhotoRefused(Exception):
    """The file cannot be a photo on a resume; ``code`` says why."""

    def __init__(self, code: PhotoFault) -> None:
        super().__init__(code)
        self.code: PhotoFault = code


def prepared(photo: bytes) -> str:
    """JPEG, PNG or WebP bytes to the data address that a PrintRequest takes. Raises PhotoRefused."""
    if len(photo) > MAX_BYTES:
        raise PhotoRefused("too_big")
    try:
        drawn: bytes = EASEL.call("apps.files.paper.photos:drawn", photo, limits=LIMITS)
    except ChildProblem:
        raise PhotoRefused("damaged") from None
    return f"data:image/jpeg;base64,{base64.b64encode(drawn).decode()}"


def drawn(photo: bytes) -> bytes:
    """The child's part: a JPEG of our own with nothing of the old file but its colours."""
    try:
        image = Image.open(io.BytesIO(photo), formats=("JPEG", "PNG", "WEBP"))
    except UnidentifiedImageError:
        raise PhotoRefused("wrong_type") from None
    if image.width * image.height > LARGEST:
        raise PhotoRefused("too_big")
    if min(image.size) < SMALLEST:
        raise PhotoRefused("too_small")
    try:
        upright = ImageOps.exif_transpose(image).convert("RGBA")
    except (OSError, SyntaxError, ValueError):
        raise PhotoRefused("damaged") from None
    ground = Image.new("RGBA", upright.size, "white")
    ground.alpha_composite(upright)
    cut = ImageOps.fit(ground.convert("RGB"), SIZE, centering=(0.5, FACES_STAND))
    file = io.BytesIO()
    cut.save(file, "JPEG", quality=88, optimize=True)
    return file.getvalue()
