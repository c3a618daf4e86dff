"""A text read once: its tokens with their places, its clauses, its quantities."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from apps.domain.language import verbs
from apps.domain.language.words import stem

MAX_READ = 6000  # characters; a line has 200, a long paragraph 1,200

# A word or a figure, with what holds it together inside: C++, C#, .NET, R&D, it's, 1,200.5. Hyphens and slashes part words.
_TOKEN = re.compile(
    r"(?<!\w)\.(?=[A-Za-z]{2,}\b)[A-Za-z]+|[^\W_](?:[\w'’]|[.,:](?=\d)(?<=\d[.,:])|[.&@](?=[^\W_])(?<=\w[.&@]))*(?:\+\+|[+#](?!\w))?"
)
_CLAUSE_END = re.compile(r"[;:.!?()–—]|,|\s-\s")
_SENTENCE_MARKS = frozenset(".!?:;•·|\n")


class Token(NamedTuple):
    """One word as written. ``start`` and ``end`` are code points of the text; ``joined`` says a hyphen stands right before it."""

    text: str
    low: str
    start: int
    end: int
    joined: bool
    opens: bool
    clause: int

    @property
    def stem(self) -> str:
        return stem(self.low)

    @property
    def lemma(self) -> str:
        """The base of a verb form, otherwise the word."""
        return verbs.lemma(self.low) or self.low

    @property
    def has_digit(self) -> bool:
        return any(sign.isdigit() for sign in self.text)


class Reading:
    """``text`` with its tokens; everything derived is kept."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: tuple[Token, ...] = tuple(_tokens(text[:MAX_READ]))

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(token.stem for token in self.tokens)

    @cached_property
    def lows(self) -> frozenset[str]:
        return frozenset(token.low for token in self.tokens)

    @cached_property
    def joined_low(self) -> str:
        """The words in lower case, one space between, one at each end: phrases are looked up in it."""
        return f" {' '.join(token.low for token in self.tokens)} "

    @cached_property
    def letters(self) -> str:
        """Letters and figures alone, as names are compared: Power BI is powerbi."""
        return squeezed(self.text)

    def words(self, start: int, end: int) -> str:
        return self.text[start:end]

    def at(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def low(self, index: int) -> str:
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def between(self, index: int) -> str:
        """What stands between the token at ``index`` and the next."""
        after = self.at(index + 1)
        return self.text[self.tokens[index].end : after.start if after else len(self.text)]


@lru_cache(maxsize=4096)
def read(text: str) -> Reading:
    return Reading(text)


def squeezed(text: str) -> str:
    """Letters and figures in lower case, with + and # kept: C++ is not C."""
    return re.sub(r"[^\w+#]|_", "", unicodedata.normalize("NFKC", text)).casefold()


def _tokens(text: str) -> Iterator[Token]:
    clause, last_end = 0, 0
    for found in _TOKEN.finditer(text):
        gap = text[last_end : found.start()]
        if last_end and _CLAUSE_END.search(gap):
            clause += 1
        word = found[0].rstrip("'’")
        end = found.start() + len(word)
        yield Token(
            text=word,
            low=lowered(word),
            start=found.start(),
            end=end,
            joined=gap in ("-", "‐", "‑", "/"),
            opens=not last_end or any(sign in _SENTENCE_MARKS for sign in gap),
            clause=clause,
        )
        last_end = end


def lowered(word: str) -> str:
    """NFKC, lower case, straight apostrophe, no possessive."""
    low = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    return low[:-2] if low.endswith("'s") else low
