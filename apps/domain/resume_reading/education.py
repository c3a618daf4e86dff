"""Education: school, degree, field, grade, courses."""

import re
from collections.abc import Sequence
from functools import cache

from apps.domain.resume_reading.bullets import items_of
from apps.domain.resume_reading.cells import Piece, Row
from apps.domain.resume_reading.entries import labelled, put_dates, put_link
from apps.domain.resume_reading.folding import key, words
from apps.domain.resume_reading.found import LIKELY, SURE, Found
from apps.domain.resume_reading.heads import Head, head_of, split_strong
from apps.domain.resume_reading.lexicon import phrases, word_set
from apps.domain.resume_reading.segments import segments_of
from apps.domain.resume_reading.titles import place_score

_SCORE = re.compile(
    r"(?:c?gpa|grade|score|note|mention|nota|voto|gesamtnote|abschlussnote)\s*[:：]?\s*([^\s,;|)]+(?:\s*/\s*[\d.,]+)?)",
    re.IGNORECASE,
)
_IN = re.compile(
    r"\s*(?:,|:|\s-\s|\s–\s|\s(?:in|of|en|em|de|der|im|i|w|het|van|für|fur)\s)\s*", re.IGNORECASE
)
_COMMA = re.compile(r",\s+")


def studies_of(rows: Sequence[Row], *, is_flowing: bool) -> list[Found]:
    """The entries of an education section."""
    found = []
    for segment in segments_of(rows):
        head = head_of(segment)
        entry = Found()
        put_dates(entry, head.dates)
        _end_only(entry, head)
        put_link(entry, head)
        _names(entry, head)
        body = [line.row for line in segment.body]
        edge = min((line.row.first.x0 for line in segment.head), default=0.0)
        for item in items_of(body, edge=edge, is_flowing=is_flowing):
            _line(entry, item.piece)
        entry.understood += head.understood
        if not entry.is_empty:
            found.append(entry)
    return found


def _end_only(entry: Found, head: Head) -> None:
    """A single date of a study is its end."""
    if len(head.dates) == 1 and not head.dates[0][0].is_range:
        entry.fields.pop("startDate", None)
        entry.values.pop("startDate", None)


def _names(entry: Found, head: Head) -> None:
    pieces = [piece for part in head.parts for piece in _split(part.piece)]
    pieces = [piece for piece in pieces if not _scored(entry, piece)]
    school = max(pieces, key=lambda piece: school_score(piece.text), default=None)
    if school and school_score(school.text) > 0:
        entry.put("institution", school, SURE)
        pieces.remove(school)
    degree = max(pieces, key=lambda piece: degree_score(piece.text), default=None)
    if degree and degree_score(degree.text) > 0:
        _put_degree(entry, degree)
        pieces.remove(degree)
    for piece in pieces:
        if place_score(piece.text) >= 1.5:
            continue
        if "institution" not in entry.fields and ("studyType" in entry.fields or "area" in entry.fields):
            entry.put("institution", piece, LIKELY)
        elif "area" not in entry.fields:
            entry.put("area", piece, LIKELY)


def _split(piece: Piece) -> list[Piece]:
    parts = [part for text in split_strong(piece.text) for part in _at_commas(text)]
    return [piece.cut(part) for part in parts]


def _at_commas(text: str) -> list[str]:
    """Parts at commas; a school keeps the town that belongs to its name."""
    parts: list[str] = []
    for part in _COMMA.split(text):
        if (
            parts
            and school_score(parts[-1]) > 0
            and school_score(part) == 0
            and degree_score(part) == 0
            and len(words(part)) <= 2
        ):
            parts[-1] = f"{parts[-1]}, {part}"
        else:
            parts.append(part)
    return parts


def _scored(entry: Found, piece: Piece) -> bool:
    meaning, _, rest = labelled(piece.text)
    if meaning == "score":
        entry.put("score", piece, SURE, rest)
        return True
    match = _SCORE.search(piece.text)
    if match and len(piece.text) < 30:
        entry.put("score", piece, SURE, match[1])
        return True
    return False


def _put_degree(entry: Found, piece: Piece) -> None:
    text = piece.text
    for match in _IN.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if degree_score(before) > 0 and after and key(before) in _degrees() | {key(text)}:
            entry.put("studyType", piece.cut(before), SURE)
            entry.put("area", piece.cut(after), SURE)
            if not re.search(r"\b(?:of|de)\b", match.group()):
                return
            del entry.fields["studyType"], entry.fields["area"]
    parts = re.split(r"\s+(?:in|en|em|im)\s+|:\s+", text, maxsplit=1)
    entry.put("studyType", piece.cut(parts[0]), SURE)
    if len(parts) > 1:
        entry.put("area", piece.cut(parts[1]), SURE)


@cache
def _degrees() -> frozenset[str]:
    return frozenset(phrases("degrees"))


def degree_score(text: str) -> float:
    """How much a text looks like a degree."""
    found = words(text.replace(".", ""))
    known = _degrees()
    score = 0.0
    for place, word in enumerate(found):
        if word in known and (place == 0 or len(word) > 3):
            score += 1.0
    compact = key(text)
    if any(not name.isascii() and name in compact for name in known):
        score += 1.0
    return score


def school_score(text: str) -> float:
    """How much a text looks like a school."""
    known = word_set("school_words")
    score = sum(1.0 for word in words(text) if word in known)
    compact = key(text)
    if not score and any(not name.isascii() and len(name) > 1 and name in compact for name in known):
        score = 1.0
    return score


def _line(entry: Found, piece: Piece) -> None:
    meaning, label, rest = labelled(piece.text)
    if meaning == "score":
        entry.put("score", piece.cut(rest), SURE)
        entry.understood.append(piece.cut(label))
    elif meaning == "courses":
        for course in re.split(r"\s*[,;·|]\s*", rest):
            entry.add("courses", piece.cut(course))
        entry.understood.append(piece.cut(label))
    else:
        entry.add("courses", piece)
