"""What a short text is at first sight: a heading, a date, a place, a label."""

import re
from functools import lru_cache

from apps.domain.resume_reading.contacts import without_contacts
from apps.domain.resume_reading.dates import spans
from apps.domain.resume_reading.folding import key
from apps.domain.resume_reading.lexicon import headings, phrases
from apps.domain.resume_reading.titles import place_score

DURATION = re.compile(
    r"\(?\b(?:\d{1,2}\+?|an?|one|une?|ein)\s*(?:years?|yrs?\.?|months?|mos?\.?|jahre?|monate?|ans?|mois|años?|meses|anos?|anni|mesi|"
    r"jaar|maanden)\b(?:[\s,]+(?:and\s+)?\d{1,2}\s*(?:months?|mos?\.?|monate?|mois|meses|mesi|maanden))?\)?",
    re.IGNORECASE,
)
_CONTACT_LABELS = frozenset(("email", "phone", "place", "country", "url", "name"))
_ALSO_HEADINGS = frozenset(("skills", "languages"))
_DECORATION = re.compile(r"^[\W_\d]+|[\W_]+$")


@lru_cache(maxsize=8192)
def kinds_of(text: str) -> tuple[str, ...]:
    """The kinds of section a text may open, when it says nothing else."""
    if len(text) > 60 or text.endswith((".", ",", ";")):
        return ()
    known = headings()
    bare = key(_DECORATION.sub("", text)) or key(text)
    plain = bare.replace("'", " ")
    for form in (bare, plain, bare.replace(" ", ""), _without_small_words(plain)):
        if form in known:
            return known[form]
    return ()


def _without_small_words(bare: str) -> str:
    words = [
        word
        for word in bare.split()
        if word not in ("my", "the", "meine", "mes", "mis", "i", "und", "et", "y", "e", "en", "and")
    ]
    return " ".join(words)


def is_heading_text(text: str) -> bool:
    """Whether a text says what headings of sections say, and nothing more; a label before a value is none."""
    return bool(kinds_of(text)) and phrases("labels").get(key(text)) not in _CONTACT_LABELS


def is_label(text: str) -> bool:
    """Whether a text also serves as a label inside entries: "Highlights", "Courses"."""
    bare = key(text)
    return bare in phrases("labels") and bare not in _ALSO_HEADINGS


@lru_cache(maxsize=8192)
def is_date_text(text: str) -> bool:
    """Whether a text is a date or a range and little more."""
    if len(text) > 48:
        return False
    found = spans(text)
    return bool(found) and sum(span.end - span.begin for span in found) >= 0.6 * len(text)


def is_note(text: str) -> bool:
    """What stands beside rows rather than in columns of its own: dates, headings, places, addresses."""
    return (
        is_date_text(text)
        or is_heading_text(text)
        or place_score(text) >= 1.5
        or is_address(text)
        or is_duration(text)
    )


def is_duration(text: str) -> bool:
    """Whether a text says how long something lasted."""
    return DURATION.fullmatch(text.strip()) is not None


def is_address(text: str) -> bool:
    """Whether a text is an e-mail address, a link or a phone number and little more."""
    return len(text) < 90 and len(without_contacts(text)) <= 0.2 * len(text)
