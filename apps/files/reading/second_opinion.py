"""Another library's reading of a PDF, where the first one's looks poor; the better of the two is kept.

Each library alone silently loses most of the text of a few files in a hundred, seldom the same files.
pdfminer is slow and can be made to run for very long, so it gets seconds of its own.
"""

import io
import re
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTCurve, LTFigure, LTImage
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

from apps.domain.resume_reading.lines import LaidOutText, TextLine
from apps.files.reading.flowing import TINY
from apps.files.reading.glyphs import Glyph, Look
from apps.files.reading.letters import plain
from apps.files.reading.pdf_glyphs import ASCENT, DESCENT, is_bold_name, is_italic_name
from apps.files.reading.rows import lines_of

CPU_SECONDS = 3.0
FEW = 150  # letters a page: a page of a resume has 1,500
LONGEST_WORD, SHORTEST_WORD = 14.0, 2.2  # mean letters a word: outside, spaces are missing or too many
BETTER = 1.25
DEEPEST, MOST_GROUNDS = 8, 500
UNMAPPED = re.compile(r"\(cid:\d+\)")
WORD = re.compile(r"[^\W\d_]{1,24}")
SPACELESS = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
WHITE = (1, (1,), (1, 1, 1), (0, 0, 0, 0))


class _Enough(Exception):
    pass


def is_poor(lines: Sequence[TextLine], *, pages: int, lost: int) -> bool:
    """Whether a reading looks as if text went missing; ``lost`` are letters without any meaning."""
    text = " ".join(line.text for line in lines)
    letters = sum(letter.isalnum() for letter in text)
    if letters < FEW * pages or lost > 0.1 * letters:
        return True
    if SPACELESS.search(text):
        return False
    words = text.split()
    mean = letters / max(len(words), 1)
    return not SHORTEST_WORD <= mean <= LONGEST_WORD


def better_of(first: LaidOutText, data: bytes) -> LaidOutText:
    """The first reading, or pdfminer's of the same pages if clearly more words are in it.

    pdfminer cannot tell all that is hidden, so hidden words count in the first reading, and stay hidden.
    """
    second = alone(data, len(first.pages))
    if _worth(second) <= BETTER * _worth(first):
        return first
    reasons = {line.text: line.hidden for line in first.lines if line.hidden}
    lines = (
        line.model_copy(update={"hidden": line.hidden or reasons.get(line.text)}) for line in second.lines
    )
    return second.model_copy(update={"lines": tuple(lines)})


def _worth(text: LaidOutText) -> int:
    """Letters in words, seen or not."""
    return sum(len(word) for line in text.lines for word in WORD.findall(line.text))


def alone(data: bytes, pages: int) -> LaidOutText:
    """What pdfminer reads within its seconds; it chokes on many a file, and then that is all."""
    lines: list[TextLine] = []
    sizes: list[tuple[float, float]] = []
    try:
        with _at_most(CPU_SECONDS):
            device = PDFPageAggregator(PDFResourceManager(), laparams=None)
            interpreter = PDFPageInterpreter(device.rsrcmgr, device)
            for number, page in enumerate(PDFPage.get_pages(io.BytesIO(data), maxpages=pages)):
                interpreter.process_page(page)
                found = device.get_result()
                sizes.append((round(found.width, 2), round(found.height, 2)))
                lines += lines_of(list(_glyphs(found)), page=number)
    except MemoryError:
        raise
    except Exception:  # noqa: S110 - this reading is an extra; the first one stands
        pass
    return LaidOutText(source="pdf", lines=tuple(lines), pages=tuple(sizes))


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    def stop(*_: Any) -> None:
        raise _Enough

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _glyphs(page: Any) -> Iterator[Glyph]:
    spaced = False
    for char, grounds in _characters(page, []):
        text = UNMAPPED.sub("", char.get_text())
        if not text or text.isspace() or not (text := plain(text)):
            spaced = True
            continue
        yield _glyph(char, text, page, _hidden(char, page, grounds), spaced)
        spaced = False


def _characters(container: Any, grounds: list[Any], depth: int = 0) -> Iterator[tuple[LTChar, list[Any]]]:
    """Each character with what was painted before it and is not white."""
    for item in container:
        if isinstance(item, LTChar):
            yield item, grounds
        elif isinstance(item, LTFigure) and depth < DEEPEST:
            yield from _characters(item, grounds, depth + 1)
        elif len(grounds) < MOST_GROUNDS and _is_ground(item):
            grounds.append(item)


def _is_ground(item: Any) -> bool:
    if isinstance(item, LTImage):
        return True
    return isinstance(item, LTCurve) and item.fill and _colour(item.non_stroking_color) not in WHITE


def _hidden(char: LTChar, page: Any, grounds: Sequence[Any]) -> str | None:
    x, y = (char.x0 + char.x1) / 2, (char.y0 + char.y1) / 2
    if not (0 <= x <= page.width and 0 <= y <= page.height):
        return "off_page"
    if 0 < char.size < TINY:
        return "tiny"
    if _colour(char.graphicstate.ncolor) not in WHITE:
        return None
    on_colour = any(ground.x0 <= x <= ground.x1 and ground.y0 <= y <= ground.y1 for ground in grounds)
    return None if on_colour else "white"


def _glyph(char: LTChar, text: str, page: Any, hidden: str | None, spaced: bool) -> Glyph:
    name = char.fontname.lower()
    size = char.size if char.upright else char.width
    baseline = page.y1 - char.matrix[5]
    look = Look(
        size=round(size, 2),
        bold=is_bold_name(name),
        italic=is_italic_name(name),
        hidden=hidden,
        turned=not char.upright,
    )
    top, bottom = baseline - ASCENT * size, baseline + DESCENT * size
    return Glyph(text, char.x0, char.x1, top, bottom, baseline, look, spaced)


def _colour(found: Any) -> Any:
    return tuple(found) if isinstance(found, list | tuple) else found
