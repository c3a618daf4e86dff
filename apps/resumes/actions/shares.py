"""Making, opening and ending private links."""

from datetime import timedelta

from django.contrib.auth.hashers import make_password
from django.db.models import F
from django.utils import timezone

from apps.resumes.models import Print, Share


class NotProven(Exception):
    """Only a file that reads back whole is handed to others."""


def make(one: Print, *, password: str, days: int) -> Share:
    """A new link to a finished PDF; ``days`` 0 never runs out. Raises NotProven."""
    if not one.may_be_downloaded:
        raise NotProven
    return Share.objects.create(
        **one.belongs_to.fields,
        print=one,
        password=make_password(password) if password else "",
        expires_at=timezone.now() + timedelta(days=days) if days else None,
    )


def end(share: Share) -> None:
    """From now on the link leads nowhere."""
    share.delete()


def count(share: Share) -> None:
    """One more opening."""
    Share.objects.filter(pk=share.pk).update(views=F("views") + 1)
