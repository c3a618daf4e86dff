"""Finds the parts of an advert by their headings; without headings, by what each line speaks of."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from apps.domain.language import verbs
from apps.domain.postings import lexicon
from apps.domain.postings.degrees import degree_of
from apps.domain.postings.segments import Segment, lines
from apps.domain.postings.types import Part, PartKind
from apps.domain.postings.years import years_asked

LONGEST_HEADING = 9  # words
_ABOUT = re.compile(
    r"(?:About|ABOUT|Über|ÜBER|À propos d[eu]|Sobre) (?!you\b|YOU\b|the job|THE JOB)[A-ZÄÖÜÉ]"
)
_MUST = re.compile(r"\bmust\b", re.IGNORECASE)
_INLINE = re.compile(r"^([^:：\n]{2,60})[:：]\s+(?=\S)")


class _Heading(NamedTuple):
    kind: PartKind
    words: str
    start: int
    body: int


def find_parts(text: str) -> tuple[Part, ...]:
    """The parts of ``text`` in order; what stands before the first heading is a part without a kind."""
    found = list(_headings(text))
    if not any(heading.kind in ("must", "nice", "duties") for heading in found):
        guessed = tuple(_guessed(text))
        return guessed if any(part.kind for part in guessed) else _cut(text, found)
    return _cut(text, found)


def _cut(text: str, found: list[_Heading]) -> tuple[Part, ...]:
    opening = _Heading("", "", 0, 0)
    bounds = [opening, *found]
    ends = [heading.start for heading in found] + [len(text)]
    return tuple(
        Part(kind=heading.kind, heading=heading.words, span=(heading.body, end))
        for heading, end in zip(bounds, ends, strict=True)
        if text[heading.body : end].strip()
    )


def _headings(text: str) -> Iterator[_Heading]:
    for line in lines(text):
        kind = heading_kind(line)
        if kind:
            yield _Heading(kind, line.text.strip(" :*#"), line.span[0], line.span[1])
        elif inline := _INLINE.match(line.text):
            kind = lexicon.headings().get(lexicon.key_of(inline[1]), "")
            if kind and kind != "facts":
                yield _Heading(kind, inline[1].strip(), line.span[0], line.span[0] + inline.end())


def heading_kind(line: Segment) -> PartKind:
    """The part that ``line`` opens; "" when it is no heading."""
    count = len(line.text.split())
    if count > LONGEST_HEADING:
        return ""
    known = lexicon.headings().get(lexicon.key_of(line.text))
    if known:
        return known
    if _ABOUT.match(line.text) and count <= 5 and not line.is_bullet and not line.text.endswith("."):
        return "about"
    closed = line.text.rstrip("* ").endswith((":", "："))
    if line.is_bullet or line.text.endswith(".") or (count > 5 and not closed):
        return ""
    looks = closed or line.text.isupper() or (count <= 4 and line.text[:1].isupper())
    return next((kind for kind, pattern in lexicon.strong() if looks and pattern.search(line.text)), "")


def _guessed(text: str) -> Iterator[Part]:
    """Runs of lines that speak of the reader, of the work, or of what is offered."""
    spoken = [(line, _speaks_of(line)) for line in lines(text)]
    for kind, run in groupby(spoken, key=lambda pair: pair[1]):
        found = [line for line, _ in run]
        yield Part(kind=kind, heading="", span=(found[0].span[0], found[-1].span[1]))


def _speaks_of(line: Segment) -> PartKind:
    """The reader (what is asked), the work (it begins with a verb to do), or neither."""
    first = line.text.split(" ", 1)[0].strip(",.:;").lower()
    is_deed = verbs.lemma(first) == first and first not in lexicon.listed("cues", "state")
    if is_deed and len(line.text.split()) > 2 and not _MUST.search(line.text):
        return "duties"
    asks = bool(lexicon.cue("asks").search(line.text) or degree_of(line.text) or years_asked(line.text))
    if asks and lexicon.cue("nice").search(line.text):
        return "nice"
    return "must" if asks or lexicon.cue("must").search(line.text) else ""
