"""A letter as a page shows it: paragraphs of sentences, each with its verdict and the entry it rests on."""

from collections.abc import Sequence
from typing import NamedTuple

from apps.domain.resume import ResumeDocument
from apps.domain.truth.types import Claim, Doubt, Level


class Sentence(NamedTuple):
    """``where`` names the entry ("Shift supervisor, Aldgate Logistics"), ``rests_on`` quotes it."""

    words: str
    level: Level
    where: str
    rests_on: tuple[str, ...]
    doubts: tuple[Doubt, ...]

    @property
    def speaks_to_reader(self) -> bool:
        """It claims nothing of the person."""
        return self.level == "supported" and not self.rests_on


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
    return Sentence(
        words=text[claim.span[0] : end].rstrip(),
        level=claim.verdict.level,
        where=place(document, claim.entry),
        rests_on=tuple(dict.fromkeys(one.words for one in claim.verdict.support))[:6],
        doubts=claim.verdict.doubts,
    )


def place(document: ResumeDocument, entry_id: str) -> str:
    """An entry as a person would name it; "" for what rests on the record as a whole."""
    entry = document.entry(entry_id)
    names = ("position", "study_type", "name", "organization", "institution")
    return ", ".join(dict.fromkeys(filter(None, (getattr(entry, name, "") for name in names))))
