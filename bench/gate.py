"""How well the truth gate tells faithful lines from invented ones, beside a plain comparison of figures.

    .venv/bin/python -m bench.gate tests/evals [--split blind] [--show] [--no-inventions]

The folder holds .jsonl files of cases as ``manage.py check_claims`` takes them, each with "label" (faithful
or invented), "kind", "occupation", "person" and "split". Mechanical inventions are made from faithful lines.
"""

import argparse
import json
import random
import re
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from math import sqrt
from pathlib import Path
from typing import Any, NamedTuple

from apps.domain.truth.cases import Case, judge
from bench.inventions import LOCKED, inventions
from tests.evals.truth import build

LOCKED_KINDS = LOCKED | {
    "number", "quantity", "date", "unit", "employer", "title", "degree", "cert", "certificate", "credential",
    "tool", "known_tool", "commingled_number", "commingled", "moved_number",
}  # fmt: skip
GOALS = (
    "goals: locked kinds 99.5 % blocked; all kinds 98 % flagged, 90 % blocked; "
    "faithful 1 % blocked, 15 % check; 10 ms"
)
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_MOVED = ("12 engineers", "340 invoices", "48 pallets", "9 branches", "65 volunteers")
_Z = 1.96
THIS_YEAR = date.today().year


class Judged(NamedTuple):
    """A case with what the gate and the plain comparison say of it."""

    record: dict[str, Any]
    level: str
    kinds: tuple[str, ...]
    milliseconds: float
    figures_differ: bool

    @property
    def kind(self) -> str:
        return str(self.record.get("kind") or "")

    @property
    def is_faithful(self) -> bool:
        return bool(self.record.get("label") == "faithful")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", help="only this split")
    parser.add_argument("--show", action="store_true", help="print the lines the gate is wrong about")
    parser.add_argument("--no-inventions", action="store_true", help="only the cases of the folder")
    chosen = parser.parse_args()
    records = [r for r in read(chosen.folder) if chosen.split in (None, r.get("split"))]
    print(f"{len(records)} cases, {len({r.get('occupation') for r in records})} occupations. {GOALS}")
    for split in sorted({str(record.get("split") or "all") for record in records}):
        judged = [judged_case(r) for r in records if str(r.get("split") or "all") == split]
        show_table(split, judged)
        if chosen.show:
            show_wrong(judged)
    if not chosen.no_inventions:
        judged = [judged_case(record) for record in made(records)]
        show_table("mechanical inventions", judged)
        if chosen.show:
            show_wrong(judged)


def read(folder: Path) -> Iterator[dict[str, Any]]:
    """Every record with a label of every .jsonl file of a folder, or of one file, and our own set in it."""
    if folder.is_dir() and build.HERE.is_relative_to(folder.resolve()):
        yield from build.cases()
    for path in sorted(folder.rglob("*.jsonl")) if folder.is_dir() else [folder]:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and "label" in (record := json.loads(line)):
                yield record


def made(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Mechanical inventions from the faithful records, always the same ones."""
    rng = random.Random(7)
    for record in records:
        if record["label"] == "faithful":
            for one in inventions(record["text"], rng, moved=rng.choice(_MOVED)):
                yield record | {"text": one.text, "label": "invented", "kind": one.kind}


def judged_case(record: dict[str, Any]) -> Judged:
    case = Case.model_validate(record)
    began = time.perf_counter()
    verdict = judge(case, THIS_YEAR)
    spent = 1000 * (time.perf_counter() - began)
    kinds = tuple(f"{doubt.kind}:{doubt.severity[0]}:{doubt.words}" for doubt in verdict.doubts)
    return Judged(record, verdict.level, kinds, spent, figures_differ(case))


def figures_differ(case: Case) -> bool:
    """The plain comparison: a figure of the text that stands nowhere in the evidence."""
    given = json.dumps([case.sources, case.entry_facts, case.person_facts, case.resume], ensure_ascii=False)
    return not set(_FIGURE.findall(case.text)) <= set(_FIGURE.findall(given))


def show_table(name: str, judged: list[Judged]) -> None:
    faithful = [one for one in judged if one.is_faithful]
    invented = [one for one in judged if not one.is_faithful]
    locked = [one for one in invented if one.kind in LOCKED_KINDS]
    print(f"\n## {name}: {len(faithful)} faithful, {len(invented)} invented")
    rows = [
        ("faithful, falsely blocked", faithful, blocked(faithful), plainly(faithful)),
        ("faithful, falsely sent to check", faithful, checked(faithful), None),
        ("invented, flagged", invented, blocked(invented) + checked(invented), plainly(invented)),
        ("invented, blocked", invented, blocked(invented), None),
        ("locked kinds, blocked", locked, blocked(locked), plainly(locked)),
    ]
    for label, group, hits, plain in rows:
        if group:
            beside = "" if plain is None else f"   plain figures: {100 * plain / len(group):.1f} %"
            print(f"{label:34} {percent(hits, len(group))}{beside}")
    times = sorted(one.milliseconds for one in judged)
    if times:
        median, high = times[len(times) // 2], times[int(0.95 * len(times))]
        print(f"{'ms a line, median / 95th':34} {median:.2f} / {high:.2f}")
    show_kinds(invented)


def show_kinds(invented: list[Judged]) -> None:
    by_kind: dict[str, list[Judged]] = defaultdict(list)
    for one in invented:
        by_kind[one.kind].append(one)
    for kind, group in sorted(by_kind.items()):
        hard, all_of = blocked(group) / len(group), (blocked(group) + checked(group)) / len(group)
        print(f"  {kind:24} {len(group):5}  blocked {100 * hard:5.1f} %  flagged {100 * all_of:5.1f} %")


def show_wrong(judged: list[Judged]) -> None:
    for one in judged:
        if one.level == ("supported" if one.is_faithful else "unsupported"):
            continue
        sources = one.record.get("sources") or [one.record.get("entry")]
        label = one.record["label"][:1].upper()
        print(f"  {label} {one.level:11} {one.kind:14} {sources} => {one.record['text']}  {one.kinds}")


def blocked(group: list[Judged]) -> int:
    return sum(one.level == "unsupported" for one in group)


def checked(group: list[Judged]) -> int:
    return sum(one.level == "check" for one in group)


def plainly(group: list[Judged]) -> int:
    return sum(one.figures_differ for one in group)


def percent(hits: int, of: int) -> str:
    """A share with its 95 % interval (Wilson)."""
    share = hits / of
    spread = _Z * sqrt(share * (1 - share) / of + _Z * _Z / (4 * of * of))
    middle, scale = share + _Z * _Z / (2 * of), 1 + _Z * _Z / of
    low, high = (middle - spread) / scale, (middle + spread) / scale
    return f"{100 * share:5.1f} %  ({hits} of {of}; {100 * low:.1f} to {100 * high:.1f})"


if __name__ == "__main__":
    main()
