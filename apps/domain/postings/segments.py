"""Cuts an advert into lines, bullets and sentences, each as a span without the signs around it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from apps.domain.postings.types import Span

_BULLET = re.compile(r"(?:^|(?<=\s))(?:[•●▪■◦‣∙·⚫✓✔➤►▸★☑➢❖]|[*\-–—](?=\s)|\d{1,2}[.)](?=\s)|\*(?=\w))\s*")
_INNER_BULLET = re.compile(r"(?:(?<=\s)|(?<=[.;,]))[•●▪■◦‣∙✓✔➤►▸]\s*|(?<!\s)\s{2,20}\*\s*|(?<=[.;])\*\s+")
_SENTENCE = re.compile(r"(?<=[.!?])[)\"”]?\s+(?=[\"“(¿¡]?[A-ZÀ-ÝÄÖÜ0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|incl|inkl|z\.\s?B|bzw|ca|approx|min|max|vs|no|nr|st|dr|mr|mrs|ms|sr|jr|u\.\s?a|d\.\s?h"
    r"|p\.\s?ej|ej|ph\.d|[a-z])|\b[A-Z])\.$",
    re.IGNORECASE,
)


class Segment(NamedTuple):
    """A piece of one line; ``is_bullet`` when it follows a bullet sign."""

    span: Span
    text: str
    is_bullet: bool


def lines(text: str) -> Iterator[Segment]:
    """The lines of ``text`` that hold words, bullets apart even where a paste has put several on one line."""
    start = 0
    for line in text.splitlines(keepends=True):
        for piece_start, piece_end in _pieces(line):
            segment = _segment(text, start + piece_start, start + piece_end)
            if segment is not None:
                yield segment
        start += len(line)


def sentences(text: str, segment: Segment) -> Iterator[Segment]:
    """The sentences of ``segment``."""
    start = segment.span[0]
    for found in _SENTENCE.finditer(segment.text):
        end = segment.span[0] + found.start()
        if _ABBREVIATED.search(text, max(start, end - 12), end):
            continue
        if (sentence := _segment(text, start, end)) is not None:
            yield sentence._replace(is_bullet=segment.is_bullet)
        start = segment.span[0] + found.end()
    if (rest := _segment(text, start, segment.span[1])) is not None:
        yield rest._replace(is_bullet=segment.is_bullet)


def _pieces(line: str) -> Iterator[Span]:
    start = 0
    for found in _INNER_BULLET.finditer(line):
        if found.start() > start:
            yield start, found.start()
        start = found.start()
    yield start, len(line)


def _segment(text: str, start: int, end: int) -> Segment | None:
    """The words between ``start`` and ``end`` without bullet and space; None when there are none."""
    raw = text[start:end]
    bullet = _BULLET.match(raw, len(raw) - len(raw.lstrip()))
    first = bullet.end() if bullet else len(raw) - len(raw.lstrip())
    last = len(raw.rstrip())
    body = raw[first:last]
    if not any(sign.isalnum() for sign in body):
        return None
    return Segment((start + first, start + last), body, bool(bullet))
