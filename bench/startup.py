"""How long people wait for the first page: a warm start, a first one, and (--cold) a copy with no .venv.

Run it with ``.venv/bin/python bench/startup.py [--cold]``. Cold figures count bin/setup as well, and system
packages only when they are missing: the full figure needs a bare machine.
"""

import argparse
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from tests.running import free_port  # noqa: E402

GOALS = {"warm": 4.0, "cold": 60.0}
NOT_COPIED = shutil.ignore_patterns(".venv", "var", ".git", "__pycache__", ".*_cache")


def seconds_to_first_page(project: Path, command: list[str], var: Path) -> tuple[float, float]:
    """From pressing Enter to a whole home page, and from Ctrl-C to the end."""
    port = free_port()
    env = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    began = time.monotonic()
    program = subprocess.Popen(
        [*command, "--port", str(port)],
        cwd=project,
        env=env | {"FAIRHAND_VAR": str(var)},
        stdout=subprocess.DEVNULL,
    )
    try:
        wait_for_page(program, f"http://localhost:{port}/")
        opened = time.monotonic() - began
        time.sleep(4)  # workers come after the pages; a stop in their first second is not a usual one
        began = time.monotonic()
    finally:
        program.send_signal(signal.SIGINT)
        program.wait(60)
    return opened, time.monotonic() - began


def wait_for_page(program: subprocess.Popen[bytes], address: str) -> None:
    while program.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=30) as reply:
                reply.read()
                return
        except ConnectionError:
            time.sleep(0.02)
        except OSError as error:
            if not isinstance(getattr(error, "reason", None), ConnectionError):
                raise
            time.sleep(0.02)
    raise SystemExit("It ended before a page opened.")


def warm(runs: int, folder: Path) -> list[tuple[str, float, float | None]]:
    command = [str(PROJECT / "bin" / "run")]
    first, _ = seconds_to_first_page(PROJECT, command, folder / "var")
    figures = [seconds_to_first_page(PROJECT, command, folder / "var") for _ in range(runs)]
    opened, closed = zip(*figures, strict=True)
    return [
        ("first start (new database)", first, None),
        (f"warm start, median of {runs}", statistics.median(opened), GOALS["warm"]),
        ("warm start, slowest", max(opened), GOALS["warm"]),
        ("Ctrl-C to the end, median", statistics.median(closed), None),
    ]


def cold(folder: Path) -> list[tuple[str, float, float | None]]:
    copy = folder / "copy"
    shutil.copytree(PROJECT, copy, ignore=NOT_COPIED)
    opened, _ = seconds_to_first_page(copy, [str(copy / "bin" / "run")], folder / "cold")
    return [("cold: bin/run in a fresh copy", opened, GOALS["cold"])]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--cold", action="store_true", help="also set up a fresh copy (downloads 200 MB)")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="fairhand-bench-") as name:
        rows = warm(given.runs, Path(name))
        if given.cold:
            rows += cold(Path(name))
    print(f"{'what':34} {'seconds':>8} {'goal':>6}")
    for what, seconds, goal in rows:
        print(f"{what:34} {seconds:8.1f} {f'{goal:.0f}' if goal else '':>6}")
    print(f"load average {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors")


if __name__ == "__main__":
    main()
