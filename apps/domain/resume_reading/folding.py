"""Text made comparable: no accents, no case, no decoration."""

import re
import unicodedata
from functools import lru_cache

_SPACED_LETTERS = re.compile(r"(?:\b\w ){3,}\w\b")
_NOT_WORD = re.compile(r"[^\w'’]+")
_MAPPED = str.maketrans({"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "’": "'", "æ": "ae", "œ": "oe"})


@lru_cache(maxsize=16_384)
def folded(text: str) -> str:
    """Lower case without accents; other scripts keep their marks."""
    if text.isascii():
        return text.lower()
    lowered = unicodedata.normalize("NFKC", text).casefold().translate(_MAPPED)
    apart = unicodedata.normalize("NFD", lowered)
    return unicodedata.normalize("NFC", "".join(c for c in apart if not "\u0300" <= c <= "\u036f"))


@lru_cache(maxsize=16_384)
def key(text: str) -> str:
    """``folded``, words joined by one space, without punctuation; letters set apart are joined."""
    if _SPACED_LETTERS.search(text):
        text = _SPACED_LETTERS.sub(lambda match: match[0].replace(" ", ""), text)
    return _NOT_WORD.sub(" ", folded(text)).strip(" '")


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return key(text).split()


def weight(text: str) -> int:
    """How many letters and other marks that are not spaces."""
    return len(text) - sum(map(str.isspace, text))
