"""One call, in its own process: put on the limits and the fences, perform the task, answer, vanish."""

import ctypes
import errno
import importlib
import os
import resource
import signal
import socket
import sys
import time
from typing import Any, NoReturn

from apps.files.fork import fences, wire
from apps.files.fork.order import Order

PR_SET_PDEATHSIG = 1
OPEN_FILES = 64
LONGEST_REQUEST = 256 * 1024 * 1024
OUT_OF_ROOM = (errno.ENOMEM, errno.EFBIG, errno.EMFILE)


def perform(connection: socket.socket, order: Order, *, server: int) -> NoReturn:
    """Run the one task that the connection asks for. Never returns: the process ends here."""
    code = 1
    try:
        _settle_in(server)
        _limit(order)
        fences.close_around_call(programs=order.programs)
        raw = wire.receive(connection, longest=LONGEST_REQUEST, until=time.monotonic() + order.wall)
        connection.settimeout(order.wall)
        answer = _answer(raw)
        wire.send(connection, answer)
        code = 0
    finally:
        os._exit(code)


def _settle_in(server: int) -> None:
    os.setsid()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
    if os.getppid() != server:  # it died between the fork and the line above
        os._exit(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):  # libraries print what they choke on, and that is people's text
        os.dup2(nowhere, standard)
    os.close(nowhere)


def _limit(order: Order) -> None:
    for kind, soft, hard in (
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_CPU, order.cpu, order.cpu + 1),
        (resource.RLIMIT_FSIZE, order.file_size, order.file_size),
        (resource.RLIMIT_NOFILE, OPEN_FILES, OPEN_FILES),
        (resource.RLIMIT_AS, order.memory, order.memory),
    ):
        ceiling = resource.getrlimit(kind)[1]
        top = hard if ceiling == resource.RLIM_INFINITY else min(hard, ceiling)
        resource.setrlimit(kind, (min(soft, top), top))


def _answer(raw: bytes) -> bytes:
    try:
        task, args = wire.unpack_from_us(raw)
        return wire.pack(("result", _found(task)(*args)))
    except Exception as problem:
        return _excuse(problem)


def _excuse(problem: Exception) -> bytes:
    if isinstance(problem, MemoryError | RecursionError):
        return wire.pack(("too much", type(problem).__name__))
    if isinstance(problem, OSError) and problem.errno in OUT_OF_ROOM:
        return wire.pack(("too much", type(problem).__name__))
    if type(problem).__module__.startswith("apps."):
        return wire.pack(("refused", problem.with_traceback(None)))
    return wire.pack(("crashed", type(problem).__name__))


def _found(task: str) -> Any:
    module, _, name = task.partition(":")
    return getattr(importlib.import_module(module), name)
