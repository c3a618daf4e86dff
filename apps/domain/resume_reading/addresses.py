"""Where a person lives: street, town, region, postal code and country, told apart."""

import re
from collections.abc import Sequence

from apps.domain.resume_reading.cells import Piece
from apps.domain.resume_reading.folding import key, words
from apps.domain.resume_reading.found import GUESS, LIKELY, Found
from apps.domain.resume_reading.titles import is_country, place_score

_POSTAL = re.compile(
    r"(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{5}(?:-\d{3,4})?|\d{2}-\d{3}|"
    r"\d{4}\s?[A-Z]{2}|\d{3}-\d{4}|\d{4}|\d{6})(?![\w-])"
)
_STREET = re.compile(
    r"\b\d{1,5}[a-z]?\b.*[^\W\d]{3}|[^\W\d]{3}.*(?:str\.?|straße|strasse|weg|platz|allee|gasse)\s*\d|^[^\d,]{4,40}\s\d{1,4}[a-z]?$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:apt|apartment|unit|suite|ste|flat|floor|room|etage|stock|piso|#)\b\.?\s*\w", re.IGNORECASE
)
_CITY_STATE = re.compile(r"([^\W\d][^\d,]{1,30}?)\s+([A-Z]{2})")
_STATE = re.compile(r"[A-Z]{2,3}")
_COUNTRY_CODE = re.compile(r"[A-Z]{2}")
_BRACKETS = str.maketrans({"(": ",", ")": ",", "·": ",", "|": ",", ";": ","})


def put_address(found: Found, pieces: Sequence[Piece]) -> None:
    """Put the parts of an address, given in lines, into the basics."""
    told: set[str] = set()
    for piece in pieces:
        if key(piece.text) in told:
            found.understood.append(piece)
            continue
        told.add(key(piece.text))
        for part in piece.text.translate(_BRACKETS).split(","):
            if part.strip():
                _put(found, piece, part.strip())


def _put(found: Found, piece: Piece, part: str) -> None:
    if _is_street(part) and "city" not in found.fields:
        found.extend("address", piece.cut(part), ", ")
        return
    postal = _POSTAL.search(part)
    if postal:
        found.put("postalCode", piece.cut(postal.group()), LIKELY)
        part = f"{part[: postal.start()]} {part[postal.end() :]}".strip()
    if not part:
        return
    state = _CITY_STATE.fullmatch(part)
    if state and "city" not in found.fields:
        found.put("city", piece.cut(state[1]), LIKELY)
        found.put("region", piece.cut(state[2]), LIKELY)
    elif "city" not in found.fields and not (_STATE.fullmatch(part) or is_country(part)):
        found.put("city", piece.cut(part), LIKELY)
    elif is_country(part) and (_COUNTRY_CODE.fullmatch(part) and "region" in found.fields):
        found.put("countryCode", piece.cut(part), LIKELY)
    elif "city" not in found.fields and is_country(part):
        found.put("region", piece.cut(part), GUESS)
    else:
        found.extend("region", piece.cut(part), ", ")


def _is_street(part: str) -> bool:
    if _UNIT.match(part):
        return True
    return bool(_STREET.search(part)) and not _POSTAL.fullmatch(part) and not _starts_with_postal(part)


def _starts_with_postal(part: str) -> bool:
    match = _POSTAL.match(part)
    return bool(match) and len(match.group() if match else "") >= 5 and len(words(part)) <= 3


def is_address_line(text: str) -> bool:
    """Whether a line of the contacts looks like part of an address."""
    if "@" in text or len(text) > 90 or "://" in text:
        return False
    return (bool(_STREET.match(text) or _POSTAL.search(text)) and any(map(str.isalpha, text))) or place_score(
        text
    ) >= 0.7
