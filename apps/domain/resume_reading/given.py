"""Certificates, awards and publications: a name, who gave it, when."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from apps.domain.resume_reading.cells import Piece, Row, joined
from apps.domain.resume_reading.entries import put_body
from apps.domain.resume_reading.folding import words
from apps.domain.resume_reading.found import GUESS, LIKELY, SURE, Found
from apps.domain.resume_reading.heads import Head, head_of, split_strong
from apps.domain.resume_reading.labels import label_of, labelled
from apps.domain.resume_reading.lexicon import word_set
from apps.domain.resume_reading.segments import Segment, segments_of
from apps.domain.resume_reading.titles import employer_score
from apps.domain.resume_reading.trimming import trimmed

_BY = re.compile(
    r"^(?:issued|awarded|published|presented|given|offered|certified|provided|verliehen|ausgestellt|delivre|"
    r"délivré|emitido|otorgado|rilasciato|conferito|uitgegeven|wydany)\s+(?:by|von|par|por|da|door|przez)\s+|^by\s+",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"\s+(?:by|at|from|in|von|par|bei|por|da|presso|door|przez)\s+(?=[A-Z\u00c0-\u017e])")
_COMMA = re.compile(r"\s*,\s+")


@dataclass(frozen=True, slots=True)
class Fields:
    """What the fields of one kind of entry are called."""

    name: str
    by: str
    date: str
    text: str = "summary"


CERTIFICATE = Fields("name", "issuer", "date", text="")
AWARD = Fields("title", "awarder", "date")
PUBLICATION = Fields("name", "publisher", "releaseDate")


def given_of(rows: Sequence[Row], fields: Fields, *, is_flowing: bool) -> list[Found]:
    """The entries of a section of certificates, awards or publications."""
    segments = [part for segment in segments_of(rows, names=lambda _: False) for part in _single(segment)]
    found = [_read(segment, fields, is_flowing=is_flowing) for segment in segments]
    return [entry for entry in found if not entry.is_empty]


def _single(segment: Segment) -> list[Segment]:
    """One entry a row, where rows look alike and none has text under it."""
    looks = {line.row.first.look for line in segment.head}
    dated = sum(1 for line in segment.head if line.dates)
    marks = segment.body and all(line.row.first.has_mark for line in segment.body)
    if marks and not segment.head:
        return [Segment([], [line]) for line in segment.body]
    if segment.body or len(segment.head) < 2 or len(looks) > 1 or 0 < dated < len(segment.head):
        return [segment]
    return [Segment([line], []) for line in segment.head]


def _read(segment: Segment, fields: Fields, *, is_flowing: bool) -> Found:
    if not segment.head:
        segment = Segment(segment.body, [])
    head = head_of(segment)
    entry = Found(understood=head.understood)
    if head.dates:
        entry.put(fields.date, head.dates[0][1], SURE, head.dates[0][0].start_date)
        entry.understood += [piece for _, piece in head.dates]
    if head.links:
        entry.put("url", head.links[0][1], LIKELY, head.links[0][0].url)
    _names(entry, head, fields)
    if head.links and fields.by not in entry.fields and "://" not in head.links[0][0].text:
        entry.put(fields.by, head.links[0][1], GUESS)
    put_body(entry, segment, is_flowing=is_flowing)
    for line in entry.lists.pop("highlights", []):
        entry.extend("summary", line)
    if not fields.text:
        entry.fields.pop("summary", None)
    return entry


def _names(entry: Found, head: Head, fields: Fields) -> None:
    parts: list[Piece] = []
    for part in head.parts:
        by = _BY.match(part.piece.text)
        meaning, label, rest = labelled(part.piece.text)
        if by:
            entry.put(fields.by, part.piece.cut(part.piece.text[by.end() :]), SURE)
        elif meaning == "issuer":
            entry.put(fields.by, part.piece.cut(rest), SURE)
            entry.understood.append(part.piece.cut(label))
        elif label_of(part.piece.text.rstrip(":")):
            entry.understood.append(part.piece)
        else:
            parts.append(part.piece)
    if len(parts) == 1 and fields.by not in entry.fields:
        parts = _halves(parts[0])
    parts = _name_first(parts, fields)
    for name, piece in zip((fields.name, fields.by), parts, strict=False):
        entry.put(name, piece, LIKELY)
    if len(parts) > 2:
        entry.extend("summary", joined(parts[2:]))


def _halves(piece: Piece) -> list[Piece]:
    """A name and who gave it, around a dash, bar, comma, bracket or "by"."""
    cuts: tuple[Callable[[str], list[str]], ...] = (split_strong, _at_inside, _at_last_comma)
    for cut in cuts:
        parts = [part for part in cut(piece.text) if part]
        if len(parts) > 1:
            return [piece.cut(part) for part in parts]
    return [piece]


def _at_inside(text: str) -> list[str]:
    matches = list(_INSIDE.finditer(text))
    return [trimmed(text[: matches[-1].start()]), trimmed(text[matches[-1].end() :])] if matches else [text]


def _at_last_comma(text: str) -> list[str]:
    matches = list(_COMMA.finditer(text))
    return [trimmed(text[: matches[-1].start()]), trimmed(text[matches[-1].end() :])] if matches else [text]


def _name_first(parts: list[Piece], fields: Fields) -> list[Piece]:
    """The name of the award before who gave it, told by its words."""
    if fields is not AWARD or len(parts) < 2:
        return parts
    one, other = (_award_score(piece.text) for piece in parts[:2])
    return [parts[1], parts[0], *parts[2:]] if other > one else parts


def _award_score(text: str) -> float:
    return sum(1.0 for word in words(text) if word in word_set("award_words")) - 0.5 * employer_score(text)
