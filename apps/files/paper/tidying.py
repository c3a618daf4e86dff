"""Text as it can be set: single spaces, no pictographs, nothing invisible."""

import unicodedata
from collections.abc import Iterable

from apps.files.paper.content import Rich

# Pictures that our fonts have; any other would refuse the whole print.
SYMBOLS = "©®™℠№℗°←↑→↓↔■□▪▫▲△►▼▽◆◊○●☐☑✓✔✗✘♀♂♥♪¦"
DRESSING = "\ufe0e\ufe0f\u20e3"  # what turns a sign into an emoji
JOINERS = "\u200c\u200d"


def paragraphs(text: str) -> tuple[Rich, ...]:
    """Text split where it has line breaks; spaces of any kind become single."""
    return tuple(map(Rich.of, kept(text.splitlines())))


def kept(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(one for text in texts if (one := tidy(text)))


def tidy(text: str) -> str:
    """Single spaces, no pictographs, and nothing invisible but the joiners of Persian and Hindi spelling."""
    return " ".join("".join(filter(_is_printed, text)).split())


def _is_printed(char: str) -> bool:
    if char.isspace() or char in JOINERS or char in SYMBOLS:
        return True
    return char.isprintable() and unicodedata.category(char) != "So" and char not in DRESSING
