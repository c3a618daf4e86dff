"""Our own Postgres: made once, reached by a socket only its owner can open, stopped cleanly."""

import os
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from apps.embedded import as_root, child
from apps.embedded.binaries import POSTGRES_MAJOR, postgres_program

DATABASE = "fairhand"
START_SECONDS = 60.0  # recovery after a crash replays the log first
STOP_SECONDS = 10.0
READY_LINE = 7  # postmaster.pid, eighth line: what the server says of itself

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "64MB",
    # Personal text must not reach a log: no statements, details, parameters or errors (the site logs those).
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_min_messages": "log",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_statement": "none",
    "log_checkpoints": "off",
}
THROWAWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}


class PostgresFailed(Exception):
    """It did not start; the message says where to look."""


@dataclass
class Postgres:
    """One cluster under ``var``, its socket in ``sockets``; a throwaway one trades safety for speed."""

    var: Path
    sockets: Path
    is_throwaway: bool = False
    disguise: as_root.Disguise = field(default_factory=as_root.disguise)
    server: subprocess.Popen[bytes] | None = None
    name: str = "postgres"

    @property
    def folder(self) -> Path:
        return self.var / f"pg{POSTGRES_MAJOR}"

    @property
    def log(self) -> Path:
        return self.var / "logs" / "postgres.log"

    def start(self) -> None:
        """Start the server; make the cluster and its database if there are none. Raises PostgresFailed."""
        private_folder(self.sockets, self.disguise.owner)
        self._make_cluster()
        as_root.give(self.folder, self.disguise.owner)
        _await_predecessor(self.folder)
        settings = SETTINGS | (THROWAWAY if self.is_throwaway else {})
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        command = [postgres_program("postgres"), "-D", self.folder, "-k", self.sockets, *options]
        self.server = child.spawn(command, log=self.log, before=self.disguise.put_on, farewell=signal.SIGINT)
        self._wait()
        self._make_database()

    def stop(self) -> None:
        """Fast shutdown: sessions are ended, everything committed is written."""
        if self.server:
            child.stop(self.server, by=signal.SIGINT, patience=STOP_SECONDS)
            self.server = None

    def _make_cluster(self) -> None:
        if (self.folder / "PG_VERSION").exists():
            return
        self.var.mkdir(parents=True, exist_ok=True)
        raw = self.var / f"pg{POSTGRES_MAJOR}.new"  # an interrupted initdb never leaves half a cluster
        shutil.rmtree(raw, ignore_errors=True)
        raw.mkdir(mode=0o700)
        as_root.give(raw, self.disguise.owner)
        command = [postgres_program("initdb"), "-D", raw, "-U", "postgres", "--encoding=UTF8"]
        command += ["--auth-local=trust", "--auth-host=scram-sha-256"]
        command += ["--locale-provider=builtin", "--locale=C.UTF-8", "--no-instructions"]
        command += ["--no-sync"] if self.is_throwaway else []
        making = child.spawn(command, log=self.log, before=self.disguise.put_on)
        if making.wait() != 0:
            raise PostgresFailed(f"Postgres could not make its data folder; see {self.log}")
        raw.rename(self.folder)

    def _wait(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self.server is None or self.server.poll() is not None:
                break
            if _is_ready(self.folder, self.server.pid):
                return
            time.sleep(0.01)
        self.stop()
        raise PostgresFailed(f"Postgres did not start; see {self.log}")

    def _make_database(self) -> None:
        address = make_conninfo(host=str(self.sockets), user="postgres", dbname="postgres")
        with psycopg.connect(address, autocommit=True) as connection:
            row = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
            if row is None:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))


def private_folder(folder: Path, owner: int) -> None:
    """A folder only its owner (and root) can enter; one that a stranger made before us is refused."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    ours = {owner, os.geteuid(), as_root.other_account().owner}
    if folder.is_symlink() or folder.stat().st_uid not in ours:
        raise PostgresFailed(f"{folder} belongs to somebody else; remove it first.")
    as_root.give(folder, owner)
    folder.chmod(0o700)


def _is_ready(folder: Path, number: int) -> bool:
    with suppress(OSError):
        lines = (folder / "postmaster.pid").read_text().splitlines()
        return len(lines) > READY_LINE and lines[0] == str(number) and lines[READY_LINE].strip() == "ready"
    return False


def _await_predecessor(folder: Path) -> None:
    """When we were killed a moment ago, the last server may still be closing."""
    deadline = time.monotonic() + STOP_SECONDS
    while _is_held(folder) and time.monotonic() < deadline:
        time.sleep(0.05)


def _is_held(folder: Path) -> bool:
    """Whether a Postgres has this folder. Forgets a lock whose number is another program's by now."""
    lock = folder / "postmaster.pid"
    try:
        number = lock.read_text().splitlines()[0]
        command = Path(f"/proc/{number}/cmdline").read_bytes()
    except (OSError, IndexError):
        return False  # no lock, or its holder is gone: Postgres clears that itself
    if str(folder).encode() in command:
        return True
    lock.unlink()
    return False
