"""Whether the site works, in words for people, from the figures of background work."""

from collections.abc import Mapping
from dataclasses import dataclass

CLOCK_STOPPED = 30.0  # seconds; the clock ticks every three
LONG_WAIT = 300.0  # seconds a piece of work may wait before people are told


@dataclass(frozen=True)
class Wellbeing:
    is_well: bool
    title: str
    text: str


def judge(figures: Mapping[str, float | int | bool | None]) -> Wellbeing:
    """``figures`` as apps.background.dispatch.health gives them."""
    tick, waited = figures["tick_age_seconds"], figures["oldest_queued_seconds"]
    if tick is None or tick > CLOCK_STOPPED:
        return Wellbeing(False, "Reading and writing stand still", _KEPT)
    if not figures["broker_is_reachable"]:
        return Wellbeing(False, "Reading and writing are slow", _KEPT)
    if waited is not None and waited > LONG_WAIT:
        return Wellbeing(True, "The site is busy", f"New work waits about {round(waited / 60)} minutes.")
    return Wellbeing(True, "The site works", "Pages answer, and files are read and written as they come.")


_KEPT = "Pages work and nothing is lost. What you have started goes on when the servers behind are back."
