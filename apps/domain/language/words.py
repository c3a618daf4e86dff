"""Words, sentences, stems and syllables of a text."""

import re
import threading
from functools import lru_cache
from typing import Any

import snowballstemmer

# Letters, digits and what holds a word together inside: C++, C#, .NET, e-mail, it's, R&D, 3.5, 24/7.
_WORD = re.compile(r"\.?[^\W_](?:[\w'’+#]|[.\-/&@](?=\w))*")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-ZÀ-Ý])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|e\.g|i\.e|etc|vs|approx|incl|no|nos|st|mr|mrs|ms|dr|prof|inc|ltd|co|corp|dept|jr|sr|u\.s|u\.k|ph\.d|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$",
    re.IGNORECASE,
)
_VOWELS = re.compile(r"[aeiouy]+")
_HIATUS = re.compile(r"i[ao](?!n)|[^q]ua|eo(?!u)|crea|(?<=d)ea$")  # two vowels side by side, two syllables


def words(text: str) -> tuple[str, ...]:
    """The words of ``text`` as written, without punctuation around them."""
    return tuple(_WORD.findall(text))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of ``text``; full stops of abbreviations and initials end none."""
    found: list[str] = []
    for part in _SENTENCE_END.split(text.strip()):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part:
            found.append(part)
    return tuple(found)


class _Own(threading.local):
    """A stemmer keeps the word it works on, so each thread has its own."""

    def __init__(self) -> None:
        self.english = snowballstemmer.stemmer("english")


_OWN = _Own()


def _stemmer() -> Any:
    return _OWN.english


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The English (Porter 2) stem in lower case: "Managing" and "managed" give "manag"."""
    return str(_stemmer().stemWord(word.lower().replace("’", "'")))


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """How many syllables an English word has, by its groups of vowels; right for about nine words in ten."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if len(letters) <= 3:
        return 1 if letters else 0
    core = re.sub(r"(?:[^laeiouy]es|[^td]ed|[^aeiouyl]e)$", "", letters)
    return max(1, len(_VOWELS.findall(core)) + len(_HIATUS.findall(core)))
