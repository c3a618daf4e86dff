"""What a resume lacks for one advert, for all that are saved, or for an occupation."""

from typing import NamedTuple

from django.utils import timezone

from apps.accounts.ownership import Owner
from apps.domain.fit import profile_of, ready
from apps.domain.gaps import Gaps, gaps_of_occupation, gaps_of_postings
from apps.domain.occupations import by_id
from apps.domain.postings import read_posting
from apps.postings.models import Posting
from apps.resumes.models import Resume, Version

MOST_POSTINGS = 100  # of the saved ones, the newest: reading takes some ms each
ALL_SAVED, OCCUPATION, POSTING = "all", "occupation:", "posting:"


class NothingToCompare(LookupError):
    """The occupation or the posting is not there, or none is saved."""


class Missing(NamedTuple):
    """``name`` is what was compared with; ``adverts`` how many, 0 for an occupation."""

    name: str
    adverts: int
    gaps: Gaps


def find(resume: Resume, of: str, *, by: Owner) -> Missing:
    """``of`` is "all", "posting:<id>" or "occupation:<id>". Raises NothingToCompare."""
    profile = profile_of(Version.objects.newest_of(resume).document, timezone.localdate())
    if of.startswith(OCCUPATION):
        occupation = by_id().get(of.removeprefix(OCCUPATION))
        if occupation is None:
            raise NothingToCompare(of)
        return Missing(_capital(occupation.name), 0, gaps_of_occupation(profile, occupation.id))
    postings = _postings(of, by)
    adverts = [ready(read_posting(one.text, title=one.title, employer=one.employer)) for one in postings]
    name = postings[0].name if of.startswith(POSTING) else "All my saved postings"
    return Missing(name, len(adverts), gaps_of_postings(profile, adverts))


def _postings(of: str, by: Owner) -> list[Posting]:
    kept = Posting.objects.owned_by(by).kept()
    if of.startswith(POSTING):
        kept = kept.filter(pk=of.removeprefix(POSTING))
    found = list(kept[:MOST_POSTINGS])
    if not found:
        raise NothingToCompare(of)
    return found


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
