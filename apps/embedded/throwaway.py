"""Servers for one run of the tests: in a temporary folder, fast, gone afterwards; several runs never meet."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from apps.embedded.postgres import Postgres
from apps.embedded.valkey import Valkey


@dataclass
class Throwaway:
    """What was started, and the folder that holds all of it."""

    folder: Path
    postgres: Postgres | None
    valkey: Valkey | None

    def stop(self) -> None:
        for server in (self.valkey, self.postgres):
            if server:
                server.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def start(*, with_postgres: bool = True, with_valkey: bool = True) -> Throwaway:
    """Start the servers asked for and wait until they answer."""
    folder = Path(tempfile.mkdtemp(prefix="fairhand-test-"))
    sockets = folder / "run"
    started = Throwaway(folder, None, None)
    try:
        if with_valkey:
            started.valkey = Valkey(folder, sockets, is_throwaway=True)
            started.valkey.start()
        if with_postgres:
            started.postgres = Postgres(folder, sockets, is_throwaway=True)
            started.postgres.start()
    except BaseException:
        started.stop()
        raise
    return started
