"""Keeping an advert."""

from apps.accounts.ownership import Owner
from apps.postings.models import Posting


def keep(*, by: Owner, text: str, title: str = "", employer: str = "", link: str = "") -> Posting:
    """Keep an advert under what it calls itself, unless the person says better."""
    from apps.domain.postings.reading import read_posting  # noqa: PLC0415

    read = read_posting(text)
    return Posting.objects.create(
        **by.fields,
        text=text,
        title=(title or read.title)[:200],
        employer=(employer or read.employer)[:200],
        place=read.place[:200],
        link=link,
    )
