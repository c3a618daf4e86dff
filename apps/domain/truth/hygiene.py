"""What has no business in a line: links, markup, hidden signs, contacts, placeholders, self-talk."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from apps.domain.language import tables
from apps.domain.language.detect import language_of
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.reading import MAX_READ
from apps.domain.truth.thesaurus import WORDS
from apps.domain.truth.types import Doubt

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        r"\b(?:https?|ftp|javascript|data|file):\S+|\bwww\.\S+",
        r"</?[a-z][^<>]{0,200}>|<!--|&(?:#\d{1,7}|[a-z]{2,8});",
        r"!?\[[^\]\n]{0,200}\]\([^)\n]{0,300}\)",
        r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}",
        r"(?<![\w.])\+?\d[\d ()./-]{8,20}\d(?![\w.])",
        r"\[[^\]\n]{0,60}\]|\{\{?[^}\n]{0,60}\}\}?|<[^<>\n]{1,60}>|_{3,}|\.{4,}",
        r"(?<!\w)(?:tbd|tba|tbc|placeholder|x{2,5}%?|[xn#]%)(?!\w)",
        r"```|\*\*|^#{1,4} ",
    )
)
_ALLOWED = frozenset("\n\t\r\u00ad")
_LONGER, _SHORTER = 1.8, 0.4
_SHORT_SOURCE = 60  # code points; the length of a short line says nothing
_SHORT_TEXT = 8  # words; the language of fewer is a guess


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    text = claimed.reading.text
    found = [match for pattern in _PATTERNS for match in pattern.finditer(text)]
    for match in (*found, *_self_talk().finditer(text)):
        if not any(match[0] in line.reading.text for line in claimed.pile.here):
            yield claimed.doubt("hygiene", "unsupported", match.span())
    for index, sign in enumerate(text):
        if is_hidden(sign):
            yield claimed.doubt("hygiene", "unsupported", (index, index + 1))
    if len(text) > MAX_READ:
        yield claimed.doubt("hygiene", "unsupported", (MAX_READ, len(text)))
    yield from _unlike(claimed)


def is_hidden(sign: str) -> bool:
    """Control, format, private and unassigned characters: bidi marks, zero width, tags."""
    return sign not in _ALLOWED and unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cn", "Cs")


def _unlike(claimed: Claimed) -> Iterator[Doubt]:
    """A wording of one line in another language, or of quite another length."""
    sources, text = claimed.pile.of("sources"), claimed.reading.text
    if len(sources) != 1:
        return
    source = sources[0].reading
    ratio = len(text) / max(1, len(source.text))
    is_odd = len(source.text) >= _SHORT_SOURCE and not _SHORTER <= ratio <= _LONGER
    is_long = len(text) > 2 * _SHORT_SOURCE and ratio > _LONGER
    if is_odd or is_long or _speaks_another(source.text, claimed):
        yield claimed.doubt("hygiene", "check", (0, len(text)), sources[0].whole)


def _speaks_another(source: str, claimed: Claimed) -> bool:
    if len(claimed.reading.tokens) < _SHORT_TEXT:
        return False
    said, given = language_of(claimed.reading.text), language_of(source)
    carried = sum(claimed.is_here(index) for index in range(len(claimed.reading.tokens)))
    return bool(said and given and said != given) and 2 * carried < len(claimed.reading.tokens)


@cache
def _self_talk() -> re.Pattern[str]:
    phrases = sorted(tables.lines(WORDS / "self_talk.txt"), key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(phrase.strip())}" for phrase in phrases), re.IGNORECASE)
