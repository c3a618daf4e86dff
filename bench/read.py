"""How well files are read: every file of the sets ``resumes_*`` in a folder, against the truth beside it.

Run it with ``.venv/bin/python bench/read.py FOLDER [--out READ.jsonl]``. Truth is ``X.gold.json`` beside
``X.pdf`` or ``X.docx``, a JSON Resume; files without are only read. CPU counts the child a file is read in.
"""

import argparse
import json
import os
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")

from apps.files.reading import door  # noqa: E402
from apps.files.refusals import FileRefused  # noqa: E402
from bench.reading import scoring  # noqa: E402

KINDS = (".pdf", ".docx", ".doc", ".txt")
GOALS = {"macro": 0.95, "entries": 0.85, "linked": 0.95, "worst": 0.80, "ms": 50.0}
TICK = os.sysconf("SC_CLK_TCK")


@dataclass
class Reading:
    """One file, as it was read."""

    path: Path
    resume: dict[str, Any] = field(default_factory=dict)
    coverage: float = 0.0
    refused: str = ""
    pages: int = 1
    figures: dict[str, float | None] = field(default_factory=dict)

    @property
    def set_name(self) -> str:
        return self.path.parent.name


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--out", type=Path, help="write what was read, one JSON object a file")
    given = asked.parse_args()
    paths = sorted(path for path in given.folder.glob("resumes_*/*") if path.suffix in KINDS)
    if not paths:
        raise SystemExit(f"No resumes in {given.folder}/resumes_*")
    door.read(paths[0].read_bytes(), paths[0].name)  # the libraries load once
    readings, ms = [], {}
    for name in sorted({path.parent.name for path in paths}):
        began = children_seconds()
        of_set = [read(path) for path in paths if path.parent.name == name]
        spent = children_seconds() - began
        ms[name] = 1000 * spent / max(1, sum(reading.pages for reading in of_set))
        readings += of_set
    if given.out:
        lines = (
            {"file": str(r.path), "resume": r.resume} for r in readings if r.path.suffix in (".pdf", ".docx")
        )
        given.out.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    door.READERS.close()
    return show(readings, ms)


def read(path: Path) -> Reading:
    reading = Reading(path, pages=pages_of(path))
    try:
        found = door.read(path.read_bytes(), path.name)
        reading.resume, reading.coverage = found.document.to_json_resume(), found.coverage
    except FileRefused as refusal:
        reading.refused = refusal.code
    truth = path.with_suffix(".gold.json")
    if truth.exists() and path.suffix != ".txt":
        reading.figures = scoring.scores(json.loads(truth.read_text(encoding="utf-8")), reading.resume)
    return reading


def pages_of(path: Path) -> int:
    if path.suffix != ".pdf":
        return 1
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def children_seconds() -> float:
    """CPU of our children and of theirs that have ended, as the kernel counts it."""
    time.sleep(0.05)  # the last child is waited for after it has answered
    total = 0.0
    for listed in Path("/proc/self/task").glob("*/children"):
        for pid in listed.read_text().split():
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            total += sum(int(value) for value in fields[11:15]) / TICK
    return total


def show(readings: list[Reading], ms: dict[str, float]) -> int:
    scored: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.figures:
            scored[reading.set_name].append(reading)
            scored["ALL"].append(reading)
    heads = [*scoring.FIGURES, "macro", "ms/page"]
    print(f"{'set':28s}{'n':>4s}" + "".join(f"{head:>9s}" for head in heads))
    for name in sorted(scored):
        figures = [reading.figures for reading in scored[name]]
        row = [scoring.mean(one[head] for one in figures) for head in scoring.FIGURES]
        row.append(scoring.mean(map(scoring.macro, figures)))
        time_spent = f"{ms[name]:9.1f}" if name in ms else ""
        print(f"{name:28s}{len(figures):4d}" + "".join(f"{value:9.3f}" for value in row) + time_spent)
    _show_unscored(readings)
    return _show_goals(scored["ALL"], ms)


def _show_unscored(readings: list[Reading]) -> None:
    rest = [reading for reading in readings if not reading.figures]
    covered = scoring.mean(reading.coverage for reading in rest)
    print(f"{len(rest)} files without truth: {covered:.3f} of their text placed")
    for reading in readings:
        if reading.refused:
            print(f"  refused ({reading.refused}) {reading.set_name}/{reading.path.name}")


def _show_goals(scored: list[Reading], ms: dict[str, float]) -> int:
    ranked = sorted(scored, key=lambda reading: scoring.macro(reading.figures))
    for reading in ranked[:8]:
        print(f"  worst {scoring.macro(reading.figures):.2f} {reading.set_name}/{reading.path.name}")
    means = {name: scoring.mean(reading.figures[name] for reading in scored) for name in scoring.FIGURES}
    found = {
        "macro": scoring.mean(means[name] for name in scoring.FIELDS),
        "entries": means["entries"],
        "linked": means["linked"],
    }
    print(
        f"{len(scored)} files, macro field F1 {found['macro']:.3f}, whole entries {found['entries']:.3f}, "
        f"bullets under their entry {found['linked']:.3f}, slowest set {max(ms.values()):.1f} CPU ms a page"
    )
    text = [reading for reading in ranked if reading.refused != "no_text"]
    if text:
        print(f"worst text file {scoring.macro(text[0].figures):.2f} (goal {GOALS['worst']:.2f})")
    return 0 if all(found[name] >= GOALS[name] for name in found) else 1


if __name__ == "__main__":
    raise SystemExit(main())
