"""A shorter way to say an answer that uses only what was said, held to it by the gate."""

import re

from apps.domain.truth.check import check
from apps.domain.truth.types import Evidence
from apps.interviews.domain import cues
from apps.interviews.domain.types import PARTS, Marked

LONGEST_SHARE = 0.92  # of the words; less is no gain
_START = re.compile(r"^(?:so|and|then|but|well|yeah|okay|anyway)[, ]+(?=\w)", re.IGNORECASE)
_HELD = {"situation": 2, "task": 1, "action": 4, "result": 2}


def tighter(text: str, parts: tuple[Marked, ...]) -> str:
    """The parts of the story in order, without fillers and hedges; "" when that is hardly shorter."""
    kept = [mark for part in PARTS for mark in [one for one in parts if one.label == part][: _HELD[part]]]
    said = " ".join(_held_to(mark.words, text) for mark in kept)
    return said if said and len(said.split()) <= LONGEST_SHARE * len(text.split()) else ""


def _held_to(words: str, text: str) -> str:
    """One sentence made lean; as it was said where the gate is not content."""
    lean = _sentence(_lean(words))
    verdict = check(lean, Evidence(sources=(words,), entry=(text,)))
    return lean if verdict.level == "supported" else _sentence(words)


def _lean(words: str) -> str:
    spans = sorted([*cues.find("filler", words), *cues.find("hedge", words)], reverse=True)
    for start, end in spans:
        words = words[:start].rstrip(" ,") + " " + words[end:].lstrip(" ,")
    lean = " ".join(words.split())
    while shorter := _START.match(lean):
        lean = lean[shorter.end() :]
    return lean


def _sentence(words: str) -> str:
    """With a capital and a full stop."""
    stripped = words.strip()
    end = "" if stripped.endswith((".", "!", "?", "…", "”", '"')) else "."
    return f"{stripped[:1].upper()}{stripped[1:]}{end}"
