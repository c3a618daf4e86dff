"""Education: school, degree, field, grade, courses."""

import re
from collections.abc import Sequence
from dataclasses import replace

from apps.domain.resume_reading.bullets import items_of
from apps.domain.resume_reading.cells import NOTHING, Piece, Row
from apps.domain.resume_reading.degrees import degree_in, field_of, school_score
from apps.domain.resume_reading.entries import head_edge, put_dates, put_link
from apps.domain.resume_reading.folding import words
from apps.domain.resume_reading.found import GUESS, LIKELY, SURE, Found
from apps.domain.resume_reading.heads import Head, Part, head_of, split_strong
from apps.domain.resume_reading.labels import labelled
from apps.domain.resume_reading.lexicon import word_set
from apps.domain.resume_reading.margins import is_wide
from apps.domain.resume_reading.segments import segments_of
from apps.domain.resume_reading.splitlists import at_case
from apps.domain.resume_reading.titles import place_score
from apps.domain.resume_reading.trimming import trimmed

_SCORE = re.compile(
    r"(?:c?gpa|grade|score|note|mention|nota|voto|gesamtnote|abschlussnote)\s*[:：]?\s*"
    r"(\d[\d.,]*(?:\s*/\s*[\d.,]+)?%?|[A-F][+-]?(?!\w)|first class[\w ]*|cum laude)",
    re.IGNORECASE,
)
_GRADE = re.compile(
    r"\s*\(((?:c?gpa|note|grade|score|average)?[\s:]*(?:\d(?:[.,]\d{1,2})?(?:\s?/\s?\d{1,3}(?:[.,]\d{1,2})?)?|[12]:[12]|"
    r"first(?:[ -]class)?(?: honou?rs)?|distinction|merit|(?:magna |summa )?cum laude))\)$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"([^()]{3,100})\s\(([^()]{3,80})\)")
_COMMA = re.compile(r",\s+|、|，")
_AT = re.compile(r"\s+(?:at|@|bei|chez|an der)\s+", re.IGNORECASE)
_LISTED = re.compile(r"\s*[,;·|、]\s*")


def studies_of(rows: Sequence[Row], *, is_flowing: bool) -> list[Found]:
    """The entries of an education section."""
    found = []
    for segment in segments_of(rows, _names_study):
        head = head_of(segment)
        entry = Found(understood=head.understood)
        put_dates(entry, head.dates)
        _end_only(entry, head)
        put_link(entry, head)
        _names(entry, head)
        edge = head_edge(segment)
        for item in items_of([line.row for line in segment.body], edge=edge, is_flowing=is_flowing):
            _line(entry, item.piece)
        if not entry.is_empty:
            found.append(entry)
    return found


def _names_study(text: str) -> bool:
    return (
        degree_in(text) is not None or school_score(text) > 0 or (_is_field(text) and len(words(text)) <= 4)
    )


def _end_only(entry: Found, head: Head) -> None:
    """A single date of a study is its end."""
    if len(head.dates) == 1 and not head.dates[0][0].is_range:
        entry.fields.pop("startDate", None)
        entry.values.pop("startDate", None)


def _names(entry: Found, head: Head) -> None:
    parts = [
        _without_grade(entry, part)
        for part in head.parts
        if not _scored(entry, part.piece) and not _coursed(entry, part.piece)
    ]
    rest: list[Piece] = []
    for part in parts:
        for piece in _pieces(part):
            _read(entry, piece, rest)
    for piece in rest:
        if place_score(piece.text) >= 2 or labelled(piece.text)[0]:
            continue
        has_degree = "studyType" in entry.fields
        if "institution" not in entry.fields and (has_degree or len(rest) == 1):
            entry.put("institution", piece, LIKELY)
        elif "area" not in entry.fields:
            entry.put("area", piece, LIKELY)
        elif "institution" not in entry.fields:
            entry.put("institution", piece, GUESS)
        elif piece.sources == entry.fields.get("studyType", NOTHING).sources:
            entry.extend("area", piece)
    _school_behind_at(entry)


def _without_grade(entry: Found, part: Part) -> Part:
    """A part without the class or mark in brackets at its end."""
    match = _GRADE.search(part.piece.text)
    if not match:
        return part
    entry.put("score", part.piece.cut(match[1]), LIKELY)
    return replace(part, piece=part.piece.cut(part.piece.text[: match.start()]))


def _school_behind_at(entry: Found) -> None:
    """A school no word gives away, behind "at"."""
    said = entry.fields.get("institution") or entry.fields.get("area")
    match = _AT.search(said.text) if said else None
    if said and match and school_score(said.text) == 0:
        for name, text in (("area", said.text[: match.start()]), ("institution", said.text[match.end() :])):
            entry.fields.pop(name, None)
            entry.put(name, said.cut(text), LIKELY)


def _read(entry: Found, piece: Piece, rest: list[Piece]) -> None:
    """One piece of a head: a degree with its field, a school, or something left for later."""
    degree = degree_in(piece.text) if "studyType" not in entry.fields else None
    if degree and not (school_score(degree.before) and degree.after):
        before = degree.before.strip(" ,;:|–—-(")
        is_part = bool(before) and not degree.before.rstrip().endswith((",", "|", "-", "–", "(", ":"))
        is_part = is_part and school_score(before) == 0 and not _is_field(before)
        entry.put("studyType", piece.cut(degree.before + degree.text if is_part else degree.text), SURE)
        for side in ("" if is_part else before, field_of(degree.after)):
            bare = side.strip(" ,;:|–—-(")
            if bare and school_score(bare) > 0 and "institution" not in entry.fields:
                entry.put("institution", piece.cut(bare), SURE)
            elif len(bare) > 1:
                entry.put("area", piece.cut(bare), SURE)
    elif school_score(piece.text) > 0 and "institution" not in entry.fields:
        entry.put("institution", piece, SURE)
    elif "studyType" in entry.fields and _is_only_degree(piece.text):
        entry.understood.append(piece)
    else:
        rest.append(piece)


def _is_only_degree(text: str) -> bool:
    """Whether a text is a degree and nothing else: the short form beside the long one."""
    degree = degree_in(text)
    return degree is not None and not degree.before.strip(" (") and not degree.after.strip(" .)")


def _pieces(part: Part) -> list[Piece]:
    """The parts of one line: at brackets around a school, at "at", at dashes and bars, at commas."""
    bracketed = _BRACKETS.fullmatch(part.piece.text)
    texts = list(bracketed.groups()) if bracketed and school_score(bracketed[2]) > 0 else [part.piece.text]
    texts = [piece for text in texts for piece in _at_wide_spaces(text)]
    texts = [piece for text in texts for piece in at_case(text)]
    texts = [piece for text in texts for piece in _at_word(text)]
    texts = [piece for text in texts for piece in _at_dashes(text)]
    return [part.piece.cut(piece) for text in texts for piece in _at_commas(text)]


def _at_wide_spaces(text: str) -> list[str]:
    """At the spaces of scripts that set none inside names: school, faculty, degree."""
    parts = text.split()
    if len(parts) > 1 and school_score(parts[0]) > 0 and all(_has_no_case(part) for part in parts):
        return parts
    return [text]


def _has_no_case(text: str) -> bool:
    """Whether a word is Chinese, Japanese or Korean."""
    return is_wide(text[:1]) or "\uac00" <= text[:1] <= "\ud7a3"


def _at_dashes(text: str) -> list[str]:
    """At dashes and bars, but never inside the name of one school."""
    pieces = split_strong(text)
    schools = [piece for piece in pieces if school_score(piece) > 0]
    return [trimmed(text)] if len(schools) == len(pieces) > 1 else pieces


def _at_word(text: str) -> list[str]:
    """What was studied and where, around "at"; an "at" in the name of a school stays."""
    for match in _AT.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if school_score(after) > 0 and school_score(before) == 0:
            return [before, after]
    return [text]


def _at_commas(text: str) -> list[str]:
    """Parts at commas; a school keeps the town that belongs to its name, a degree the honours behind it."""
    parts: list[str] = []
    for part in _COMMA.split(text):
        is_town = school_score(part) == 0 and degree_in(part) is None and len(words(part)) <= 2
        if parts and is_town and school_score(parts[-1]) > 0 and not _is_field(part):
            parts[-1] = f"{parts[-1]}, {part}"
        else:
            parts.append(part)
    return parts


def _is_field(text: str) -> bool:
    return any(word in word_set("study_fields") for word in words(text))


def _scored(entry: Found, piece: Piece) -> bool:
    meaning, label, rest = labelled(piece.text)
    if meaning == "score":
        entry.put("score", piece.cut(rest), SURE)
        entry.understood.append(piece.cut(label))
        return True
    match = _SCORE.search(piece.text)
    if match and len(piece.text) < len(match.group()) + 12:
        entry.put("score", piece.cut(match[1]), SURE)
        entry.understood.append(piece)
        return True
    return False


def _line(entry: Found, piece: Piece) -> None:
    if _scored(entry, piece):
        return
    if not _coursed(entry, piece):
        entry.add("courses", piece)


def _coursed(entry: Found, piece: Piece) -> bool:
    meaning, label, rest = labelled(piece.text)
    if meaning != "courses":
        return False
    for course in _LISTED.split(rest):
        entry.add("courses", piece.cut(course))
    entry.understood.append(piece.cut(label))
    return True
