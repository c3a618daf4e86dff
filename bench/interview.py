"""Feedback on answers, held to labels: agreement per criterion, contradictions found, false alarms, and time.

python bench/interview.py            the set of tests/evals/interviews
python bench/interview.py --missed   and each answer on which we differ
"""

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from apps.interviews.domain.reports import Answer, report  # noqa: E402

ANSWERS = ROOT / "tests" / "evals" / "interviews" / "answers.jsonl"
Row = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--missed", action="store_true")
    asked = parser.parse_args()
    rows = [json.loads(line) for line in ANSWERS.read_text(encoding="utf-8").splitlines()]
    found = [report(Answer.model_validate(row)) for row in rows]
    missed = [*agreement(rows, found), *parts(rows, found), *contradictions(rows, found)]
    reach(found)
    speed()
    if asked.missed:
        print("\n".join(missed))


def agreement(rows: list[Row], found: list[Row]) -> list[str]:
    """A score agrees when it lies in the labelled range."""
    right, of, missed = Counter[str](), Counter[str](), []
    for row, got in zip(rows, found, strict=True):
        for criterion, (low, high) in row["labels"].items():
            value = got["scores"][criterion]
            of[criterion] += 1
            if value is not None and low <= value <= high:
                right[criterion] += 1
            else:
                missed.append(f"{row['id']}: {criterion} {value}, labelled {low} to {high}")
    for criterion in sorted(of):
        print(f"{criterion:<12} {right[criterion]}/{of[criterion]} = {right[criterion] / of[criterion]:.1%}")
    return missed


def parts(rows: list[Row], found: list[Row]) -> list[str]:
    """Whether the part that was left out is the one that is not found."""
    missed = []
    cases = [(row, got) for row, got in zip(rows, found, strict=True) if row["missing"]]
    for row, got in cases:
        labels = {span["label"] for span in got["spans"]}
        missed += [f"{row['id']}: {part} was left out and found" for part in row["missing"] if part in labels]
    print(f"missing part {len(cases) - len(missed)}/{len(cases)} = {1 - len(missed) / len(cases):.1%}")
    return missed


def contradictions(rows: list[Row], found: list[Row]) -> list[str]:
    """Planted ones that are asked about by kind, and true answers that are asked about."""
    hits, planted, alarms, clean, missed = 0, 0, 0, 0, []
    for row, got in zip(rows, found, strict=True):
        kinds = [one["kind"] for one in got["contradictions"]]
        if row["contradictions"]:
            planted += 1
            hits += set(row["contradictions"]) <= set(kinds)
            if not set(row["contradictions"]) <= set(kinds):
                missed.append(f"{row['id']}: planted {row['contradictions']}, asked about {kinds}")
        else:
            clean += 1
            alarms += bool(kinds)
            missed += [f"{row['id']}: false alarm {one['ask']}" for one in got["contradictions"]]
    print(f"contradictions found {hits}/{planted} = {hits / planted:.1%}")
    print(f"false alarms {alarms}/{clean} = {alarms / clean:.1%}")
    return missed


def reach(found: list[Row]) -> None:
    """Which of 0 to 4 each criterion uses."""
    for criterion in found[0]["scores"]:
        used = Counter(got["scores"][criterion] for got in found)
        print(f"range of {criterion:<12}", {value: used[value] for value in (0, 1, 2, 3, 4, None)})


def speed() -> None:
    """Two minutes of speech, about 300 words, with a record."""
    rows = [json.loads(line) for line in ANSWERS.read_text(encoding="utf-8").splitlines()[:3]]
    long = Answer.model_validate(
        rows[0] | {"answer": " ".join(row["answer"] for row in rows), "seconds": 120}
    )
    started = time.perf_counter()
    report(long)
    print(f"a two-minute answer: {time.perf_counter() - started:.3f} s")


if __name__ == "__main__":
    main()
