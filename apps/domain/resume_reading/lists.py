"""Sections of short entries: skills, languages, interests, certificates, awards, publications, references."""

import re
from collections.abc import Iterator, Sequence

from apps.domain.resume_reading.bullets import items_of, text_of
from apps.domain.resume_reading.cells import Piece, Row, without_bullet
from apps.domain.resume_reading.dates import spans
from apps.domain.resume_reading.entries import label_of, labelled, put_body
from apps.domain.resume_reading.folding import words
from apps.domain.resume_reading.found import LIKELY, Found
from apps.domain.resume_reading.heads import head_of, split_strong
from apps.domain.resume_reading.lexicon import language_names, word_set
from apps.domain.resume_reading.segments import segments_of

_SEPARATOR = re.compile(r"\s*[,;|·•‧、，；/]\s+|\s*[,;|·•、，；]\s*|\s{2,}")


def skills_of(rows: Sequence[Row], *, is_flowing: bool) -> list[Found]:
    """Groups of skills: a name before a colon, or a row of its own above its keywords."""
    found: list[Found] = []
    for piece in _pieces(rows, is_flowing=is_flowing):
        match = re.match(r"^([^:：]{1,48})[:：]\s*(.+)$", piece.text, re.DOTALL)
        if match:
            entry = Found()
            entry.put("name", piece.cut(match[1]))
            _keywords(entry, piece.cut(match[2]))
            found.append(entry)
        elif len(_SEPARATOR.split(piece.text)) > 1 and found and not found[-1].lists:
            _keywords(found[-1], piece)
        elif len(_SEPARATOR.split(piece.text)) > 1:
            for keyword in _SEPARATOR.split(piece.text):
                entry = Found()
                entry.put("name", piece.cut(keyword))
                found.append(entry)
        else:
            entry = Found()
            entry.put("name", piece)
            found.append(entry)
    return [entry for entry in found if not entry.is_empty]


def _keywords(entry: Found, piece: Piece) -> None:
    for keyword in _SEPARATOR.split(piece.text):
        entry.add("keywords", piece.cut(keyword.strip(" .")))


def _pieces(rows: Sequence[Row], *, is_flowing: bool) -> Iterator[Piece]:
    for item in items_of(rows, edge=0.0, is_flowing=is_flowing):
        yield item.piece


def languages_of(rows: Sequence[Row], *, is_flowing: bool) -> list[Found]:
    """Languages with how well they are spoken, whatever separates the two."""
    known = language_names()
    found: list[Found] = []
    for row in rows:
        for cell in row.cells:
            for part in re.split(r"\s*[,;|·•]\s*(?![^(]*\))", without_bullet(cell.text)):
                _language(found, cell.piece.cut(part), known)
    return found


def _language(found: list[Found], piece: Piece, known: frozenset[str]) -> None:
    text = piece.text
    if not text:
        return
    names = [word for word in words(text) if word in known]
    if not names and found:
        found[-1].extend("fluency", piece)
        return
    match = re.match(r"^(.{1,40}?)\s*(?:[:：(（]|\s[-–—]\s)\s*(.+?)[)）]?$", text)
    entry = Found()
    if match:
        entry.put("language", piece.cut(match[1]))
        entry.put("fluency", piece.cut(match[2]))
    else:
        fluent = word_set("fluency_words")
        parts = text.split()
        place = next(
            (n for n, word in enumerate(parts) if n and words(word)[:1] and words(word)[0] in fluent),
            len(parts),
        )
        entry.put("language", piece.cut(" ".join(parts[:place])))
        entry.put("fluency", piece.cut(" ".join(parts[place:])))
    found.append(entry)


def interests_of(rows: Sequence[Row], *, is_flowing: bool) -> list[Found]:
    """Interests: like groups of skills."""
    return skills_of(rows, is_flowing=is_flowing)


def dated_of(rows: Sequence[Row], *, name: str, by: str, date: str, is_flowing: bool) -> list[Found]:
    """Certificates, awards and publications: a name, who gave it, when."""
    found = []
    for segment in segments_of(rows, names=lambda _: False):
        head = head_of(segment)
        entry = Found()
        parts = [part.piece.cut(text) for part in head.parts for text in split_strong(part.piece.text)]
        parts = [part for part in parts if not label_of(part.text)]
        if parts:
            entry.put(name, parts[0])
        if len(parts) > 1:
            entry.put(by, parts[1])
        for part in parts[2:]:
            entry.extend("summary", part)
        if head.dates:
            entry.put(date, head.dates[0][1], LIKELY, head.dates[0][0].start_date)
        if head.links:
            entry.put("url", head.links[0][1], LIKELY, head.links[0][0].url)
        if not parts and segment.body:
            entry.put(name, text_of([line.row for line in segment.body]))
        else:
            put_body(entry, segment, is_flowing=is_flowing)
            for line in entry.lists.pop("highlights", []):
                entry.extend("summary", line)
        if name == "name" and by == "issuer":
            entry.fields.pop("summary", None)
        found.append(entry)
    return [entry for entry in found if not entry.is_empty]


def references_of(rows: Sequence[Row], *, is_flowing: bool) -> list[Found]:
    """What others say, and who they are."""
    found: list[Found] = []
    for item in items_of(rows, edge=0.0, is_flowing=is_flowing):
        text = item.piece.text
        is_name = text.startswith(("—", "–", "-")) or len(words(text)) < 12
        if is_name and found and "name" not in found[-1].fields:
            found[-1].put("name", item.piece.cut(text.lstrip("—–- ")))
        elif is_name:
            entry = Found()
            entry.put("name", item.piece)
            found.append(entry)
        elif found and "reference" not in found[-1].fields:
            found[-1].put("reference", item.piece)
        else:
            entry = Found()
            entry.put("reference", item.piece)
            found.append(entry)
    return found


def date_in(text: str) -> str:
    """The first date of a text."""
    dates = spans(text)
    return dates[0].start_date if dates else ""


__all__ = ["date_in", "dated_of", "interests_of", "labelled", "languages_of", "references_of", "skills_of"]
