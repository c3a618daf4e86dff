"""The plain facts of an advert: contract, hours and where one works, beside title, employer and place."""

from typing import NamedTuple, cast

from apps.domain.postings import lexicon, naming
from apps.domain.postings.segments import lines
from apps.domain.postings.types import Contract, Hours, Remote

OPENING = 12  # lines in which title, employer and place stand
_READ = 6_000


class Facts(NamedTuple):
    title: str
    employer: str
    place: str
    remote: Remote
    contract: Contract
    hours: Hours


def find_facts(text: str) -> Facts:
    opening = list(lines(text[:_READ]))
    title = naming.title_of(text, opening[:OPENING])
    employer = naming.employer_of(text, opening, title)
    contract = _named(title, "contract") or _named(text, "contract")
    return Facts(
        title=title,
        employer=employer,
        place=naming.place_of(text, opening[:OPENING], employer),
        remote=cast(Remote, _named(text, "remote")),
        contract=cast(Contract, contract),
        hours=cast(Hours, _named(text, "hours")),
    )


def _named(text: str, field: str) -> str:
    """The value whose words come first; "" when none is named."""
    hits = [
        (found.start(), value) for value, pattern in lexicon.terms(field) if (found := pattern.search(text))
    ]
    return min(hits)[1] if hits else ""
