"""Watches the members: what dies is started again, later each time, and all of them are stopped in order."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from apps.embedded import child
from apps.embedded.members import Member, Program
from apps.embedded.postgres import PostgresFailed
from apps.embedded.valkey import ValkeyFailed

LONGEST_WAIT = 30.0
HEALTHY_SECONDS = 60.0  # one that lived this long is forgiven its past


@dataclass
class Watched:
    """A member with its history: how often it fell, when it was started, when it may be again."""

    member: Member
    falls: int = 0
    started_at: float = 0.0
    due_at: float | None = None


class Supervisor:
    """Starts members in the given order, restarts them when they fall, stops them in the reverse order."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self.watched: list[Watched] = []

    def start(self, member: Member) -> None:
        """Start a member and watch it from now on. Lets the member's own failure through."""
        watched = Watched(member, started_at=time.monotonic())
        self.watched.append(watched)
        member.start()

    def look(self, now: float) -> None:
        """One look at everybody: note who fell, start again who is due."""
        for watched in self.watched:
            if watched.due_at is not None:
                if now >= watched.due_at:
                    self._start_again(watched, now)
            elif watched.member.server is None or watched.member.server.poll() is not None:
                self._note_fall(watched, now)

    def stop(self) -> None:
        """Stop everybody, the last started first. Programs are asked together, so they end side by side."""
        for program in _programs(self.watched):
            program.ask_to_stop()
        for watched in reversed(self.watched):
            watched.member.stop()
        self.watched.clear()

    def hurry(self) -> None:
        """Kill the programs that are still finishing something; the servers are quick and end in order."""
        for watched in self.watched:
            if isinstance(watched.member, Program) and watched.member.server:
                child.kill_group(watched.member.server)

    def _note_fall(self, watched: Watched, now: float) -> None:
        if watched.member.server:
            child.end_group(watched.member.server)
        if now - watched.started_at > HEALTHY_SECONDS:
            watched.falls = 0
        wait = min(LONGEST_WAIT, float(2**watched.falls) - 1)
        watched.falls += 1
        watched.due_at = now + wait
        when = f"in {wait:.0f} s" if wait else "now"
        self.say(f"{watched.member.name} stopped by itself, starts again {when} (see {watched.member.log})")

    def _start_again(self, watched: Watched, now: float) -> None:
        watched.due_at = None
        watched.started_at = now
        try:
            watched.member.start()
        except (PostgresFailed, ValkeyFailed, OSError):
            self._note_fall(watched, now)


def _programs(watched: Iterable[Watched]) -> Iterable[Program]:
    return [entry.member for entry in watched if isinstance(entry.member, Program)]
