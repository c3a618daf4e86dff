"""Years, titles and employers that the record has differently."""

import re
from collections.abc import Iterator
from functools import cache

from apps.domain.language import tables
from apps.domain.language.words import stem
from apps.domain.occupations.seniority import seniority_of
from apps.domain.occupations.titles import occupation_of
from apps.interviews.domain import cues
from apps.interviews.domain.record import Place, Record
from apps.interviews.domain.told import Piece, Told
from apps.interviews.domain.types import Contradiction

_YEAR = re.compile(r"\b(?:19[5-9]|20[0-4])\d\b")
_TITLE = re.compile(
    r"\b(?:[Aa]s|was|became|am|[Bb]eing) (?:an? |the )?((?:[a-zA-Z-]+ ){0,3}[a-zA-Z-]+?)"
    r"(?= (?:at|for|with|in|on|of|and|I|we)\b|[,.;]|$)"
)
_AT = re.compile(
    r"\b(?:[Aa]t|[Ww]ork(?:ed|ing) (?:at|for|with)|[Jj]oin(?:ed|ing)|[Ff]or) "
    r"((?:the )?[A-ZÀ-Ý][\w&'’.-]*(?: (?:and |of |& )?[A-ZÀ-Ý][\w&'’-]*)*)"
)
_WORKED_AT = re.compile(r"(?:work|join)", re.IGNORECASE)
_RANKS = (
    "assistant", "associate", "chief", "deputy", "executive", "head", "junior", "lead", "principal", "senior",
    "sous", "vice",
)  # fmt: skip


def dates(told: Told, record: Record) -> Iterator[Contradiction]:
    named = [place for place in record.places if record.place_in(told.text) == place]
    only = named[0] if len(named) == 1 else None
    for piece in told.pieces:
        place = record.place_in(piece.words) or only
        if place is None or place.years is None:
            continue
        for match in _YEAR.finditer(piece.words):
            if not place.years[0] <= int(match[0]) <= place.years[1]:
                span = (piece.start + match.start(), piece.start + match.end())
                yield _date(span, match[0], place)


def _date(span: tuple[int, int], words: str, place: Place) -> Contradiction:
    years = place.years or (0, 0)
    held = f"{place.name}, {years[0]} to {years[1] if years[1] < 9000 else 'now'}"
    ask = f"You said {words}. Your record has {held}. Which is right?"
    return Contradiction(kind="date", span=span, words=words, source=place.source, record=held, ask=ask)


def titles(told: Told, record: Record) -> Iterator[Contradiction]:
    held_titles = [place.title for place in record.places if place.title]
    if not held_titles:
        return
    for piece in told.pieces:
        for match in _TITLE.finditer(piece.words):
            said = match[1].strip()
            if not _is_title(said) or any(_same_title(said, title) for title in held_titles):
                continue
            place = record.place_in(piece.words) or record.place_in(told.text) or record.places[0]
            held = f"{place.title}, {place.name}"
            yield _role(piece, match.start(1), said, place, held, "Which is right?")


def _is_title(words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1].lower()
    return (
        last not in cues.stative() and bool(occupation_of(words) or seniority_of(words)) and "'" not in words
    )


def _same_title(one: str, other: str) -> bool:
    """One holds the words of the other, or both name the same work at the same level."""
    first, second = ({stem(word) for word in re.findall(r"\w+", text.lower())} for text in (one, other))
    if first <= second or second <= first:
        return True
    if first & _rank_stems() != second & _rank_stems():
        return False
    work = occupation_of(one)
    return work is not None and work == occupation_of(other) and seniority_of(one) == seniority_of(other)


def employers(told: Told, record: Record) -> Iterator[Contradiction]:
    """ "At" a place the record does not know, where the answer knows none of it either."""
    if not record.places or record.place_in(told.text):
        return
    for piece in told.pieces:
        for match in _AT.finditer(piece.words):
            name = match[1].removeprefix("the ").removesuffix(" I").strip(" .")
            if _is_employer(name, match[0], record):
                held = ", ".join(dict.fromkeys(place.name for place in record.places))
                at = piece.words.index(name, match.start())
                yield _role(piece, at, name, record.places[0], held, "Is one missing?")


def _is_employer(name: str, found: str, record: Record) -> bool:
    words = [word.lower() for word in re.findall(r"\w+", name)]
    if not words or words[0] in _occasions():
        return False
    telling = set(words) - _firm_words() - {"and", "of", "the"}
    if not telling or telling & record.words:
        return False
    if found.lower().startswith("for "):
        return len(words) > 1 and words[-1] in _firm_words()
    return len(words) > 1 or bool(_WORKED_AT.match(found)) or found.lower().startswith("at ")


def _role(piece: Piece, at: int, words: str, place: Place, held: str, question: str) -> Contradiction:  # noqa: PLR0917
    start = piece.start + at
    return Contradiction(
        kind="role",
        span=(start, start + len(words)),
        words=words,
        source=place.source,
        record=held,
        ask=f"You said {words}. Your record says {held}. {question}",
    )


@cache
def _rank_stems() -> frozenset[str]:
    return frozenset(map(stem, _RANKS))


@cache
def _occasions() -> frozenset[str]:
    return frozenset(tables.words(cues.WORDS / "occasions.txt"))


@cache
def _firm_words() -> frozenset[str]:
    return frozenset(tables.words(cues.WORDS / "firm_words.txt"))
