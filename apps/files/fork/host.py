"""Our side of the fork server: start it when it is needed, hand it orders, start it again when it died."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from apps.files.fork.order import Order

ROOT = Path(__file__).resolve().parents[3]
BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from apps.files.fork.server import main; main(int(sys.argv[2]), sys.argv[3:])"
)
# All the environment that a child sees: no key, no address, no password.
KEPT_ENVIRONMENT = (
    "PATH",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "TZ",
    "LD_LIBRARY_PATH",
    "FONTCONFIG_FILE",
    "FONTCONFIG_PATH",
)


class ServerGone(Exception):
    """The fork server is not there (any more)."""


class Host:
    """Holds the one fork server of this process."""

    def __init__(self, preload: Sequence[str]) -> None:
        self._preload = tuple(preload)
        self._lock = threading.Lock()
        self._control: socket.socket | None = None
        self._program: subprocess.Popen[bytes] | None = None

    def hand_over(self, order: Order, connection: socket.socket, report: int) -> None:
        """Send an order with its two ends; starts the server first if need be. Raises ServerGone."""
        with self._lock:
            for _ in range(2):
                try:
                    socket.send_fds(self._started(), [order.packed()], [connection.fileno(), report])
                except OSError:
                    self._stop()
                else:
                    return
        raise ServerGone

    def start(self) -> None:
        """Begin to load, so that the first order finds the server warm. Does not wait for it."""
        with self._lock:
            self._started()

    def stop(self) -> None:
        """End the server and every call under way."""
        with self._lock:
            self._stop()

    def forget(self) -> None:
        """In a fork of our process: leave the server to the one who started it."""
        if self._program is not None:
            self._program.returncode = 0  # it is not our child, so there is nothing to wait for
        if self._control is not None:
            self._control.close()
        self.__init__(self._preload)  # type: ignore[misc]

    def _started(self) -> socket.socket:
        if self._control is None:
            ours, theirs = socket.socketpair()
            with theirs:
                self._program = _boot(theirs, self._preload)
            self._control = ours
        return self._control

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()
        if self._program is not None:
            with suppress(subprocess.TimeoutExpired):
                self._program.wait(2)
            self._program.kill()
            self._program.wait()
        self._control = self._program = None


def _boot(control: socket.socket, preload: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-I", "-c", BOOT, str(ROOT), str(control.fileno()), *preload],
        pass_fds=(control.fileno(),),
        env={name: os.environ[name] for name in KEPT_ENVIRONMENT if name in os.environ},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
