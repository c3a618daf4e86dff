"""Which words of an answer tell the situation, the task, the action and the result."""

import re

from apps.domain.truth.measures import quantities
from apps.interviews.domain import cues
from apps.interviews.domain.told import Piece, Told, acts_of
from apps.interviews.domain.types import PARTS, Marked, Part

FEWEST_WORDS = 4
_OPENING = re.compile(r"(?:in|at|on|one|when|while|during|last|two|a few|once|there)\b", re.IGNORECASE)
_OPENING_DEED = re.compile(r"(?:in|at|on|last|during)(?: [\w&'’-]+){1,4},? i (?!had|was|am)", re.IGNORECASE)
_PAST = frozenset(
    [
        "was",
        "were",
        "went",
        "came",
        "got",
        "became",
        "gave",
        "said",
        "left",
        "made",
        "took",
        "sent",
        "kept",
        "won",
    ]
)


def parts_of(told: Told) -> tuple[Marked, ...]:
    """Each piece with its part; pieces that play none are left out."""
    labels = [_by_cues(piece, is_first=index == 0) for index, piece in enumerate(told.pieces)]
    if "action" not in labels:
        labels = [label or _deed(piece) for label, piece in zip(labels, told.pieces, strict=True)]
    last_action = max((i for i, label in enumerate(labels) if label == "action"), default=-1)
    found = []
    for index, (piece, label) in enumerate(zip(told.pieces, labels, strict=True)):
        part = label or _by_place(piece, index, labels, last_action)
        if part:
            found.append(Marked(label=part, span=(piece.start, piece.end), words=piece.words))
    return tuple(found)


def named_parts(marks: tuple[Marked, ...]) -> tuple[Part, ...]:
    """The parts that are there, in the order of a story."""
    labels = {mark.label for mark in marks}
    return tuple(part for part in PARTS if part in labels)


def _by_cues(piece: Piece, *, is_first: bool) -> Part | None:
    acts = list(acts_of(piece))
    if cues.has("ramble", piece.words):
        return None
    if cues.has("result", piece.words) and (acts or not is_first):
        return "result"
    if cues.has("task", piece.words) and not any(act.who == "i" for act in acts[1:]):
        return "task"
    return "action" if acts and not (is_first and _OPENING.match(piece.words)) else None


def _deed(piece: Piece) -> Part | None:
    """“At Acme I rebuilt the index”: a first sentence, the only one that says what was done."""
    match = _OPENING_DEED.match(piece.words)
    return "action" if match and any(act.who == "i" for act in acts_of(piece)) else None


def _by_place(piece: Piece, index: int, labels: list[Part | None], last_action: int) -> Part | None:
    """What has no cue is the situation before the first deed, and the result behind the last one."""
    if len(piece.words.split()) < FEWEST_WORDS or cues.has("ramble", piece.words):
        return None
    told_before = {label for label in labels[:index] if label}
    if not told_before & {"action", "result"}:
        return "situation" if _is_concrete(piece) or cues.has("situation", piece.words) else None
    return "result" if index > last_action >= 0 and _is_concrete(piece, at_the_end=True) else None


def _is_concrete(piece: Piece, *, at_the_end: bool = False) -> bool:
    """A figure, a name, or (at the end) something that happened."""
    told = Told(f"x {piece.words}")  # the first word may be a name too
    if quantities(piece.words) or told.names:
        return True
    return at_the_end and any(word.endswith("ed") or word in _PAST for word in piece.words.lower().split())
