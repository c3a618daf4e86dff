"""An answer cut into the pieces it was told in, each with its place."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from apps.domain.language import verbs
from apps.domain.language.words import stem
from apps.interviews.domain import cues

LONGEST_ANSWER = 12_000  # code points; three minutes of speech have about 3,000
LONG = 34  # words; speech without full stops is cut at its joints
_END = re.compile(r"[.!?…]+[\"”’)]*(?=\s|$)|\n+")
_JOINT = re.compile(
    r"\s(?:and|so|then|but)\s(?=(?:then\s|so\s)?(?:i|we|they|my|our|as|in the end|the)\b)", re.IGNORECASE
)
_CLAUSE = re.compile(r"[,;:]\s|\s(?:and|but|so|because|while)\s(?=\w)")
_WORD = re.compile(r"[^\W_](?:[\w'’+#]|[.\-/&,](?=\w))*")
_BY = (
    r"(?:also |then |first |quickly |immediately |personally |myself |really |just |had |even |soon |later )?"
)
_I_DID = re.compile(rf"(?<![\w'])(i|we)(?:'d|'ve)? {_BY}([a-z]+(?:-[a-z]+)?)", re.IGNORECASE)
_AND_DID = re.compile(
    r"(?:,|\band|\bthen) (?:also |then )?([a-z]+(?:ed|t|d|ade|ent|ote|ook|ew|ang|an|old|ound|ought))\b"
)
_NAME = re.compile(r"(?<![.!?]\s)(?<![.!?]\s[\"“])(?<!^)\b[A-ZÀ-Ý][\w&'’-]*(?:\s+[A-ZÀ-Ý][\w&'’-]*)*")
_CAPITALS = frozenset({"I", "I'm", "I'd", "I've", "I'll", "I’m", "I’d", "I’ve", "OK", "Um", "Uh", "Er"})


class Piece(NamedTuple):
    """A sentence, or a part of a long one."""

    start: int
    end: int
    words: str


class Act(NamedTuple):
    """Something that "I" or "we" did: ``who`` in lower case, and where it stands."""

    who: str
    start: int
    end: int


class Told:
    """What was said, measured once."""

    def __init__(self, text: str) -> None:
        self.text = text[:LONGEST_ANSWER].replace("\u00a0", " ")

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(part for whole in _cut(self.text, 0, _END, keep=True) for part in _shorter(whole))

    @cached_property
    def word_count(self) -> int:
        """Words; a name of several words counts as one, so that whose name it is makes no difference."""
        inner = sum(len(found.split()) - 1 for found in self.name_runs)
        return max(0, len(_WORD.findall(self.text)) - inner)

    @cached_property
    def names(self) -> tuple[tuple[int, int], ...]:
        """Capitalised runs inside sentences."""
        found = ((match.start(), match.end(), match[0]) for match in _NAME.finditer(self.text))
        return tuple((start, end) for start, end, words in found if words.strip(".") not in _CAPITALS)

    @property
    def name_runs(self) -> Iterator[str]:
        return (self.text[start:end] for start, end in self.names)

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        return tuple(act for piece in self.pieces for act in acts_of(piece))

    @cached_property
    def stems(self) -> frozenset[str]:
        return stems_of(self.text)


def acts_of(piece: Piece) -> Iterator[Act]:
    """The deeds of a piece: "I" or "we" before a past tense that says something was done."""
    who = ""
    for match in _I_DID.finditer(piece.words):
        who = match[1].lower()
        if is_deed(match[2]):
            yield Act(who, piece.start + match.start(), piece.start + match.end())
    if who:
        for match in _AND_DID.finditer(piece.words):
            if is_deed(match[1]) and not _I_DID.search(piece.words, match.start() + 1, match.end()):
                yield Act(who, piece.start + match.start(1), piece.start + match.end(1))


def is_deed(word: str) -> bool:
    """Whether a word after "I" is a past tense of doing: "rebuilt", "put", not "was", "need"."""
    base = verbs.lemma(word)
    if base is None:
        return word.endswith("ed") and len(word) > 4
    forms = verbs.forms(base)
    american = verbs.forms(base, british=False)
    is_past = word.lower() in {forms.past, forms.participle, american.past}
    return base not in cues.stative() and is_past


def clauses(piece: Piece) -> list[Piece]:
    """The clauses of a piece: what a figure is said about is near it."""
    return list(_cut(piece.words, piece.start, _CLAUSE, keep=False))


def stems_of(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    found = (word.lower() for word in _WORD.findall(text))
    return frozenset(
        stem(word) for word in found if word not in cues.plain() and len(word) > 2 and not word[0].isdigit()
    )


def _shorter(piece: Piece) -> Iterator[Piece]:
    if len(piece.words.split()) <= LONG:
        yield piece
    else:
        yield from _cut(piece.words, piece.start, _JOINT, keep=False)


def _cut(text: str, offset: int, at: re.Pattern[str], *, keep: bool) -> Iterator[Piece]:
    """``text`` cut behind (``keep``) or before each match; spaces around a piece are not of it."""
    ends = [match.end() if keep else match.start() for match in at.finditer(text)]
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        words = text[start:end]
        left = start + len(words) - len(words.lstrip(" ,;:\n\t"))
        if stripped := words.strip(" ,;:\n\t"):
            yield Piece(offset + left, offset + left + len(stripped), stripped)
