"""A database written into one file, and read back whole or not at all, with Postgres's own programs."""

import os
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from apps.embedded.binaries import postgres_program

EMPTIED = "DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n"
Database = Mapping[str, Any]  # one of settings.DATABASES


class DumpFailed(Exception):
    """One of the programs refused; the message is its own first line."""


def write(database: Database, to: Path) -> None:
    """Dump everything as it is at this moment; people may go on working. Raises DumpFailed."""
    options = ("--format=custom", "--no-owner", "--no-privileges", f"--file={to}")
    _run("pg_dump", *options, database=database)


def read(database: Database, dump: Path) -> None:
    """Replace everything by the dump, in one transaction. Raises DumpFailed; then nothing has changed."""
    with tempfile.TemporaryDirectory() as folder:
        script, emptied = Path(folder) / "script.sql", Path(folder) / "emptied.sql"
        emptied.write_text(EMPTIED)
        _run("pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(dump))
        options = ("--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1")
        _run(
            "psql", *options, "--output=/dev/null", f"--file={emptied}", f"--file={script}", database=database
        )


def _run(program: str, *options: str, database: Database | None = None) -> None:
    ended = subprocess.run(
        [postgres_program(program), *options],
        env={**os.environ, **_reached(database or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        said = ended.stderr.strip().partition("\n")[0]
        raise DumpFailed(said or f"{program} ended with {ended.returncode}")


def _reached(database: Database) -> dict[str, str]:
    """How the programs find the database; a password on a command line could be read by others."""
    options = database.get("OPTIONS") or {}
    known = {
        "PGHOST": options.get("host") or database.get("HOST"),
        "PGSSLMODE": options.get("sslmode"),
        "PGPORT": database.get("PORT"),
        "PGUSER": database.get("USER"),
        "PGPASSWORD": database.get("PASSWORD"),
        "PGDATABASE": database.get("NAME"),
        "PGOPTIONS": "-c client_min_messages=warning",
    }
    return {name: str(value) for name, value in known.items() if value}
