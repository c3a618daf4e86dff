"""The gate on a letter: every sentence with the entry it rests on; words of our own layouts claim nothing."""

from apps.cover_letters.domain import layouts
from apps.cover_letters.domain.brief import LetterBrief
from apps.domain.truth.check import level_of
from apps.domain.truth.claims import check_whole
from apps.domain.truth.types import Claim, Doubt, Verdict, WholeVerdict

ENGLISH = "en"


def weigh(brief: LetterBrief, text: str) -> WholeVerdict:
    """Every sentence of ``text``, or its parts, with its verdict."""
    found = check_whole(text, brief.document, facts=brief.facts, posting=_advert(brief), year=brief.year)
    claims = tuple(_settled(claim, brief.language) for claim in found.claims)
    return WholeVerdict(
        level=level_of(tuple(doubt for claim in claims for doubt in claim.verdict.doubts)), claims=claims
    )


def verdict(brief: LetterBrief, text: str) -> Verdict:
    """The same as one verdict on the whole paragraph."""
    found = weigh(brief, text)
    support = tuple(one for claim in found.claims for one in claim.verdict.support)
    return Verdict(level=found.level, doubts=found.doubts, support=support)


def _advert(brief: LetterBrief) -> str:
    """With the names the person gave it: an employer they typed stands in no text."""
    return "\n".join(filter(None, (brief.title, brief.employer, brief.posting)))


def _settled(claim: Claim, language: str) -> Claim:
    """The gate knows the small words of English; of other languages it is told those of our layouts."""
    if language == ENGLISH:
        return claim
    doubts = tuple(doubt for doubt in claim.verdict.doubts if not _is_ours(doubt, language))
    changed = claim.verdict.model_copy(update={"doubts": doubts, "level": level_of(doubts)})
    return claim.model_copy(update={"verdict": changed})


def _is_ours(doubt: Doubt, language: str) -> bool:
    return (
        doubt.kind == "novel"
        and doubt.severity == "check"
        and doubt.words.casefold() in layouts.own_words(language)
    )
