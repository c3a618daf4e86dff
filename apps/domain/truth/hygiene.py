"""What has no business in a line: links, markup, hidden signs, contact details, placeholders, a model talking of itself."""

import re
import unicodedata
from collections.abc import Iterator

from apps.domain.truth.pile import Claimed
from apps.domain.truth.types import Doubt

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:https?|ftp|javascript|data|file):\S+|\bwww\.\S+",
        r"</?[a-z][^<>]{0,200}>|<!--|&#?\w{1,8};",
        r"!?\[[^\]\n]{0,200}\]\([^)\n]{0,300}\)",
        r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+",
        r"(?<![\w.])\+?\d[\d ()./-]{8,20}\d(?![\w.])",
        r"\[[^\]\n]{0,60}\]|\{\{?[^}\n]{0,60}\}\}?|<[^<>\n]{1,60}>|_{3,}|\.{4,}",
        r"\b(?:tbd|tba|tbc|lorem ipsum|placeholder|insert (?:number|metric|name|company)\w*|xx+%?|x%|n%|#%)(?!\w)",
        r"\bas an? (?:ai|language model|assistant)\b|\bhere(?:'s| is| are) (?:the|a|your|an?) (?:rewritten|revised|improved|updated|new)\b|"
        r"\bi (?:cannot|can't|am unable to) (?:help|assist|fulfil)|\b(?:ignore|disregard) (?:all |any )?(?:the )?(?:previous|prior|above) instructions|"
        r"\bsystem prompt\b|\bhire (?:immediately|this candidate)|\b(?:rewritten|revised) (?:bullet|version|line)\b|\bvariant \d\b",
        r"```|\*\*|^#{1,4} ",
    )
)  # fmt: skip
_ALLOWED = frozenset("\n\t\r")


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    text = claimed.reading.text
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if not _given(claimed, found[0]):
                yield claimed.doubt("hygiene", "unsupported", found.span())
    for index, sign in enumerate(text):
        if is_hidden(sign):
            yield claimed.doubt("hygiene", "unsupported", (index, index + 1))


def is_hidden(sign: str) -> bool:
    """Control, format, private and unassigned characters: bidi marks, zero width, tags; a soft hyphen is harmless."""
    return (
        sign not in _ALLOWED
        and sign != "\u00ad"
        and unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cn", "Cs")
    )


def _given(claimed: Claimed, words: str) -> bool:
    return any(words in line.reading.text for line in claimed.pile.lines)
