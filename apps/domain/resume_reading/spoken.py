"""Languages and how well they are spoken, whatever separates the two."""

import re
from collections.abc import Sequence

from apps.domain.resume_reading.cells import Piece, Row, without_bullet
from apps.domain.resume_reading.folding import key, words
from apps.domain.resume_reading.found import LIKELY, SURE, Found
from apps.domain.resume_reading.lexicon import language_names, word_set
from apps.domain.resume_reading.splitlists import listed

_PAIR = re.compile(r"^(.{1,40}?)\s*(?:[:：(（]|\s[-–—]\s)\s*(.+?)[)）]?$")
_NATIVE = re.compile(
    r"^(mother tongue(?:\(s\))?|native language|muttersprache(?:\(n\))?|langues? maternelles?"
    r"|lengua materna|madrelingua|língua materna|moedertaal|język ojczysty)\s*[:：]\s*(.+)$",
    re.IGNORECASE,
)


def languages_of(rows: Sequence[Row]) -> list[Found]:
    """The languages of a section in order."""
    found: list[Found] = []
    for row in rows:
        pending: list[Found] = []
        for cell in row.cells:
            for part in listed(without_bullet(cell.text)):
                _read(found, pending, cell.piece.cut(part))
    return found


def _read(found: list[Found], pending: list[Found], piece: Piece) -> None:
    """One part of a row: a language, or how well the one before it is spoken."""
    if not _has_language(piece.text) and found:
        open_ones = [entry for entry in found if "fluency" not in entry.fields]
        (open_ones[0] if open_ones and not pending else found[-1]).extend("fluency", piece)
        return
    entry = Found()
    match = _PAIR.match(piece.text)
    native = _NATIVE.match(piece.text)
    if native:
        entry.put("language", piece.cut(native[2]), SURE)
        entry.put("fluency", piece.cut(native[1]), SURE)
    elif match:
        entry.put("language", piece.cut(match[1]), SURE)
        entry.put("fluency", piece.cut(match[2]), SURE)
    else:
        name, level = _parted(piece.text)
        entry.put("language", piece.cut(name), SURE if _has_language(name) else LIKELY)
        entry.put("fluency", piece.cut(level), LIKELY)
    found.append(entry)
    pending.append(entry)


def _has_language(text: str) -> bool:
    known = language_names()
    compact = key(text)
    return any(word in known for word in words(text)) or any(
        name in compact for name in known if not name.isascii() and len(name) > 1
    )


def _parted(text: str) -> tuple[str, str]:
    """A language and the words behind it that say how well."""
    parts = text.split()
    fluent = word_set("fluency_words")
    place = next((n for n, part in enumerate(parts) if n and set(words(part)) & fluent), len(parts))
    return " ".join(parts[:place]), " ".join(parts[place:])
