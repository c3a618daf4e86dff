"""Which words went and which came between two wordings of a line, in phrases a person can read."""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

WORDS = re.compile(r"\s+|[^\s]+")
SHORT = 2  # this many unchanged words between two changes are read as part of the change


@dataclass(frozen=True)
class Piece:
    text: str
    is_changed: bool


@dataclass(frozen=True)
class Difference:
    before: list[Piece]
    after: list[Piece]


def between(before: str, after: str) -> Difference:
    """Both lines cut into pieces; the texts of the pieces joined are the lines again."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    codes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    runs = list(_phrases(codes, old))
    return Difference(
        before=_pieces(old, [(start, stop, changed) for start, stop, _, _, changed in runs]),
        after=_pieces(new, [(start, stop, changed) for _, _, start, stop, changed in runs]),
    )


def _phrases(
    codes: Sequence[tuple[str, int, int, int, int]], old: Sequence[str]
) -> Iterator[tuple[int, int, int, int, bool]]:
    """Runs of equal or changed words; a short equal run between two changes joins them."""
    held: tuple[int, int, int, int] | None = None
    for place, (tag, i, j, k, m) in enumerate(codes):
        inner = 0 < place < len(codes) - 1
        short = sum(1 for word in old[i:j] if not word.isspace()) < SHORT
        if tag != "equal" or (inner and short):
            held = (held[0], j, held[2], m) if held else (i, j, k, m)
            continue
        if held:
            yield (*held, True)
            held = None
        yield i, j, k, m, False
    if held:
        yield (*held, True)


def _pieces(words: list[str], runs: list[tuple[int, int, bool]]) -> list[Piece]:
    return [Piece("".join(words[start:stop]), changed) for start, stop, changed in runs if stop > start]
