"""The way in: one row per submission, however often it is sent."""

from functools import partial

from django.db import transaction

from apps.accounts.ownership import Owner
from apps.background import dispatch, handlers
from apps.background.models import Work


def submit(*, kind: str, owner: Owner, submission_key: str, subject: str = "", total_weight: int = 1) -> Work:
    """Ask for a piece of work; the same key gives the same row. Published after commit.

    Raises handlers.NoHandler when nobody does this kind.
    """
    handlers.find(kind)
    work, is_new = Work.objects.get_or_create(
        **owner.fields,
        kind=kind,
        submission_key=submission_key,
        defaults={"subject": subject, "total_weight": total_weight},
    )
    if is_new:
        transaction.on_commit(partial(dispatch.publish, [work]), robust=True)
    return work


def cancel(work: Work) -> bool:
    """Settle open work as cancelled: whoever holds it can no longer write. False when it was settled."""
    is_cancelled = bool(Work.objects.open().filter(pk=work.pk).settle(Work.Status.CANCELLED))
    work.refresh_from_db()
    return is_cancelled
