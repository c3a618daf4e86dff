"""Find every printed string in a text that was read back: whole, in order, and nothing else beside it. Pure.

Both sides are folded first: ligatures and other compatibility forms apart, letters to one case (a heading
may be set in capitals), soft hyphens and invisible marks out. A line break counts as a space, and as nothing
after a hyphen, a slash or inside a very long word, where a layout may break.

Text from right to left and Indic text come back from different libraries in different orders within a
paragraph. There a paragraph is compared as the letters and digits it is made of, and paragraphs still must
follow each other in order.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from pydantic import BaseModel, ConfigDict

Block = tuple[str, ...]

FURNITURE = re.compile(r"[\s·|,،、:•()\-–]*")  # what a template sets between strings
BREAKS_AFTER = "-‐–—/|&?=.@_"
LONG_WORD = 30
INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF))


class Found(BaseModel):
    """What is not as printed: strings missing, out of order, and text that nobody wrote."""

    model_config = ConfigDict(frozen=True)

    missing: tuple[str, ...] = ()
    out_of_order: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        return not (self.missing or self.out_of_order or self.extra)


def compare(blocks: Iterable[Block], pages: Iterable[str], *, running_name: str = "") -> Found:
    """Compare paragraphs of strings with the pages read back; ``running_name`` stands from page 2."""
    text = "\n".join(
        _without_running_head(fold(page), n, fold(running_name)) for n, page in enumerate(pages, 1)
    )
    walk = _Walk(text)
    for block in blocks:
        if any(map(_is_reordered, block)):
            walk.letters_of(block)
        else:
            for string in block:
                walk.string(string)
    return walk.found()


def fold(text: str) -> str:
    """The form in which both sides are compared."""
    return unicodedata.normalize("NFKC", text.translate(INVISIBLE)).casefold()


def _without_running_head(page: str, number: int, name: str) -> str:
    if number == 1 or not name:
        return page
    head, _, last = page.rstrip().rpartition("\n")
    return head if _letters(last) == _letters(f"{name} {number}") else page


def _is_reordered(text: str) -> bool:
    return any(unicodedata.bidirectional(c) in ("R", "AL") or "\u0900" <= c <= "\u0dff" for c in text)


def _letters(text: str) -> Counter[str]:
    return Counter(c for c in fold(text) if unicodedata.category(c)[0] in "LN")


class _Pattern(BaseModel):
    """The regular expression that finds one string."""

    model_config = ConfigDict(frozen=True, ignored_types=(cached_property,))

    string: str

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        words = fold(self.string).split()
        body = r"\s+".join(map(self._word, words))
        starts, ends = words[0][0].isalnum(), words[-1][-1].isalnum()
        return re.compile((r"(?<!\w)" if starts else "") + body + (r"(?!\w)" if ends else ""))

    @staticmethod
    def _word(word: str) -> str:
        is_long = len(word) > LONG_WORD
        parts = [
            re.escape(char) + (r"\s*" if n < len(word) - 1 and (is_long or _may_break_after(char)) else "")
            for n, char in enumerate(word)
        ]
        return "".join(parts)


def _may_break_after(char: str) -> bool:
    return char in BREAKS_AFTER or char >= "\u2e80"


class _Walk:
    """Goes through the text once, remembering where it is and what it had to pass over."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.passed: list[str] = []
        self.missing: list[str] = []
        self.out_of_order: list[str] = []

    def string(self, string: str) -> None:
        if not fold(string).split():
            return
        pattern = _Pattern(string=string).compiled
        if here := pattern.search(self.text, self.at):
            self._pass_to(here.start(), here.end())
        else:
            (self.out_of_order if pattern.search(self.text) else self.missing).append(string)

    def letters_of(self, block: Block) -> None:
        wanted = sum(map(_letters, block), Counter[str]())
        end, left = self.at, wanted.total()
        while left and end < len(self.text):
            left -= unicodedata.category(self.text[end])[0] in "LN"
            end += 1
        if _letters(self.text[self.at : end]) == wanted:
            self.at = self._past_signs(end, "".join(map(fold, block)))
        else:
            everywhere = _letters(self.text)
            short = any(everywhere[letter] < count for letter, count in wanted.items())
            (self.missing if short else self.out_of_order).extend(block)

    def _past_signs(self, end: int, written: str) -> int:
        """Signs of the block itself may stand after its last letter or before its first."""
        while end < len(self.text) and self.text[end] in written and not self.text[end].isalnum():
            end += 1
        return end

    def found(self) -> Found:
        rest = [*self.passed, self.text[self.at :]]
        extra = tuple(" ".join(part.split()) for part in rest if not FURNITURE.fullmatch(part))
        return Found(missing=tuple(self.missing), out_of_order=tuple(self.out_of_order), extra=extra)

    def _pass_to(self, start: int, end: int) -> None:
        self.passed.append(self.text[self.at : start])
        self.at = end
