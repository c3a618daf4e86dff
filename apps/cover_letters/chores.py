"""What the clock does for letters: requests whose letter has gone with its resume are let go."""

from apps.background.chores import every
from apps.cover_letters.actions import letters

AN_HOUR = 60 * 60


@every(seconds=AN_HOUR)
def let_go_of_requests() -> None:
    letters.let_go_of_requests()
