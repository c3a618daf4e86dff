"""Facts a person told us: shown, and removed when they wish."""

from apps.resumes.models import Fact


def remove(fact: Fact) -> None:
    """It counts no longer as evidence. Lines taken on its strength stay: they are the person's words."""
    fact.delete()
