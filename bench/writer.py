"""The linter's precision and recall on seeded errors, and what the rule-based writer does to weak lines.

Run it with ``.venv/bin/python bench/writer.py [--rounds N] [--seed N]``. Into clean lines of many trades
errors are sown by rules of their own (letters swapped in any long word, commas without a space, an article of
the other kind, a verb in the wrong tense ...), one a line. Found: a finding touches the place. Mended: its
fix gives the clean line back. A false alarm is an error reported anywhere else, in sown or clean lines.
"""

import argparse
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from apps.domain.language import verbs  # noqa: E402
from apps.domain.truth.check import check  # noqa: E402
from apps.domain.truth.types import Evidence  # noqa: E402
from apps.domain.wording.lint.types import Finding, Line  # noqa: E402
from apps.domain.wording.linting import findings, fixed  # noqa: E402
from apps.domain.wording.writer import variants  # noqa: E402
from tests.domain.wording.lines import CLEAN, MENDED, SMALL_PARTS  # noqa: E402

GOALS = {"precision": 0.97, "recall": 0.85}
VOWELS = "aeiou"


class Sown(NamedTuple):
    kind: str
    clean: str
    text: str
    start: int
    end: int


Sower = Callable[[str, random.Random], "tuple[str, int, int] | None"]


def _words(line: str, least: int) -> list[re.Match[str]]:
    """Long words in small letters: names and figures are left alone."""
    return [
        found
        for found in re.finditer(r"[A-Za-z]+", line)
        if len(found[0]) >= least and found[0][1:].islower()
    ]


def _put(line: str, start: int, end: int, said: str) -> tuple[str, int, int]:
    return line[:start] + said + line[end:], start, start + len(said)


def _misspelled(line: str, dice: random.Random) -> tuple[str, int, int] | None:
    found = [word for word in _words(line, 8) if word.start() == 0 or word[0].islower()]
    if not found:
        return None
    word = dice.choice(found)
    at = dice.randrange(1, len(word[0]) - 2)
    made = {
        "swap": word[0][:at] + word[0][at + 1] + word[0][at] + word[0][at + 2 :],
        "drop": word[0][:at] + word[0][at + 1 :],
        "double": word[0][:at] + word[0][at] + word[0][at:],
    }[dice.choice(("swap", "drop", "double"))]
    return None if made == word[0] or verbs.lemma(made) else _put(line, *word.span(), made)


def _at(pattern: str, said: Callable[[re.Match[str]], str]) -> Sower:
    def sow(line: str, dice: random.Random) -> tuple[str, int, int] | None:
        found = list(re.finditer(pattern, line))
        if not found:
            return None
        chosen = dice.choice(found)
        return _put(line, *chosen.span(), said(chosen))

    return sow


def _other_article(found: re.Match[str]) -> str:
    return "a" if found[0] == "an" else "an"


def _tense(line: str, dice: random.Random) -> tuple[str, int, int] | None:
    first = line.split(" ", 1)[0]
    base = verbs.lemma(first)
    if base is None or verbs.forms(base).past != first.lower() or len({*verbs.forms(base)}) < 4:
        return None
    form = dice.choice((verbs.forms(base).base, verbs.forms(base).third, verbs.gerund(base)))
    return _put(line, 0, len(first), form.capitalize())


def _small(found: re.Match[str]) -> str:
    return found[0].lower()


NAMES = r"\b(?:Friday|Monday|French|English|Spanish|German|Germany|France|Spain)\b"
TOOLS = r"\b(?:Python|JavaScript|Grafana|Prometheus|Excel|GitHub)\b(?=[ ,]|$)"
MANY = r"(?<=\d )(?:nurses|customers|students|guests|clients|calls|months|years|patients)\b"
HYPHENS = r"\b(?:cross-functional|full-time|part-time|long-term|user-friendly|data-driven)\b"
SOWERS: dict[str, Sower] = {
    "misspelled word": _misspelled,
    "word twice": _at(r"\b(?:the|a|of|to|for|in|and|with)\b(?= )", lambda found: f"{found[0]} {found[0]}"),
    "two spaces": _at(r"(?<=\w) (?=\w)", lambda _: "  "),
    "space before a mark": _at(r"(?<=[a-z]),(?= )", lambda _: " ,"),
    "no space after a mark": _at(r"(?<=[a-z]{2}), (?=[a-z]{2})", lambda _: ","),
    "wrong article": _at(r"\ban?\b(?= [a-z]{3})", _other_article),
    "small letter at the start": _at(r"^[A-Z](?=[a-z])", _small),
    "mark at the end": _at(r"(?<=[a-z])$", lambda _: ","),
    "percent with a space": _at(r"(?<=\d)%", lambda _: " %"),
    "amount with a space": _at(r"(?<=[$£])(?=\d)", lambda _: " "),
    "small name": _at(NAMES, _small),
    "small tool": _at(TOOLS, _small),
    "one of many": _at(MANY, lambda found: found[0][:-1]),
    "wrong tense": _tense,
    "bullet typed in": _at(r"^(?=[A-Z])", lambda _: "• "),
    "its": _at(r"\bits\b", lambda _: "it's"),
    "hyphen left out": _at(HYPHENS, lambda found: found[0].replace("-", " ")),
    "then for than": _at(r"(?<=more )than\b", lambda _: "then"),
    "less for fewer": _at(r"\bfewer(?= errors| mistakes| calls| complaints)", lambda _: "less"),
    "two words in one": _at(
        r"\b(?:a lot|at least|as well as|high school)\b", lambda found: found[0].replace(" ", "", 1)
    ),
    "plural with apostrophe": _at(r"\b(?:KPIs|PCBs|APIs)\b", lambda found: found[0][:-1] + "'s"),
    "bracket left open": _at(r"\)", lambda _: ""),
}
# Lines beside those of the tests, so that each kind of error has where to stand.
MORE = """
Set KPIs for five teams and met them at least once a quarter
Led a cross-functional team of 9 with more than 40 releases
Cut complaints with fewer errors in its first year
Worked in a full-time role for 3 years, then part-time for 6 months
Translated menus from French and German into English on Monday and Friday
Built data-driven reports in Python, Grafana and Excel
Kept long-term records of 40 patients (all of them children)
Wrote a user-friendly guide for 300 students
Sold more than 20 cars a month, with fewer complaints each year
Shipped APIs for 12 clients (two of them banks)
Trained staff as well as volunteers in first aid
Raised £4,000 for a school and $300 for its library
Answered 80 calls a day, a lot of them in Spanish
Coordinated communication between departments and external suppliers
Developed requirements documentation for management and engineering
Maintained relationships with customers throughout the organization
Prepared performance statistics and financial statements for accounting
Established a training programme for volunteers and apprentices
Implemented improvements in manufacturing, logistics and purchasing
Delivered presentations about environment and sustainability
""".strip().split("\n")


