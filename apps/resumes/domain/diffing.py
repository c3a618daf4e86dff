"""What changed between two wordings, word by word, joined into phrases a reader can follow."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

Mark = Literal["same", "removed", "added"]
LONGEST = 4000  # characters compared word by word; longer texts count as replaced whole
SHORTEST_SAME = 2  # words: a lone shared word between two changes reads better as part of the change


class Piece(NamedTuple):
    """Some words and what became of them."""

    mark: Mark
    text: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """``before`` and ``after`` as one row of pieces; "same" and "removed" together give ``before`` again."""
    if len(before) + len(after) > LONGEST:
        return tuple(piece for piece in (Piece("removed", before), Piece("added", after)) if piece.text)
    return tuple(_pieces(_words(before), _words(after)))


def _pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    removed: list[str] = []
    added: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        is_crumb = tag == "equal" and bool(removed or added) and b < len(old) and _is_crumb(old[a:b])
        if tag == "equal" and not is_crumb:
            yield from _changed(removed, added)
            removed, added = [], []
            yield Piece("same", "".join(old[a:b]))
        else:
            removed += old[a:b]
            added += new[c:d]
    yield from _changed(removed, added)


def _changed(removed: list[str], added: list[str]) -> Iterator[Piece]:
    for mark, words in (("removed", removed), ("added", added)):
        if words:
            yield Piece(mark, "".join(words))  # type: ignore[arg-type]


def _is_crumb(words: list[str]) -> bool:
    letters = [word for word in words if word.strip()]
    return len(letters) < SHORTEST_SAME and sum(map(len, letters)) <= 3


def _words(text: str) -> list[str]:
    """Words with the space behind them, so that joined they are the text."""
    return re.findall(r"\S+\s*|\s+", text)
