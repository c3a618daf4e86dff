"""Asking for a copy of everything one has here."""

from django.db import transaction

from apps.accounts.models import User
from apps.accounts.ownership import Owner
from apps.background import intake
from apps.belongings.models import Takeout


@transaction.atomic
def request(*, by: User, submission_key: str) -> Takeout:
    """Start packing; the same key gives the same copy. Earlier ones go: one whole copy is enough."""
    owner = Owner(person=by)
    work = intake.submit(kind="belongings.pack", owner=owner, submission_key=submission_key, total_weight=100)
    takeout, is_new = Takeout.objects.get_or_create(work=work, defaults=owner.fields)
    if is_new:
        Takeout.objects.owned_by(owner).exclude(pk=takeout.pk).delete()
        work.subject = str(takeout.pk)
        work.save(update_fields=["subject", "updated_at"])
    return takeout


def forget_stale() -> int:
    """Copies whose time is over, with their files."""
    return Takeout.objects.stale().delete()[0]
