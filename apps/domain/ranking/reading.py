"""What the score and the hard rules both look at in a line: its verb, its figures, its names, its stems."""

import re
from functools import cache
from pathlib import Path

from apps.domain.language import tables, verbs
from apps.domain.language.words import stem, words
from apps.domain.skills import lexicon
from apps.domain.wording.keeping import figures

_WORDS = Path(__file__).parent / "words"


def head(text: str) -> str:
    """The word a line begins with, past one adverb: "Safely operated" gives "operated"."""
    found = words(text)
    if len(found) > 1 and found[0].endswith("ly") and _is_finite(found[1]):
        return found[1]
    return found[0] if found else ""


def _is_finite(word: str) -> bool:
    """A verb that can lead a line; not the noun of "Daily booking of rooms"."""
    return verbs.is_verb_form(word) and not word.endswith("ing")


def content(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return frozenset(stem(word) for word in words(text) if word.casefold() not in glue())


def tools(text: str) -> frozenset[str]:
    """Ids of the tools, systems and papers that ``text`` names."""
    return frozenset(found.id for found in lexicon.find(text) if found.kind != "skill")


def specifics(text: str) -> tuple[str, ...]:
    """Figures, tools and outcomes of a line, each once."""
    outcome = {base for word in words(text) if (base := verbs.lemma(word)) in outcome_verbs()}
    return (*sorted(figures(text)), *sorted(tools(text)), *(["outcome"] if outcome else []))


@cache
def glue() -> frozenset[str]:
    return frozenset(tables.words(_WORDS / "glue.txt"))


@cache
def outcome_verbs() -> frozenset[str]:
    return frozenset(tables.words(_WORDS / "outcome_verbs.txt"))


@cache
def strengths() -> dict[str, float]:
    """How much a verb at the head of a line tells, for those that tell little."""
    return {verb: float(strength) for verb, strength in tables.rows(_WORDS / "weak_verbs.tsv")}


def is_word_of(term: str, text: str) -> bool:
    """Whether ``text`` says ``term``: the same skill by another name, or all of its stems."""
    wanted = {found.id for found in lexicon.find(term)}
    if wanted and wanted <= {found.id for found in lexicon.find(text)}:
        return True
    stems = content(term)
    return bool(stems) and stems <= content(text)


def has_doubled_word(text: str) -> bool:
    return bool(re.search(r"\b([^\W\d_]{2,})\s+\1\b", text, re.IGNORECASE))
