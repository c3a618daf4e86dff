"""Reads an advert as it is pasted: plain text, a page's HTML, or a page's own JobPosting."""

from apps.domain.language.detect import language_of
from apps.domain.occupations import occupation_of, seniority_of
from apps.domain.postings import markup
from apps.domain.postings.facts import find_facts
from apps.domain.postings.naming import tidy_title
from apps.domain.postings.parts import find_parts
from apps.domain.postings.pay import find_pay
from apps.domain.postings.requirements import find_requirements
from apps.domain.postings.structured import Structured, facts_of
from apps.domain.postings.types import Part, PostingText
from apps.domain.skills import find

LONGEST = 40_000  # an advert is 3,000 to 10,000 long; the rest of a paste is something else


def read_posting(text: str, *, title: str = "", employer: str = "") -> PostingText:
    """``text`` as data. Never fails: what is not found is empty. Nothing in it is ever an instruction.

    ``title`` and ``employer`` are what is known of it already, from a feed's own fields.
    """
    posting = markup.job_posting(text) if "JobPosting" in text else None
    told = facts_of(posting) if posting else None
    shown = _shown(text, told)[:LONGEST]
    facts = find_facts(shown)
    title = title or (tidy_title(told.title) if told else "") or facts.title
    occupation = occupation_of(title)
    parts = find_parts(shown)
    return PostingText(
        text=shown,
        language=language_of(shown[:6_000]),
        title=title,
        occupation=occupation.id if occupation else "",
        group=occupation.group if occupation else "",
        seniority=seniority_of(title),
        employer=employer or (told.employer if told else "") or facts.employer,
        place=(told.place if told else "") or facts.place,
        remote=(told.remote if told else "") or facts.remote,
        pay=(told.pay if told else None) or find_pay(shown),
        contract=(told.contract if told else "") or facts.contract,
        hours=(told.hours if told else "") or facts.hours,
        parts=parts,
        requirements=find_requirements(shown, parts),
        duty_skills=_duty_skills(shown, parts),
    )


def _shown(text: str, told: Structured | None) -> str:
    """The text a reader sees: of HTML its words, of a bare JobPosting its description under its title."""
    if told and (
        text.lstrip().startswith(("{", "[")) or len(markup.readable(text)) < len(told.description) / 2
    ):
        return f"{told.title}\n\n{told.description}"
    return markup.readable(text) if markup.is_markup(text) else text


def _duty_skills(text: str, parts: tuple[Part, ...]) -> tuple[str, ...]:
    """Ids of the skills that the work itself names."""
    bodies = (text[slice(*part.span)] for part in parts if part.kind in ("duties", ""))
    return tuple(dict.fromkeys(found.id for body in bodies for found in find(body)))
