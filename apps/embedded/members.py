"""The programs that make the site, and how each is started and stopped: web, workers, the dispatcher."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from apps.embedded import child, paths

WORKER_SECONDS = 20.0  # what is still running then is stopped; its row brings it back
WEB_SECONDS = 12.0
MODEL_THREADS = 16
LARGEST_READER_KB = 400_000  # a prefork child is replaced beyond this


class Member(Protocol):
    """What the supervisor needs of a program, ours or a server's."""

    @property
    def name(self) -> str: ...
    @property
    def log(self) -> Path: ...
    @property
    def server(self) -> subprocess.Popen[bytes] | None: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...


@dataclass
class Program:
    """A Python program of the project, started with the supervisor's own interpreter."""

    name: str
    words: tuple[str, ...]
    log: Path
    env: Mapping[str, str]
    patience: float = WORKER_SECONDS
    farewell: signal.Signals = signal.SIGTERM  # what the kernel sends should we die
    server: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [sys.executable, *self.words]
        self.server = child.spawn(
            command, log=self.log, env=self.env, cwd=paths.PROJECT, farewell=self.farewell
        )

    def ask_to_stop(self) -> None:
        """A first word, so that several programs can end at the same time."""
        if self.server and self.server.poll() is None:
            self.server.terminate()

    def stop(self) -> None:
        if self.server:
            child.stop(self.server, by=signal.SIGTERM, patience=self.patience)
            self.server = None


def web(*, host: str, port: int, logs: Path, env: Mapping[str, str]) -> Program:
    """Loaded once, then forked: opens sooner, takes less memory. No access log: addresses can be personal."""
    shape = ("--worker-class", "gthread", "--workers", "2", "--threads", "8", "--preload")
    limits = ("--timeout", "60", "--graceful-timeout", "8", "--no-control-socket", "--log-level", "warning")
    quiet = ("--logger-class", "apps.shell.quiet_gunicorn.QuietGunicorn")
    words = ("-m", "gunicorn", "config.wsgi", "--bind", f"{host}:{port}", *shape, *limits, *quiet)
    return Program("web", words, logs / "web.log", env, patience=WEB_SECONDS, farewell=signal.SIGQUIT)


def workers(*, logs: Path, env: Mapping[str, str]) -> list[Program]:
    readers = str(max(1, min(2, os.cpu_count() or 1)))
    models = _worker("models", "models,mail", "-P", "threads", "-c", str(MODEL_THREADS))
    limits = ("--max-tasks-per-child", "200", "--max-memory-per-child", str(LARGEST_READER_KB))
    files = _worker("files", "files", "-P", "prefork", "-c", readers, *limits)
    # Someone waits for a preview while they type: no file of others stands before it. It prints in a fork.
    previews = _worker("previews", "previews", "-P", "threads", "-c", "2")
    return [
        Program("models", models, logs / "models.log", env),
        Program("previews", previews, logs / "previews.log", env),
        Program("files", files, logs / "files.log", env),
        Program("dispatch", ("manage.py", "dispatch"), logs / "dispatch.log", env, patience=5.0),
    ]


def _worker(name: str, queues: str, *rest: str) -> tuple[str, ...]:
    call = ("-m", "celery", "--quiet", "-A", "config", "worker")
    alone = ("--without-gossip", "--without-mingle", "--loglevel", "WARNING")
    return (*call, "-n", f"{name}@%h", "-Q", queues, *alone, *rest)
