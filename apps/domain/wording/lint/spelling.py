"""Spelling: typing errors, names and capitals, words in one, in two or with a hyphen."""

import re
from collections.abc import Iterator

from apps.domain.wording import fixing
from apps.domain.wording.case import like
from apps.domain.wording.lexicon import phrase_pattern
from apps.domain.wording.lexicon import table as writers_table
from apps.domain.wording.lint.dictionary import meant
from apps.domain.wording.lint.lexicon import pattern_of, table, word_set
from apps.domain.wording.lint.types import Hit, Line, Setting

_WORD = re.compile(r"(?<![\w@/.'’-])[A-Za-z][a-z]{6,}(?![\w@/'’-]|\.\w)")
# Behind a phrase with "noun" in the table one of these means that no noun follows.
_NO_NOUN = frozenset(
    [
        "a", "about", "across", "after", "against", "also", "among", "an", "and", "are", "around", "as", "at",
        "before", "between", "both", "but", "by", "can", "during", "each", "for", "from", "if", "in", "into",
        "is", "it", "of", "on", "or", "over", "per", "so", "that", "the", "through", "to", "under", "using",
        "via", "was", "were", "when", "where", "which", "while", "who", "will", "with", "within", "without",
    ]
)  # fmt: skip
_LANGUAGE_CUES = re.compile(
    r"\b(?:in|into|from|and|speaks?|spoke|fluent|native|taught|learned)\s+$|,\s*$", re.IGNORECASE
)
_WORDS_TOO = ("us", "pr", "stem", "rest", "pos", "mot", "sen", "un", "roi", "hr")
_MONTH_CUES = re.compile(
    r"\b(?:in|since|from|until|by|of|last|every|each|to|early|late|mid)\s+$", re.IGNORECASE
)


def rules(line: Line, setting: Setting) -> Iterator[Hit]:
    """Findings of this module, for English text only; names in fields are nobody's typing errors."""
    yield from _tools(line.text)
    if line.kind == "field":
        return
    yield from _typos(line.text)
    yield from _slips(line.text)
    yield from _proper(line.text)
    yield from _acronyms(line.text)
    yield from _hyphens(line.text)


def _typos(text: str) -> Iterator[Hit]:
    for found in phrase_pattern("typos").finditer(text):
        yield Hit(
            found.start(), found.end(), "typo", like(found[0], writers_table("typos")[found[0].lower()][0])
        )


def _slips(text: str) -> Iterator[Hit]:
    for found in _WORD.finditer(text):
        if found[0][0].isupper() and found.start() > 0:
            continue  # a name, perhaps
        if guess := meant(found[0]):
            yield Hit(found.start(), found.end(), "slip", like(found[0], guess))


def _tools(text: str) -> Iterator[Hit]:
    for found in phrase_pattern("tool_spelling").finditer(text):
        if (better := fixing.tool_name(found)) != found[0]:
            yield Hit(found.start(), found.end(), "tool_name", better)


def _proper(text: str) -> Iterator[Hit]:
    for found in pattern_of("proper").finditer(text):
        better, *only = table("proper")[" ".join(found[0].lower().split())]
        cues = {"language": _LANGUAGE_CUES, "month": _MONTH_CUES}.get(only[0]) if only else None
        if found[0].islower() and (cues is None or cues.search(text[: found.start()])):
            yield Hit(found.start(), found.end(), "proper_name", better)


def _acronyms(text: str) -> Iterator[Hit]:
    right = {word.lower(): word for word in word_set("acronyms")}
    for found in pattern_of("acronyms").finditer(text):
        better = right[found[0].lower()]
        is_word = found[0].lower() in (
            "us",
            "pr",
            "stem",
            "rest",
            "pos",
            "css",
            "mot",
            "sen",
            "un",
            "roi",
            "hr",
        )
        if better != found[0] and (found[0].islower() or found[0].istitle()) and not is_word:
            yield Hit(found.start(), found.end(), "acronym", better)


def _hyphens(text: str) -> Iterator[Hit]:
    for found in pattern_of("hyphens").finditer(text):
        better, *before = table("hyphens")[" ".join(found[0].lower().split())]
        following = re.match(r"\s+([A-Za-z]+)", text[found.end() :])
        if before and (following is None or following[1].lower() in _NO_NOUN):
            continue
        if not found[0].istitle():
            yield Hit(found.start(), found.end(), "hyphen", like(found[0], better))
