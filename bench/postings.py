"""How well adverts are read: sections, pay and years, against tables of adverts that have them in columns.

    python bench/postings.py DIRECTORY

DIRECTORY holds google_job_skills.csv (sections in columns) and glassdoor_*.csv (pay as text, and parsed).
Nothing of them is kept or shown but counts.
"""

import argparse
import csv
import re
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from apps.domain.postings import read_posting  # noqa: E402
from apps.domain.postings.pay import find_pay  # noqa: E402

FIELDS = {"Responsibilities": "duties", "Minimum Qualifications": "must", "Preferred Qualifications": "nice"}
STYLES = {
    "plain": lambda field, body: f"{field}\n{body}\n",
    "colon": lambda field, body: f"{field.upper()}:\n" + "".join(f"- {line}\n" for line in body.splitlines()),
    "run": lambda field, body: f"{field}:\n{' '.join(body.splitlines())}\n",
    "other": lambda field, body: f"{OTHER[field]}\n" + "".join(f"• {line}\n" for line in body.splitlines()),
}
OTHER = {
    "Responsibilities": "What you'll do",
    "Minimum Qualifications": "You have",
    "Preferred Qualifications": "Nice to have",
}
# The shape of a plain demand, to count years without asking the reader that is measured.
YEARS = re.compile(r"\b(\d{1,2})\+?(?:\s*(?:-|–|to)\s*\d{1,2})?\+?\s+years?\b", re.IGNORECASE)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    folder = _folder(parser)
    csv.field_size_limit(10**9)
    adverts = list(_rows(folder / "google_job_skills.csv"))
    for style in STYLES:
        _sections(adverts, style)
    _headless(adverts)
    _years(adverts)
    _pay(list(_rows(folder / "glassdoor_ds_2020.csv")))
    _speed(adverts)


def _folder(parser: argparse.ArgumentParser) -> Path:
    parser.add_argument("directory", type=Path)
    folder: Path = parser.parse_args().directory
    return folder


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        return list(csv.DictReader(file))


def _text(row: dict[str, str], style: str) -> str:
    body = "\n".join(STYLES[style](field, row[field]) for field in FIELDS if row[field].strip())
    return f"{row['Title']}\n{row['Company']}\n{row['Location']}\n\n{body}"


def _sections(adverts: list[dict[str, str]], style: str) -> None:
    """Lines of each field that are found under the right part, and required against preferred."""
    right = wrong = 0
    level: Counter[tuple[str, str]] = Counter()
    for row in adverts:
        posting = read_posting(_text(row, style))
        for field, kind in FIELDS.items():
            found = " ".join(posting.lines_of(kind))
            for line in filter(str.strip, row[field].splitlines()):
                hit = line.strip(" .") in found
                right, wrong = right + hit, wrong + (not hit)
        for requirement in posting.requirements:
            words = requirement.words.strip(" .")
            for field in ("Minimum Qualifications", "Preferred Qualifications"):
                if words in row[field]:
                    level[(FIELDS[field], requirement.level)] += 1
                    break
    f1 = {kind: _f1(level, kind) for kind in ("must", "nice")}
    found_lines = f"{right / (right + wrong):6.1%} of lines"
    print(f"sections, {style:<6} {found_lines}   must F1 {f1['must']:.3f}   nice F1 {f1['nice']:.3f}")


def _f1(level: Counter[tuple[str, str]], kind: str) -> float:
    hits = level[(kind, kind)]
    said = sum(count for (_, given), count in level.items() if given == kind)
    true = sum(count for (gold, _), count in level.items() if gold == kind)
    return 2 * hits / (said + true) if said + true else 0.0


def _headless(adverts: list[dict[str, str]]) -> None:
    """The same adverts with every heading taken away: is each line still known for duty or demand?"""
    right = total = 0
    for row in adverts:
        posting = read_posting(f"{row['Title']}\n\n" + "\n".join(row[field] for field in FIELDS))
        for field, kinds in (("Responsibilities", ("duties",)), ("Minimum Qualifications", ("must", "nice"))):
            found = " ".join(posting.lines_of(*kinds))
            lines = [line for line in row[field].splitlines() if line.strip()]
            right += sum(line.strip(" .") in found for line in lines)
            total += len(lines)
    print(f"sections without headings {right / total:6.1%} of lines")


def _years(adverts: list[dict[str, str]]) -> None:
    hits = said = true = 0
    for row in adverts:
        demands = [
            line for line in row["Minimum Qualifications"].splitlines() if "experience" in line.lower()
        ]
        gold = Counter(float(match[1]) for line in demands for match in YEARS.finditer(line))
        found = Counter(
            r.years for r in read_posting(_text(row, "plain")).requirements if r.level == "must" and r.years
        )
        hits += (gold & found).total()
        said, true = said + found.total(), true + gold.total()
    print(f"years: precision {hits / said:.3f}  recall {hits / true:.3f}  of {true}")


def _pay(rows: list[dict[str, str]]) -> None:
    parsed = [row for row in rows if row.get("min_salary") and row.get("max_salary")]
    scale = {"1.0": 1.0, "0.0": 1_000.0}
    exact = 0
    for row in parsed:
        pay = find_pay(row["Salary Estimate"])
        factor = scale.get(row.get("hourly") or "0.0", 1_000.0)
        gold = (float(row["min_salary"]) * factor, float(row["max_salary"]) * factor)
        exact += pay is not None and (pay.low, pay.high) == gold
    print(f"pay: {exact / len(parsed):6.1%} of {len(parsed)} ranges exact")


def _speed(adverts: list[dict[str, str]]) -> None:
    times = []
    for row in adverts:
        text = _text(row, "plain")
        start = time.perf_counter()
        read_posting(text)
        times.append((time.perf_counter() - start) * 1_000)
    times.sort()
    slow = times[int(len(times) * 0.95)]
    print(f"time: median {statistics.median(times):.1f} ms, 95th percentile {slow:.1f} ms an advert")


if __name__ == "__main__":
    main()
