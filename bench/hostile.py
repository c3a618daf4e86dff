"""What hostile files do to us: each must end in a typed answer within 10 s and 1 GiB, and the reader live.

Run it with ``.venv/bin/python bench/hostile.py [FOLDER...] [--mutated N] [--seed N]``. It reads the generated
set of tests/files/reading/hostile.py, N good files with bytes changed, and every file of the folders, and
prints how each kind ended, with the longest time and the most memory that one file took.
"""

import argparse
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from apps.files.child import Limits, Server  # noqa: E402
from apps.files.reading import door  # noqa: E402
from apps.files.refusals import FileRefused  # noqa: E402
from apps.files.sniffing import LARGEST, ending  # noqa: E402
from tests.files.reading.hostile import files  # noqa: E402
from tests.files.reading.pdfs import lines_page  # noqa: E402

LONGEST, MOST = 10.0, 1024  # seconds, MiB
SLOWEST_SHOWN = 8
MEMORY = Server(preload=["apps.files.reading.in_child", "bench.hostile_memory"])


@dataclass(frozen=True)
class Outcome:
    name: str
    code: str
    seconds: float
    mebibytes: float


def given(folders: list[str], seed: int, mutated: int) -> Iterator[tuple[str, bytes]]:
    yield from files(seed, mutated)
    for folder in folders:
        for path in sorted(found for found in Path(folder).rglob("*") if found.is_file()):
            with path.open("rb") as file:
                yield str(path), file.read(LARGEST + 1)


def outcome_of(name: str, body: bytes) -> Outcome:
    began = time.monotonic()
    try:
        door.read(body, name)
        code = "read"
    except FileRefused as refused:
        code = refused.code
    except Exception as problem:
        code = f"RAISED {type(problem).__name__}"
    seconds = time.monotonic() - began
    return Outcome(name, code, seconds, memory_of(body, name) if code == "read" else 0.0)


def memory_of(body: bytes, name: str) -> float:
    """The most memory that reading took: asked in a second child, since the first one is gone."""
    limits = Limits(wall=45, cpu=door.LIMITS.cpu, memory=door.LIMITS.memory, programs=True)
    try:
        return float(MEMORY.call("bench.hostile_memory:most_mebibytes", body, name, limits=limits))
    except Exception:
        return 0.0


def table(outcomes: list[Outcome]) -> None:
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        kinds[ending(outcome.name) or "none"].append(outcome)
    print(f"{'kind':8}{'files':>7}{'worst s':>9}{'worst MiB':>11}  ends")
    for kind, found in sorted(kinds.items()):
        ends = ", ".join(f"{code} {count}" for code, count in Counter(o.code for o in found).most_common())
        worst, most = max(o.seconds for o in found), max(o.mebibytes for o in found)
        print(f"{kind:8}{len(found):7}{worst:9.2f}{most:11.0f}  {ends}")
    print("\nslowest")
    for outcome in sorted(outcomes, key=lambda o: -o.seconds)[:SLOWEST_SHOWN]:
        print(f"  {outcome.seconds:6.2f} s  {outcome.mebibytes:5.0f} MiB  {outcome.code:12} {outcome.name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--mutated", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    outcomes = [outcome_of(name, body) for name, body in given(asked.folders, asked.seed, asked.mutated)]
    table(outcomes)
    lives = outcome_of("after.pdf", lines_page(["Ada Example", "ada@ada.example"])).code == "read"
    untyped = [o for o in outcomes if o.code.startswith("RAISED")]
    late = [o for o in outcomes if o.seconds > LONGEST]
    large = [o for o in outcomes if o.mebibytes > MOST]
    print(
        f"\n{len(outcomes)} files on {os.cpu_count()} cores: {len(untyped)} without a typed answer, "
        f"{len(late)} later than {LONGEST:.0f} s, {len(large)} over {MOST} MiB; "
        f"the reader {'lives' if lives else 'is dead'}"
    )
    sys.exit(bool(untyped or late or large or not lives))


if __name__ == "__main__":
    main()
