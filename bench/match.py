"""How well people and adverts are ordered: nDCG@10 of our score beside TF-IDF and BM25, and how fast.

python bench/match.py            the graded set of tests/evals/matching
python bench/match.py --worst    and the pairs that cost most
"""

import argparse
import json
import math
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from apps.domain.fit import profile_of, rank_people, rank_postings, ready  # noqa: E402
from apps.domain.language.words import stem, words  # noqa: E402
from apps.domain.postings import read_posting  # noqa: E402
from apps.domain.resume import ResumeDocument  # noqa: E402

EVALS = ROOT / "tests" / "evals" / "matching"
TODAY = date(2025, 1, 15)
MOST = 10
Order = dict[str, list[str]]
Grades = dict[str, dict[str, int]]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--worst", action="store_true")
    asked = parser.parse_args()
    people = {row["id"]: ResumeDocument.from_json_resume(row["resume"]) for row in _rows("people")}
    adverts = {row["id"]: row["text"] for row in _rows("postings")}
    grades: Grades = {row["id"]: row["grades"] for row in _rows("grades")}
    for name, order in (("ours", ours), ("BM25", bm25), ("TF-IDF", tf_idf)):
        for_people, for_adverts = order(people, adverts)
        print(f"{name:<7} nDCG@10: adverts for a person {mean(for_people, grades):.3f}", end="   ")
        print(f"people for an advert {mean(for_adverts, turned(grades)):.3f}")
        if asked.worst and name == "ours":
            show_worst(for_people, grades)
            show_worst(for_adverts, turned(grades))
    speed(people, adverts)


def _rows(name: str) -> list[dict]:
    return [json.loads(line) for line in (EVALS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def ours(people: dict[str, ResumeDocument], adverts: dict[str, str]) -> tuple[Order, Order]:
    profiles = {key: profile_of(document, TODAY) for key, document in people.items()}
    prepared = {key: ready(read_posting(text)) for key, text in adverts.items()}
    for_people = {
        key: [found.key for found in rank_postings(profile, list(prepared.items()))]
        for key, profile in profiles.items()
    }
    for_adverts = {
        key: [found.key for found in rank_people(advert, list(profiles.items()))]
        for key, advert in prepared.items()
    }
    return for_people, for_adverts


def bm25(people: dict[str, ResumeDocument], adverts: dict[str, str]) -> tuple[Order, Order]:
    return _both(people, adverts, _bm25)


def tf_idf(people: dict[str, ResumeDocument], adverts: dict[str, str]) -> tuple[Order, Order]:
    return _both(people, adverts, _cosine)


Score = Callable[[Counter[str], dict[str, Counter[str]]], dict[str, float]]


def _both(people: dict[str, ResumeDocument], adverts: dict[str, str], score: Score) -> tuple[Order, Order]:
    texts = {key: _bag("\n".join(document.statements())) for key, document in people.items()}
    others = {key: _bag(text) for key, text in adverts.items()}
    return (
        {key: _best(score(bag, others)) for key, bag in texts.items()},
        {key: _best(score(bag, texts)) for key, bag in others.items()},
    )


def _bag(text: str) -> Counter[str]:
    return Counter(stem(word) for word in words(text))


def _best(scores: dict[str, float]) -> list[str]:
    return sorted(scores, key=lambda key: (-scores[key], key))


def _bm25(query: Counter[str], found: dict[str, Counter[str]]) -> dict[str, float]:
    """Okapi BM25 with the usual k1 1.5 and b 0.75."""
    mean_length = sum(bag.total() for bag in found.values()) / len(found)
    frequency = Counter(word for bag in found.values() for word in bag)
    scores = {}
    for key, bag in found.items():
        length = 1.5 * (1 - 0.75 + 0.75 * bag.total() / mean_length)
        scores[key] = sum(
            math.log(1 + (len(found) - frequency[word] + 0.5) / (frequency[word] + 0.5))
            * bag[word] * 2.5 / (bag[word] + length)
            for word in query if word in bag
        )  # fmt: skip
    return scores


def _cosine(query: Counter[str], found: dict[str, Counter[str]]) -> dict[str, float]:
    frequency = Counter(word for bag in found.values() for word in bag)
    weight = {word: math.log((len(found) + 1) / (count + 0.5)) for word, count in frequency.items()}

    def vector(bag: Counter[str]) -> dict[str, float]:
        return {word: (1 + math.log(count)) * weight[word] for word, count in bag.items() if word in weight}

    asked = vector(query)
    scores = {}
    for key, bag in found.items():
        other = vector(bag)
        norms = math.hypot(*asked.values()) * math.hypot(*other.values())
        scores[key] = (
            sum(value * other.get(word, 0.0) for word, value in asked.items()) / norms if norms else 0.0
        )
    return scores


def turned(grades: Grades) -> Grades:
    found: Grades = {}
    for person, given in grades.items():
        for advert, grade in given.items():
            found.setdefault(advert, {})[person] = grade
    return found


def ndcg(order: list[str], given: dict[str, int]) -> float:
    ideal = _gain(sorted(given.values(), reverse=True))
    return _gain([given.get(key, 0) for key in order]) / ideal if ideal else 1.0


def _gain(grades: list[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:MOST]))


def mean(orders: Order, grades: Grades) -> float:
    return sum(ndcg(order, grades.get(key, {})) for key, order in orders.items()) / len(orders)


def show_worst(orders: Order, grades: Grades) -> None:
    scored = sorted((ndcg(order, grades.get(key, {})), key) for key, order in orders.items())
    for value, key in scored[:12]:
        top = " ".join(f"{other}({grades.get(key, {}).get(other, 0)})" for other in orders[key][:7])
        print(f"   {key} {value:.3f}  {top}   {grades.get(key)}")


def speed(people: dict[str, ResumeDocument], adverts: dict[str, str]) -> None:
    prepared = [ready(read_posting(text)) for text in adverts.values()]
    many = [(str(number), prepared[number % len(prepared)]) for number in range(4_000)]
    profiles = [profile_of(document, TODAY) for document in people.values()][:3]
    start = time.perf_counter()
    for profile in profiles:
        rank_postings(profile, many)
    a_second = len(profiles) * len(many) / (time.perf_counter() - start)
    print(f"exact scoring: {a_second:,.0f} adverts a second on one core")


if __name__ == "__main__":
    main()
