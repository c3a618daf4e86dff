"""The fork server: one thread, libraries loaded, a fork for each call; it times, kills and reports them.

It is started by ``apps.files.child`` with one socket. Each message there is an order with two descriptors:
the connection a call is made on, and a pipe on which the server says how the call's process ended.
"""

import gc
import importlib
import json
import os
import select
import signal
import socket
import time
import warnings
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import NoReturn

from apps.files.fork import call, fences
from apps.files.fork.order import HEADER, Order

LONGEST_NAP = 3600.0


@dataclass
class Running:
    """A call under way: its process (leader of its own session), its deadline, where its end is reported."""

    pid: int
    deadline: float
    report: int
    is_late: bool = False


class ForkServer:
    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.running: dict[int, Running] = {}
        self.poll = select.poll()
        self.wake, wake_end = os.pipe()
        for end in (self.wake, wake_end):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(wake_end, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self.poll.register(control, select.POLLIN)
        self.poll.register(self.wake, select.POLLIN)
        self.parent = _watch_parent()
        if self.parent is not None:
            self.poll.register(self.parent, select.POLLIN)

    def serve(self) -> None:
        """Answer orders until the one who started us closes the socket or dies."""
        while True:
            for ready, event in self.poll.poll(self._nap() * 1000):
                if ready == self.parent or (ready == self.control.fileno() and not self._take()):
                    return
                if ready == self.wake:
                    with suppress(BlockingIOError):
                        os.read(self.wake, 4096)
                elif event & (select.POLLERR | select.POLLHUP):
                    self._abandoned(ready)
            self._end_late()
            self._reap()

    def end(self) -> None:
        for call_ in self.running.values():
            _kill(call_.pid)

    def _nap(self) -> float:
        now = time.monotonic()
        return max(0.0, min((c.deadline - now for c in self.running.values()), default=LONGEST_NAP))

    def _take(self) -> bool:
        raw, ends, _, _ = socket.recv_fds(self.control, HEADER.size, 2)
        if len(ends) != 2:
            return False
        order, connection, report = Order.unpacked(raw), socket.socket(fileno=ends[0]), ends[1]
        server = os.getpid()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            pid = os.fork()
        if pid == 0:
            self._leave_to(connection, order, report, server)
        connection.close()
        self.running[pid] = Running(pid=pid, deadline=time.monotonic() + order.wall, report=report)
        self.poll.register(report, select.POLLERR)
        return True

    def _leave_to(self, connection: socket.socket, order: Order, report: int, server: int) -> NoReturn:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        self.control.close()
        for end in (report, *(other.report for other in self.running.values())):
            os.close(end)
        call.perform(connection, order, server=server)

    def _abandoned(self, report: int) -> None:
        for running in self.running.values():
            if running.report == report:
                _kill(running.pid)
                self.poll.unregister(report)

    def _end_late(self) -> None:
        now = time.monotonic()
        for running in self.running.values():
            if running.deadline <= now and not running.is_late:
                running.is_late, running.deadline = True, now + LONGEST_NAP
                _kill(running.pid)

    def _reap(self) -> None:
        for running in list(self.running.values()):
            if os.waitid(os.P_PID, running.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
                continue
            _kill(running.pid)  # what it left in its session, while its number is still its own
            _, status, usage = os.wait4(running.pid, 0)
            del self.running[running.pid]
            self._report(running, status, usage.ru_utime + usage.ru_stime)

    def _report(self, running: Running, status: int, cpu: float) -> None:
        with suppress(KeyError):
            self.poll.unregister(running.report)
        words = {"exit": os.waitstatus_to_exitcode(status), "late": running.is_late, "cpu": cpu}
        with suppress(OSError):
            os.write(running.report, json.dumps(words).encode())
        os.close(running.report)


def _watch_parent() -> int | None:
    try:
        return os.pidfd_open(os.getppid())
    except (AttributeError, OSError):  # an old kernel or another system: the closed socket tells us
        return None


def _kill(pid: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
    with suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signal.SIGKILL)


def main(control: int, preload: Sequence[str]) -> None:
    """Load the libraries, close the fences that all calls share, and serve."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for module in preload:
        importlib.import_module(module)
    fences.close_around_server()
    gc.collect()
    gc.freeze()  # so that a child's collector does not copy our pages
    server = ForkServer(socket.socket(fileno=control))
    try:
        server.serve()
    finally:
        server.end()
