"""Our own Valkey (the Redis protocol): the broker and the cache, on a socket, kept on disk every second."""

import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import redis

from apps.embedded import child
from apps.embedded.binaries import valkey_server

START_SECONDS = 30.0
STOP_SECONDS = 10.0


class ValkeyFailed(Exception):
    """It did not start; the message says where to look."""


@dataclass
class Valkey:
    """One server with its data under ``var`` and its socket in ``sockets``."""

    var: Path
    sockets: Path
    is_throwaway: bool = False
    server: subprocess.Popen[bytes] | None = None
    name: str = "valkey"

    @property
    def socket(self) -> Path:
        return self.sockets / "valkey.sock"

    @property
    def log(self) -> Path:
        return self.var / "logs" / "valkey.log"

    def start(self) -> None:
        """Start the server and wait until it answers. Raises ValkeyFailed."""
        folder = self.var / "valkey"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.sockets.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.socket.unlink(missing_ok=True)
        options = {
            "--port": "0",
            "--unixsocket": self.socket,
            "--unixsocketperm": "700",
            "--dir": folder,
            "--appendonly": "no" if self.is_throwaway else "yes",
            "--appendfsync": "everysec",
            "--save": "",
            "--maxmemory-policy": "noeviction",
            "--loglevel": "warning",
        }
        command = [valkey_server(), *(word for pair in options.items() for word in pair)]
        self.server = child.spawn(command, log=self.log)
        self._wait()

    def stop(self) -> None:
        if self.server:
            child.stop(self.server, by=signal.SIGTERM, patience=STOP_SECONDS)
            self.server = None

    def _wait(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self.server is None or self.server.poll() is not None:
                break
            with suppress(redis.RedisError), redis.Redis(unix_socket_path=str(self.socket)) as client:
                if client.ping():
                    return
            time.sleep(0.01)
        self.stop()
        raise ValkeyFailed(f"Valkey did not start; see {self.log}")
