"""Where our own Postgres and Valkey live: data under var/, sockets in a private folder with a short name.

A unix socket's path must fit in about 100 bytes and in an address, so a deep project folder, or one with
unusual characters in its name, moves the sockets to /tmp.
"""

import hashlib
import os
import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
VAR = PROJECT / os.environ.get("FAIRHAND_VAR", "var")
LONGEST_SOCKET = 90
PLAIN = re.compile(r"[\w./-]+", re.ASCII)  # other characters would need escaping in three kinds of address


def run_folder(var: Path = VAR) -> Path:
    """The folder for sockets, private to this user (0700 is set where it is made)."""
    near = var / "run"
    if len(str(near / ".s.PGSQL.5432")) <= LONGEST_SOCKET and PLAIN.fullmatch(str(near)):
        return near
    digest = hashlib.sha256(str(var).encode()).hexdigest()[:10]
    return Path(f"/tmp/fairhand-{os.getuid()}-{digest}")  # noqa: S108


def database_url(var: Path = VAR) -> str:
    return f"postgres://postgres@/fairhand?host={run_folder(var)}"


def redis_url(var: Path = VAR) -> str:
    return f"unix://{run_folder(var)}/valkey.sock"


def broker_url(var: Path = VAR) -> str:
    return f"redis+socket://{run_folder(var)}/valkey.sock"
