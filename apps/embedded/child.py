"""A program that runs beside us: in a session of its own, stopped politely, gone when we are gone."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

PR_SET_PDEATHSIG = 1
LARGEST_LOG = 5 * 1024 * 1024

_libc = ctypes.CDLL(None, use_errno=True)


def spawn(
    command: Sequence[object],
    *,
    log: Path,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    before: Callable[[], None] = lambda: None,
    farewell: signal.Signals = signal.SIGTERM,
) -> subprocess.Popen[bytes]:
    """Start a program whose words go to ``log``; if we die, the kernel sends it ``farewell`` (Linux).

    The kernel watches the thread that spawned, so call this from the main thread.
    """
    parent = os.getpid()

    def prepare() -> None:
        before()
        _follow(parent, farewell)

    with _opened(log) as out:
        return subprocess.Popen(
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            env=dict(env) if env is not None else None,
            cwd=cwd,
            start_new_session=True,
            preexec_fn=prepare,  # noqa: PLW1509
        )


def stop(child: subprocess.Popen[bytes], *, by: signal.Signals, patience: float) -> bool:
    """Ask a program to end, wait ``patience`` seconds, then kill its group. True if it went by itself."""
    if child.poll() is None:
        with suppress(ProcessLookupError):
            child.send_signal(by)
    try:
        child.wait(patience)
    except subprocess.TimeoutExpired:
        end_group(child)
        return False
    return True


def end_group(child: subprocess.Popen[bytes]) -> None:
    """Kill a program and whatever it left behind, and wait until it is gone."""
    kill_group(child)
    child.wait()


def kill_group(child: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)


def _follow(parent: int, farewell: signal.Signals) -> None:
    if sys.platform != "linux":
        return
    _libc.prctl(PR_SET_PDEATHSIG, int(farewell), 0, 0, 0)
    if os.getppid() != parent:  # it died between the fork and the line above
        os._exit(1)


def _opened(log: Path) -> "_Log":
    log.parent.mkdir(parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > LARGEST_LOG:
        log.replace(log.with_suffix(".old.log"))
    return _Log(log)


class _Log:
    """An append-only file, readable by its owner only, closed on our side once the child has it."""

    def __init__(self, path: Path) -> None:
        self.number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def __enter__(self) -> int:
        return self.number

    def __exit__(self, *_: object) -> None:
        os.close(self.number)