def sown(lines: list[str], rounds: int, dice: random.Random) -> list[Sown]:
    found = []
    for _ in range(rounds):
        for line in lines:
            for kind, sower in SOWERS.items():
                if (made := sower(line, dice)) and made[0] != line:
                    found.append(Sown(kind, line, *made))
    return list(dict.fromkeys(found))


class Judged(NamedTuple):
    seed: Sown
    is_found: bool
    is_mended: bool
    alarms: list[str]
    seconds: float


def judged(seed: Sown) -> Judged:
    """What the linter says of one sown line."""
    began = time.perf_counter()
    found = findings([Line("x", seed.text, "line", "x", False)])
    seconds = time.perf_counter() - began
    useful = [one for one in found if one.severity != "advice" or one.rule == "unpaired"]
    hits = [one for one in useful if one.start <= seed.end and one.end >= seed.start]
    if seed.kind == "bracket left open":  # its partner is pointed at, wherever it stands
        hits = [one for one in useful if one.rule == "unpaired"]
    false = [one for one in useful if one.severity == "error" and one not in hits]
    return Judged(
        seed,
        bool(hits),
        fixed(seed.text, hits) == seed.clean,
        [_alarm(seed.text, one) for one in false],
        seconds,
    )


def _alarm(line: str, one: Finding) -> str:
    return f"{one.rule}: {line[one.start : one.end]!r} in {line!r}"


def judge(clean: list[str], seeds: list[Sown]) -> None:
    all_judged = [judged(seed) for seed in seeds]
    in_clean = [
        _alarm(line, one)
        for line in clean
        for one in findings([Line("x", line, "line", "x", False)])
        if one.severity == "error"
    ]
    table(all_judged)
    alarms = [alarm for one in all_judged for alarm in one.alarms] + in_clean
    seen = sum(one.is_found for one in all_judged)
    recall, precision = seen / len(seeds), seen / (seen + len(alarms))
    mended = sum(one.is_mended for one in all_judged) / len(seeds)
    times = sorted(1000 * one.seconds for one in all_judged)
    middle, late = (times[len(times) * part // 100] for part in (50, 95))
    print(
        f"\n{len(seeds)} errors sown into {len(clean)} clean lines; {middle:.1f} ms a line, p95 {late:.1f} ms"
    )
    print(f"recall {recall:.3f}, mended {mended:.3f}, precision {precision:.3f}; goals {GOALS}")
    print(f"{len(in_clean)} false alarms in clean lines")
    for alarm in alarms[:10]:
        print("  false alarm", alarm)
    if recall < GOALS["recall"] or precision < GOALS["precision"]:
        sys.exit(1)


def table(all_judged: list[Judged]) -> None:
    kinds: dict[str, list[Judged]] = defaultdict(list)
    for one in all_judged:
        kinds[one.seed.kind].append(one)
    print(f"{'kind of error':28}{'sown':>6}{'found':>7}{'mended':>8}{'false':>7}")
    for kind, found in kinds.items():
        share = [
            sum(flags) / len(found) for flags in zip(*((o.is_found, o.is_mended) for o in found), strict=True)
        ]
        print(f"{kind:28}{len(found):6}{share[0]:7.2f}{share[1]:8.2f}{sum(len(o.alarms) for o in found):7}")


def written() -> None:
    """How many weak lines the writer mends, and whether the gate lets every wording pass."""
    lines = [line for line, _, _ in MENDED]
    mended = sum(better in [one.text for one in variants(line, present=now)] for line, now, better in MENDED)
    levels: dict[str, int] = defaultdict(int)
    for line in (*lines, *CLEAN, *MORE, *SMALL_PARTS):
        for wording in variants(line, present=False, wanted=frozenset({"python", "excel"})):
            levels[check(wording.text, Evidence(sources=(line,))).level] += 1
    print(f"writer: {mended} of {len(lines)} weak lines get the better wording")
    print(f"the gate on all its wordings: {dict(levels)}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--lines", help="a file of right lines to sow into, instead of our own")
    asked = parser.parse_args()
    findings([Line("warm", "Ran the shop")])
    written()
    lines = [*CLEAN, *MORE, *SMALL_PARTS]
    if asked.lines:
        lines = [line for line in Path(asked.lines).read_text(encoding="utf-8").splitlines() if line.strip()]
    judge(lines, sown(lines, asked.rounds, random.Random(asked.seed)))


if __name__ == "__main__":
    main()
