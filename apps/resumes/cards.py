"""What resumes show on the dashboard."""

from django.http import HttpRequest

from apps.accounts.visitors import owner_of
from apps.resumes.models import Line, Resume, Rewrite

SHOWN = 4


def recent(request: HttpRequest) -> dict[str, object]:
    """The resumes touched last, and the newest rewrite that still waits for decisions."""
    owner = owner_of(request)
    waiting = Rewrite.objects.owned_by(owner).filter(
        resume__deleted_at__isnull=True, pk__in=Line.objects.owned_by(owner).undecided().values("rewrite")
    )
    return {
        "resumes": Resume.objects.owned_by(owner).kept()[:SHOWN],
        "waiting": waiting.for_page().order_by("-created_at").first(),
    }
