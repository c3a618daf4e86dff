"""The sentences of a letter's checks: codes of the domain in a person's words."""

from django import template

from apps.cover_letters.domain.checks import Finding
from apps.cover_letters.models import CoverLetter

register = template.Library()

FINDINGS = {
    "placeholder": "This was to be filled in. Fill it in or take it out",
    "wrong_employer": "Another employer is named",
    "no_text": "The letter has no text",
    "unsupported": "Your resume does not say this. Change it, or add what is true",
    "name": "The name below is not the one on your resume",
    "date": "This year is neither in your resume nor in the advert",
    "too_short": "It is short for the length you chose; words",
    "too_long": "It is long for the length you chose; words",
    "employer_unnamed": "The employer is not named anywhere",
    "repeated": "Said often",
    "starts_alike": "Many sentences begin alike",
    "cliche": "Everybody writes this",
    "model": "This sounds like a machine",
    "exaggerated": "Strong praise; say what happened instead",
    "gendered": "This address or word leaves people out",
}


@register.filter
def finding_words(finding: Finding) -> str:
    return FINDINGS[finding.code]


@register.filter
def state_words(letter: CoverLetter) -> str:
    """Where a letter stands. Letters of a list carry ``newest``."""
    if letter.sent_at:
        return f"Sent {letter.sent_at:%d %b %Y}".replace(" 0", " ")
    if getattr(letter, "newest", None):
        return f"Yours, version {letter.newest}"  # type: ignore[attr-defined]
    return "Being written" if letter.generation.is_open else "Drafts to choose from"
