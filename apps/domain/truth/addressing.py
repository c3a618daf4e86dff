"""What a letter says to its reader: the advert may be named there, though it is never a fact."""

import re
from functools import cache

from apps.domain import skills
from apps.domain.language import tables
from apps.domain.truth.reading import squeezed
from apps.domain.truth.thesaurus import WORDS
from apps.domain.truth.types import Doubt

_NAMING = frozenset({"employer", "title", "from_posting", "moved"})
_WORDING = frozenset({"novel", "agency", "scope"})
_OWN = re.compile(r"\b(?:my|i have|i've|i was|i led|i managed|i built|i worked|years of)\b", re.IGNORECASE)


def is_of_the_advert(doubt: Doubt, sentence: str, posting: str) -> bool:
    """Whether a doubt falls because the sentence speaks to the reader: of their firm and post, or of a wish.

    A skill of the advert stays a doubt, and so does any figure, tool, degree or certificate.
    """
    if not speaks_to_reader(sentence):
        return False
    if doubt.kind in _WORDING:
        return doubt.severity == "check" or not _OWN.search(sentence)
    words = squeezed(doubt.words)
    is_theirs = bool(words) and words in squeezed(posting)
    term = skills.known(doubt.words)
    return doubt.kind in _NAMING and is_theirs and (term is None or term.kind == "skill")


def speaks_to_reader(sentence: str) -> bool:
    return bool(_phrases().search(sentence.replace("’", "'")))


@cache
def _phrases() -> re.Pattern[str]:
    listed = "|".join(re.escape(line.strip()) for line in tables.lines(WORDS / "addressing.txt"))
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)
