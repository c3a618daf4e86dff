"""A text read once: its tokens with their places, parted into clauses."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from apps.domain.language.detect import language_of

MAX_READ = 20_000  # code points; a line has 200, a long letter 4,000

# A word or a figure with what holds it together inside: C++, C#, .NET, R&D, it's, 1,200.5.
# Hyphens and slashes part words.
_TOKEN = re.compile(
    r"(?<!\w)\.(?=[A-Za-z]{2,}\b)[A-Za-z]+"
    r"|[^\W_](?:[\w'’]|[.,:](?=\d)(?<=\d[.,:])|[.&@](?=[^\W_])(?<=\w[.&@]))*(?:\+\+|[+#](?!\w))?"
)
_CLAUSE_END = re.compile(r"[;:.!?()–—,|]|\s-\s")
_SENTENCE_MARKS = frozenset(".!?:;•·|\n")
_ENOUGH = 600  # code points that tell a language
_HYPHENS = frozenset("-‐‑/")


class Token(NamedTuple):
    """One word as written, its place in code points of the text, and its clause.

    ``low`` is it in lower case without a possessive; ``opens`` says that it is the first of a sentence.
    """

    text: str
    low: str
    start: int
    end: int
    joined: bool
    opens: bool
    clause: int

    @property
    def is_word(self) -> bool:
        return self.low[0].isalpha()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


class Reading:
    """``text`` with its tokens; everything derived is kept."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: tuple[Token, ...] = tuple(_tokens(text[:MAX_READ]))
        self.lows: tuple[str, ...] = tuple(token.low for token in self.tokens)

    @cached_property
    def language(self) -> str:
        """The language of the text, empty where it does not say."""
        return language_of(self.text[:_ENOUGH])

    @cached_property
    def letters(self) -> str:
        """Letters and figures alone, as names are compared: Power BI is powerbi."""
        return squeezed(self.text)

    @cached_property
    def is_shouted(self) -> bool:
        """Whether capitals say nothing here: MOSTLY CAPITALS, Every Word With One, or German."""
        if self.language == "de":
            return True
        letters = [sign for sign in self.text if sign.isalpha()]
        if sum(sign.isupper() for sign in letters) > 0.6 * len(letters) and len(letters) > 12:
            return True
        content = [token for token in self.tokens if len(token.low) > 3 and token.is_word]
        return len(content) > 4 and sum(token.is_capital for token in content) >= 0.9 * len(content)

    def at(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def low(self, index: int) -> str:
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def between(self, index: int) -> str:
        """What stands between the token at ``index`` and the next."""
        if index < 0:
            return self.text[: self.tokens[0].start] if self.tokens else ""
        after = self.at(index + 1)
        return self.text[self.tokens[index].end : after.start if after else len(self.text)]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The code points from one token to another, both included."""
        return self.tokens[first].start, self.tokens[last].end

    def parted(self, index: int) -> bool:
        """Whether a mark stands between the token at ``index`` and the next."""
        return any(sign in ",;:.!?()–—|\n" for sign in self.between(index))


@lru_cache(maxsize=4096)
def read(text: str) -> Reading:
    return Reading(text)


def squeezed(text: str) -> str:
    """Letters and figures in lower case, with + and # kept: C++ is not C."""
    return re.sub(r"[^\w+#]|_", "", unicodedata.normalize("NFKC", text)).casefold()


def lowered(word: str) -> str:
    """NFKC, lower case, straight apostrophe, no possessive."""
    low = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    return (low[:-2] if low.endswith("'s") else low) or word


def _tokens(text: str) -> Iterator[Token]:
    clause, last_end = 0, 0
    for found in _TOKEN.finditer(text):
        gap = text[last_end : found.start()]
        if last_end and _CLAUSE_END.search(gap):
            clause += 1
        word = found[0].rstrip("'’")
        yield Token(
            text=word,
            low=lowered(word),
            start=found.start(),
            end=found.start() + len(word),
            joined=gap in _HYPHENS,
            opens=not last_end or any(sign in _SENTENCE_MARKS for sign in gap),
            clause=clause,
        )
        last_end = found.start() + len(word)
