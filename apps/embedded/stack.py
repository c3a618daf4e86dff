"""The whole site on one machine, from the servers to the open door and back."""

import http.client
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings

from apps.embedded import members, opening, paths
from apps.embedded.lone import alone, demand_free_port
from apps.embedded.postgres import Postgres
from apps.embedded.supervisor import Supervisor
from apps.embedded.valkey import Valkey
from apps.shell.feature import features

WEB_START_SECONDS = 60.0
LOOK_SECONDS = 0.2
HURRY = 2  # the second Ctrl-C


class WebFailed(Exception):
    """The pages did not open in time; the message says where to look."""


@dataclass
class Stack:
    """Everything ``up`` runs, but for servers whose address is given (DATABASE_URL, REDIS_URL)."""

    host: str
    port: int
    say: Callable[[str], None]
    var: Path = field(default_factory=lambda: paths.VAR)
    is_over: threading.Event = field(default_factory=threading.Event)
    calls: int = 0
    is_open: bool = False

    def run(self) -> None:
        """Open, watch, and close on a signal. Raises NotAlone, PostgresFailed, ValkeyFailed or WebFailed."""
        with alone(self.var), self._listening_for_signals():
            demand_free_port(self.host, self.port)
            self.supervisor = Supervisor(self.say)
            try:
                self._open()
                while not self.is_over.wait(LOOK_SECONDS):
                    self.supervisor.look(time.monotonic())
            finally:
                self._close()

    def _open(self) -> None:
        self._start_servers()
        if opening.bring_tables_up_to_date():
            self.say("The tables are up to date.")
        opening.collect_static_files()
        if not self._is_given("REDIS_URL"):
            opening.return_unfinished_messages()
        env = os.environ | {"PORT": str(self.port), "FAIRHAND_VAR": str(self.var)}
        logs = self.var / "logs"
        self.supervisor.start(members.web(host=self.host, port=self.port, logs=logs, env=env))
        if not self._wait_for_web(logs):
            return
        self.is_open = True
        self._welcome()
        for program in members.workers(
            logs=logs, env=env
        ):  # not before: they would compete for the processor
            self.supervisor.start(program)

    def _start_servers(self) -> None:
        sockets = paths.run_folder(self.var)
        if not self._is_given("REDIS_URL"):
            self.supervisor.start(Valkey(self.var, sockets))
        if not self._is_given("DATABASE_URL"):
            self.supervisor.start(Postgres(self.var, sockets))
        ours = [watched.member.name for watched in self.supervisor.watched]
        if ours:
            self.say(f"Started {' and '.join(ours)}.")

    def _is_given(self, name: str) -> bool:
        return bool(os.environ.get(name))

    def _wait_for_web(self, logs: Path) -> bool:
        """True once a page answers; False if we are asked to stop meanwhile."""
        deadline = time.monotonic() + WEB_START_SECONDS
        while time.monotonic() < deadline:
            if self._answers():
                return True
            if self.is_over.wait(0.05):
                return False
            self.supervisor.look(time.monotonic())
        raise WebFailed(f"The pages did not open; see {logs / 'web.log'}")

    def _answers(self) -> bool:
        with suppress(OSError, http.client.HTTPException):
            asking = http.client.HTTPConnection(self.host, self.port, timeout=10)
            asking.request("GET", "/healthz", headers={"Host": "localhost"})
            return asking.getresponse().status < http.client.INTERNAL_SERVER_ERROR
        return False

    def _welcome(self) -> None:
        is_given = os.environ.get("SITE_URL")
        address = settings.SITE_URL if is_given else f"http://localhost:{self.port}"
        self.say(f"Fairhand is open: {address}")
        has_model = settings.OPENAI_MODEL and (settings.OPENAI_API_KEY or settings.OPENAI_BASE_URL)
        self.say(f"Writing: {settings.OPENAI_MODEL if has_model else 'rule-based writer (no model is set)'}")
        self.say(f"Your data is in {self.var}, the logs in {self.var / 'logs'}. Ctrl-C stops everything.")
        for feature in features():
            for line in feature.opening_lines(address):
                self.say(line)

    def _close(self) -> None:
        if self.is_open:
            self.say("Stopping: what is being worked on is finished first. Ctrl-C again stops at once.")
        self.supervisor.stop()

    @contextmanager
    def _listening_for_signals(self) -> Iterator[None]:
        ends = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        before = {number: signal.getsignal(number) for number in ends}
        for number, handler in before.items():
            if number != signal.SIGHUP or handler != signal.SIG_IGN:  # nohup stays in force
                signal.signal(number, self._on_signal)
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _on_signal(self, *_: object) -> None:
        self.calls += 1
        self.is_over.set()
        if self.calls >= HURRY:
            self.supervisor.hurry()
