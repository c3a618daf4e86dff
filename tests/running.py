"""The whole site as people run it: ``manage.py up`` as a program, on a free port, with data of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
GIVEN = ("SITE_URL", "PORT", "MEDIA_ROOT", "STATIC_ROOT", "DJANGO_SETTINGS_MODULE")
BLANK = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL", "EMAIL_URL", "DATABASE_URL", "REDIS_URL")


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


def wait_until(is_true: Callable[[], object], what: str, seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < deadline, f"waited {seconds:.0f} s in vain: {what}"
        time.sleep(0.05)


class RunningSite:
    """``environment`` adds to what the site is told; nothing of the tests' own surroundings leaks in."""

    def __init__(self, var: Path, *, before: Callable[[], None] | None = None, **environment: str) -> None:
        self.var = var
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        kept = {name: value for name, value in os.environ.items() if name not in GIVEN}
        blank = dict.fromkeys(BLANK, "")  # what .env says must not reach the tests
        patient = {"REQUESTS_PER_HOUR": "100000"}  # all travellers come from one address
        self.environment = kept | blank | patient | {"FAIRHAND_VAR": str(var)} | environment
        self.before = before
        self.program: subprocess.Popen[str] | None = None

    def start(self) -> "RunningSite":
        """Start it without waiting."""
        self.program = subprocess.Popen(
            [sys.executable, "manage.py", "up", "--port", str(self.port)],
            cwd=PROJECT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=self.before,  # noqa: PLW1509
        )
        return self

    def wait(self) -> "RunningSite":
        """Wait until a page opens."""
        wait_until(lambda: self.answers() or self.has_ended(), f"{self.address} opens", 60)
        assert not self.has_ended(), self.said()
        return self

    def has_ended(self) -> bool:
        return self.program.poll() is not None

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/healthz", timeout=5) as reply:
                return reply.status == 200
        except OSError:
            return False

    def said(self) -> str:
        """What it printed, once it has ended."""
        with self.program.stdout as pipe:
            return pipe.read()

    def stop(self) -> int:
        """Ctrl-C; returns the exit code."""
        self.program.send_signal(signal.SIGINT)
        return self.program.wait(60)

    def descendants(self) -> dict[int, str]:
        """The number and command line of every program it started, and they started."""
        return descendants(self.program.pid)

    def the(self, words: str) -> int:
        """The number of the first program, a child of ours, with these words in its command line."""
        return min(number for number, command in self.descendants().items() if words in command)


def descendants(number: int) -> dict[int, str]:
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError):
            state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
            if state != "Z":
                parents[int(folder.name)] = int(parent)
    found: dict[int, str] = {}
    fresh = {number}
    while fresh:
        fresh = {child for child, parent in parents.items() if parent in fresh and child not in found}
        for child in fresh:
            with suppress(OSError):
                found[child] = Path(f"/proc/{child}/cmdline").read_bytes().replace(b"\0", b" ").decode()
        fresh &= set(found)
    return found
