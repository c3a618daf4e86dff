"""Pages without letters, read from their picture by tesseract, where the machine has it."""

import csv
import ctypes
import io
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from functools import cache
from itertools import groupby, pairwise
from typing import Any

import pypdfium2.raw as pdfium

from apps.domain.resume_reading.lines import TextLine
from apps.files.reading.glyphs import Glyph, Look
from apps.files.reading.letters import plain
from apps.files.reading.rows import lines_of
from apps.files.refusals import FileRefused

DOTS = 300  # an inch: what tesseract is made for
MOST_DOTS = 4_000  # of the longer side
SECONDS = 35.0  # for all pages of a file; one takes about two
MOST_LANGUAGES = 3
LEAST_SURE = 30.0  # of 100: below are the marks it takes for letters
NOT_LANGUAGES = ("osd", "equ", "snum")
LINE_SIZE = 0.95  # a font's size, in heights of a line from its highest to its lowest ink
WORD_LEVEL = "5"
DOTS_SEEN = ("e", "o", "«", "»", "©", "®", "¢", "*", "°", "+", "·", "-", "§")  # what it takes a bullet for
GREY_LEVELS = 255


def can_read() -> bool:
    """Whether tesseract is on this machine."""
    return shutil.which("tesseract") is not None


def read_page(page: Any, size: tuple[float, float], number: int, *, until: float) -> list[TextLine]:
    """The lines of a page's picture, in points. Raises FileRefused: too_slow past ``until`` (monotonic)."""
    width, height = size
    scale = min(DOTS / 72, MOST_DOTS / max(width, height, 1.0))
    picture = _picture(page, max(int(width * scale), 1), max(int(height * scale), 1))
    return lines_of(list(glyphs_of(_recognised(picture, until), scale)), page=number)


def _picture(page: Any, width: int, height: int) -> bytes:
    """The page in shades of grey, as a PGM file."""
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        raise FileRefused("too_much")
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        raw = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    rows = raw if stride == width else b"".join(raw[y * stride : y * stride + width] for y in range(height))
    return b"P5 %d %d %d\n" % (width, height, GREY_LEVELS) + rows


def _recognised(picture: bytes, until: float) -> str:
    left = until - time.monotonic()
    if left <= 0:
        raise FileRefused("too_slow")
    try:
        ended = subprocess.run(
            ["tesseract", "stdin", "stdout", "--dpi", str(DOTS), "-l", _languages(), "tsv"],
            input=picture,
            capture_output=True,
            timeout=left,
            check=False,
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},  # three times faster than with threads
        )
    except subprocess.TimeoutExpired:
        raise FileRefused("too_slow") from None
    return ended.stdout.decode("utf-8", "replace") if ended.returncode == 0 else ""


@cache
def _languages() -> str:
    listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, check=False, text=True)
    found = [name for name in listed.stdout.split("\n")[1:] if name and name not in NOT_LANGUAGES]
    plain_ones = sorted((name for name in found if "/" not in name), key=lambda name: (name != "eng", name))
    return "+".join(plain_ones[:MOST_LANGUAGES]) or "eng"


def glyphs_of(table: str, scale: float) -> Iterator[Glyph]:
    """Tesseract's table of words -> each word as one glyph; ``scale`` is dots a point."""
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = [row for row in rows if row["level"] == WORD_LEVEL]
    for _, line in groupby(words, key=lambda row: (row["block_num"], row["par_num"], row["line_num"])):
        yield from _line(list(line), scale)


def _line(row: list[dict[str, str]], scale: float) -> Iterator[Glyph]:
    texts = _mended([plain(word["text"]).strip() for word in row])
    top = min(int(word["top"]) for word in row) / scale
    bottom = max(int(word["top"]) + int(word["height"]) for word in row) / scale
    look = Look(size=round((bottom - top) * LINE_SIZE * 2) / 2 or 1.0)
    for word, text in zip(row, texts, strict=True):
        left, width = int(word["left"]) / scale, int(word["width"]) / scale
        if text and (float(word["conf"]) >= LEAST_SURE or text == "•"):
            yield Glyph(text, left, left + width, top, bottom, bottom, look, spaced=True)


def _mended(words: list[str]) -> list[str]:
    """A lone sign before a capital is a bullet; a stroke that starts a sentence is the word I."""
    for place, (word, following) in enumerate(pairwise(words)):
        starts = place == 0 or words[place - 1].endswith((".", "!", "?"))
        if place == 0 and word in DOTS_SEEN and following[:1].isupper():
            words[place] = "•"
        elif starts and word == "|" and following[:1].islower():
            words[place] = "I"
    return words
