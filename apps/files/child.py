"""Run a task in a throw-away process with limits: for every file a stranger wrote and every page we print.

A ``Server`` keeps one fork server with libraries loaded; each call is a fork of it, limited in time, memory
and file size, without network where the kernel allows it, and gone afterwards whatever happened.
"""

import json
import os
import signal
import socket
import time
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from apps.files.fork import wire
from apps.files.fork.host import Host, ServerGone
from apps.files.fork.order import Order

# The server ends a late call itself; this much later we stop believing in the server. Its start counts too.
PATIENCE = 30.0
LONGEST_REPORT = 4096
# A library that is refused memory stops itself with one of these; running out of CPU is the last.
OUT_OF_ROOM = {signal.SIGABRT, signal.SIGTRAP, signal.SIGILL, signal.SIGXCPU}


class ChildProblem(Exception):
    """The task did not end by itself with a result or with an exception of ours."""


class ChildTooSlow(ChildProblem):
    """The wall clock ran out."""


class ChildTooMuch(ChildProblem):
    """CPU seconds, memory, file size or the size of the answer ran out."""


class ChildCrashed(ChildProblem):
    """It died, or raised what no task of ours raises; says the name of the signal or exception only."""


@dataclass(frozen=True)
class Limits:
    """Seconds of wall clock and CPU; bytes of address space, of any file written, and of the answer.

    ``programs`` lets the task start other programs (antiword, tesseract); they share the limits.
    """

    wall: float
    cpu: int
    memory: int
    file_size: int = 32 * 1024 * 1024
    answer: int = 64 * 1024 * 1024
    programs: bool = False

    def order(self) -> Order:
        return Order(self.wall, self.cpu, self.memory, self.file_size, self.programs)


class Server:
    """Performs tasks in limited forks. Starts at the first call; safe in threads and after a fork."""

    def __init__(self, *, preload: Sequence[str]) -> None:
        """``preload`` names the modules to import once, before any fork."""
        self._host = Host(preload)
        _hosts.add(self._host)

    def call(self, task: str, *args: Any, limits: Limits) -> Any:
        """Run ``package.module:function`` with ``args`` in a fork and return what it returns.

        Arguments and result are plain data, our models, dataclasses or enums. An exception of a class under
        ``apps`` comes back as itself; otherwise raises ChildTooSlow, ChildTooMuch or ChildCrashed.
        """
        request = wire.pack((task, args))
        try:
            return self._attempt(request, limits)
        except ServerGone:  # someone killed it; tasks have no effects, so once more is safe
            try:
                return self._attempt(request, limits)
            except ServerGone:
                raise ChildCrashed("the fork server") from None

    def warm(self) -> None:
        """Begin to load what is needed; the first call then finds it there."""
        self._host.start()

    def close(self) -> None:
        """Stop the server and any call under way. A later call starts it again."""
        self._host.stop()

    def _attempt(self, request: bytes, limits: Limits) -> Any:
        ours, theirs = socket.socketpair()
        report, report_end = os.pipe()
        with ours, open(report, "rb", buffering=0) as ending:
            try:
                self._host.hand_over(limits.order(), theirs, report_end)
            finally:
                theirs.close()
                os.close(report_end)
            answer = self._exchange(ours, request, limits)
            if answer is None:
                raise _reason(ending.read(LONGEST_REPORT))
            return _opened(answer)

    def _exchange(self, connection: socket.socket, request: bytes, limits: Limits) -> bytes | None:
        until = time.monotonic() + limits.wall + PATIENCE
        try:
            connection.settimeout(limits.wall + PATIENCE)
            wire.send(connection, request)
            return wire.receive(connection, longest=limits.answer, until=until)
        except TimeoutError:
            self._host.stop()
            raise ChildTooSlow from None
        except wire.TooLong:
            raise ChildTooMuch("the answer") from None
        except (wire.Gone, OSError):
            return None


def layers() -> tuple[str, ...]:
    """The names of the safety layers that are active for calls on this machine, asked in a call."""
    server = Server(preload=("apps.files.fork.fences",))
    try:
        found: tuple[str, ...] = server.call(
            "apps.files.fork.fences:layers", limits=Limits(wall=10, cpu=5, memory=1 << 30)
        )
        return found
    finally:
        server.close()


def _opened(answer: bytes) -> Any:
    try:
        kind, content = wire.unpack(answer)
    except (wire.NotOurs, ValueError, TypeError) as problem:
        raise ChildCrashed(str(problem)) from None
    if kind == "result":
        return content
    if kind == "refused" and isinstance(content, Exception):
        raise content
    raise (ChildTooMuch if kind == "too much" else ChildCrashed)(str(content)[:100])


def _reason(report: bytes) -> Exception:
    if not report:
        return ServerGone()
    ended = json.loads(report)
    if ended["late"]:
        return ChildTooSlow()
    died_by = -ended["exit"]
    if died_by in OUT_OF_ROOM:
        return ChildTooMuch(signal.Signals(died_by).name)
    return ChildCrashed(signal.Signals(died_by).name if died_by > 0 else "no answer")


_hosts: weakref.WeakSet[Host] = weakref.WeakSet()


def close_all() -> None:
    """Stop every server of this process."""
    for host in list(_hosts):
        host.stop()


def _forget_all() -> None:
    for host in list(_hosts):
        host.forget()


os.register_at_fork(after_in_child=_forget_all)
