"""From a resume and an advert to the brief of a letter."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from apps.cover_letters.domain import offering
from apps.cover_letters.domain.brief import LANGUAGES, Language, Length, LetterBrief, Tone
from apps.cover_letters.domain.offering import Offering
from apps.domain.language.detect import language_of
from apps.domain.postings import PostingText
from apps.domain.resume import ResumeDocument


class Wishes(NamedTuple):
    """What the person chose; ``language`` "" follows the advert, no ``stress`` takes the best evidence."""

    tone: Tone = "plain"
    length: Length = "normal"
    language: str = ""
    stress: Sequence[str] = ()


def language_for(document: ResumeDocument, posting: PostingText) -> Language:
    """The advert's language if we write it, else the record's, else English."""
    for code in (posting.language, language_of("\n".join(document.statements()))):
        for known in LANGUAGES:
            if code == known:
                return known
    return "en"


def plan(
    document: ResumeDocument,
    posting: PostingText,
    wishes: Wishes,
    *,
    today: date,
    facts: Sequence[str] = (),
) -> tuple[LetterBrief, Offering]:
    """The brief, and what it was chosen from."""
    language = next((one for one in LANGUAGES if one == wishes.language), language_for(document, posting))
    offer = offering.offering(document, posting, today, language)
    brief = LetterBrief(
        document=document,
        posting=posting.text,
        title=posting.title,
        employer=posting.employer,
        tone=wishes.tone,
        length=wishes.length,
        language=language,
        points=offering.chosen(offer, wishes.stress, wishes.length),
        skills=offer.skills,
        facts=tuple(facts),
        year=today.year,
    )
    return brief, offer
