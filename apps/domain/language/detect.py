"""Which language a text is in, by its most frequent short words, or by its script."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

from apps.domain.language import tables, verbs

_FILE = Path(__file__).parent / "words" / "stop_words.tsv"
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("uk", re.compile(r"[іїєґ]", re.IGNORECASE)),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)
_MARKS = {
    code: re.compile(f"[{letters}]")
    for code, letters in {
        "de": "äöüß", "fr": "éèêçœ", "es": "ñóíá", "pt": "ãõç", "sv": "åäö", "da": "æøå", "pl": "łąęśżźćń",
        "cs": "řěůčšž", "tr": "ğışç", "ro": "șțăâ", "it": "àèìòù",
    }.items()
}  # fmt: skip


def language_of(text: str) -> str:
    """A two-letter code ("en", "de", "fr" …), or "" when the text does not say.

    Short lines are judged on little: one clear word is enough, a tie is no answer.
    """
    found = _LETTERS.findall(text)
    script = _script_of(text, len("".join(found)))
    if script:
        return script
    scores = _scores([word.lower().replace("’", "'") for word in found])
    ranked = sorted(scores.items(), key=lambda item: -item[1])[:2]
    if not ranked or ranked[0][1] < 0.5:
        return ""
    return "" if len(ranked) == 2 and ranked[0][1] < 1.15 * ranked[1][1] else ranked[0][0]


def _script_of(text: str, letters: int) -> str:
    for code, pattern in _SCRIPTS:
        hits = len(pattern.findall(text))
        if hits and hits * (30 if code == "ja" else 8) >= letters:
            return code
    return ""


def _scores(found: list[str]) -> dict[str, float]:
    scores: dict[str, float] = defaultdict(float)
    owners = _owners()
    for word in found:
        for code in owners.get(word, ()):
            scores[code] += 1 / len(owners[word])
        if word.endswith("ed") and len(word) > 5 and verbs.is_verb_form(word):
            scores["en"] += 1
        for code, marks in _MARKS.items():
            if not word.isascii() and marks.search(word):
                scores[code] += 0.4
    return scores


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """Each stop word with the languages that have it; a word of many languages says little of each."""
    owners: dict[str, tuple[str, ...]] = {}
    for code, listed in tables.rows(_FILE):
        for word in listed.lower().split():
            owners[word] = (*owners.get(word, ()), code)
    return owners
