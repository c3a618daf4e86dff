"""Which words we know, and what a word we do not know was probably meant to be.

A guess is made only for a word one slip away (a letter more, less, another vowel, or two swapped) from
exactly one common word, and only if nothing makes it a word of its own: a form of a verb, a derived noun, a
term of a trade.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from apps.domain.language import verbs
from apps.domain.wording.lint.lexicon import word_set

DOMAIN = Path(__file__).parents[2]
SHORTEST = 7
WRONG = ("typos", "confusions")  # files that hold misspelled words
SOUNDS = "aeiouy"  # a wrong letter is nearly always a vowel for a vowel, and not the last one
LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WORD = re.compile(r"[a-z]{3,}")
_ENDINGS = (
    "s", "es", "er", "ers", "or", "ors", "ed", "ing", "ings", "able", "ably", "ability", "ment", "ments",
    "ion", "ions", "ation", "ations", "ive", "al", "ly", "ness", "less", "ful", "fully", "y", "ies", "ist",
    "ists", "ism", "ity", "ance", "ances", "ence", "ant", "ants", "ent", "ents", "ery", "age", "en", "ened",
    "ening",
)  # fmt: skip
_BEGINNINGS = (
    "re", "un", "pre", "co", "mis", "out", "over", "sub", "inter", "non", "up", "under", "multi", "de", "dis",
    "in", "im",
)  # fmt: skip


def meant(word: str) -> str | None:
    """The common word that an unknown one is a slip of; None where it is known, or could be several."""
    low = word.lower()
    if len(low) < SHORTEST or not low.isascii() or not low.isalpha() or is_known(low):
        return None
    found = {guess for guess in _slips(low) if guess in _everyday()}
    return found.pop() if len(found) == 1 else None


@cache
def is_known(word: str) -> bool:
    """Whether a word in small letters is one of ours, or made from one by a usual ending or beginning."""
    if word in _all() or word + "s" in _all() or verbs.lemma(word):
        return True
    soft, hard = _stems(word)
    return any(stem in _all() for stem in soft) or any(_is_solid(stem) for stem in soft | hard)


def _is_solid(word: str) -> bool:
    """Whether a word is a common one or a verb: the files hold stems as well, and a stem is no word."""
    return word in word_set("common") or verbs.lemma(word) == word


def _stems(word: str) -> tuple[set[str], set[str]]:
    """What a word may be made from: stopped -> stopp, stop, stoppe. First those before a vowel, then all."""
    ends = [end for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + 3]
    soft = {word[: -len(end)] for end in ends if end[0] in SOUNDS or end == "s"}
    soft |= {word[: -len(end)] + "e" for end in ends if end[0] in SOUNDS}
    soft |= {stem[:-1] for stem in soft if stem[-1:] == stem[-2:-1]}
    hard = {word[: -len(end)] for end in ends}
    hard |= {stem[:-1] + "y" for stem in hard if stem.endswith("i")}
    starts = [start for start in _BEGINNINGS if word.startswith(start) and len(word) > len(start) + 3]
    return soft, hard | {word[len(start) :] for start in starts}


@cache
def _everyday() -> frozenset[str]:
    """What a misspelled word may have been: common words and every form of every verb we know."""
    both = ((base, british) for base in verbs.known() for british in (True, False))
    forms = {form for base, british in both for form in verbs.forms(base, british=british)}
    return frozenset(word for word in forms | word_set("common") if len(word) >= SHORTEST - 1)


@cache
def _all() -> frozenset[str]:
    """Every word of every word file of the domain, whatever it is there for."""
    found: set[str] = set()
    for path in DOMAIN.glob("**/words/**/*.t*"):
        if path.stem not in WRONG:
            found.update(_WORD.findall(path.read_text(encoding="utf-8").lower()))
    return frozenset(found) | word_set("common") | _everyday()


def _slips(word: str) -> Iterator[str]:
    """All that one slip could have made this word of; the first letter is seldom the wrong one."""
    for place in range(1, len(word) + 1):
        head, tail = word[:place], word[place:]
        for letter in LETTERS:
            yield head + letter + tail
        if tail[:1] in SOUNDS and len(tail) > 1:
            yield from (head + sound + tail[1:] for sound in SOUNDS)
        yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
