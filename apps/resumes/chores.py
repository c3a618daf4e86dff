"""What the clock does for resumes: the bin is emptied."""

from django.utils import timezone

from apps.background.chores import every
from apps.resumes.actions import bins

AN_HOUR = 60 * 60


@every(seconds=AN_HOUR)
def empty_the_bin() -> None:
    bins.empty(now=timezone.now())
