"""What letters show on the dashboard."""

from django.http import HttpRequest

from apps.accounts.visitors import owner_of
from apps.cover_letters.models import CoverLetter

SHOWN = 3


def recent(request: HttpRequest) -> dict[str, object]:
    """The letters touched last."""
    return {"letters": CoverLetter.objects.owned_by(owner_of(request)).listed()[:SHOWN]}
