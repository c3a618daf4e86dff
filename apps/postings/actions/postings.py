"""Keeping an advert, correcting what it is called, putting it away."""

from django.utils import timezone

from apps.accounts.ownership import Owner
from apps.postings.models import Posting

NAMES = ("title", "employer", "place", "link", "text")


def keep(
    *, by: Owner, text: str, title: str = "", employer: str = "", place: str = "", link: str = ""
) -> Posting:
    """Keep an advert under what it calls itself, unless the person says better."""
    from apps.domain.postings.reading import read_posting  # noqa: PLC0415

    read = read_posting(text)
    return Posting.objects.create(
        **by.fields,
        text=text,
        title=(title or read.title)[:200],
        employer=(employer or read.employer)[:200],
        place=(place or read.place)[:200],
        link=link,
    )


def edit(posting: Posting, **words: str) -> None:
    """Put the person's words on it, just as they are: an emptied name stays empty."""
    for name in NAMES:
        setattr(posting, name, words[name])
    posting.save(update_fields=[*NAMES, "updated_at"])


def archive(posting: Posting, *, away: bool) -> None:
    """Out of the list, or back into it; what was made for it stays."""
    posting.archived_at = timezone.now() if away else None
    posting.save(update_fields=["archived_at", "updated_at"])
