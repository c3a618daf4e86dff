"""A letter as a page shows it: paragraphs of sentences, each with its verdict and the entry it rests on."""

from collections.abc import Sequence
from typing import NamedTuple

from apps.domain.resume import ResumeDocument
from apps.domain.truth.addressing import speaks_to_reader
from apps.domain.truth.types import Claim, Doubt, Level

MOST_WORDS = 6
LEAST_SHARED = 2


class Sentence(NamedTuple):
    """``where`` names the entry ("Shift supervisor, Aldgate Logistics"), ``rests_on`` is its nearest line, or
    the single words found. ``is_address``: it speaks to the reader and claims nothing of the person."""

    words: str
    level: Level
    where: str
    rests_on: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    is_address: bool = False


def shown(text: str, claims: Sequence[Claim], document: ResumeDocument) -> list[list[Sentence]]:
    """The paragraphs of ``text``; parts of a sentence that were weighed apart stand in a row."""
    paragraphs: list[list[Sentence]] = []
    at = 0
    for part in text.split("\n\n"):
        end = at + len(part)
        inside = [claim for claim in claims if at <= claim.span[0] < end]
        if part.strip():
            paragraphs.append(
                [_sentence(claim, text, _end(claim, inside, text, end), document) for claim in inside]
            )
        at = end + 2
    return [paragraph for paragraph in paragraphs if paragraph]


def _end(claim: Claim, inside: Sequence[Claim], text: str, end: int) -> int:
    """Up to the next claim, so that commas and "and" between two parts are not lost."""
    later = [other.span[0] for other in inside if other.span[0] > claim.span[0]]
    return min(later, default=end)


def _sentence(claim: Claim, text: str, end: int, document: ResumeDocument) -> Sentence:
    line = _nearest(claim, document)
    is_address = claim.verdict.level == "supported" and not line and speaks_to_reader(claim.words)
    words = tuple(dict.fromkeys(one.words for one in claim.verdict.support))[:MOST_WORDS]
    return Sentence(
        words=text[claim.span[0] : end].rstrip(),
        level=claim.verdict.level,
        where=place(document, claim.entry),
        rests_on=(line,) if line else words,
        doubts=claim.verdict.doubts,
        is_address=is_address,
    )


def _nearest(claim: Claim, document: ResumeDocument) -> str:
    """The line of the entry that shares most words with the sentence; "" when none shares two."""
    entry = document.entry(claim.entry)
    lines = [line.text for line in entry.lines] if entry else []
    wanted = _stems(claim.words)
    best = max(lines, key=lambda line: len(wanted & _stems(line)), default="")
    return best if len(wanted & _stems(best)) >= LEAST_SHARED else ""


def _stems(text: str) -> set[str]:
    """The beginnings of its longer words and its figures: enough to find a line again."""
    words = (word.strip(".,;:()").casefold() for word in text.split())
    return {word[:5] for word in words if len(word) > 3 or any(map(str.isdigit, word))}


def place(document: ResumeDocument, entry_id: str) -> str:
    """An entry as a person would name it; "" for what rests on the record as a whole."""
    entry = document.entry(entry_id)
    names = ("position", "study_type", "name", "organization", "institution")
    return ", ".join(dict.fromkeys(filter(None, (getattr(entry, name, "") for name in names))))
