"""Whether a word with an everyday meaning stands for a tool: by the words and the sure terms around it."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable
from functools import cache

from apps.domain.language import tables
from apps.domain.skills.terms import WORDS, Term

REACH = 80  # code points to either side for context words
BESIDE = 50  # and for a sure term of the same family
LONGEST_TERM = 80
SureTerm = tuple[int, int, str]  # start, end, family
_WORD = re.compile(r"[^\W_][\w+#.]*")
_HOW_WELL = re.compile(
    r"\b(?:good|excellent|strong|perfect|solid|basic|advanced|business|gutes|sicheres|bon|bonne|buen)\s+$",
    re.IGNORECASE,
)
_MASTERED = re.compile(
    r"\b(?:proficien\w+ (?:in|with)|knowledge of|experience (?:with|using)|experienced in|skilled in"
    r"|maîtrise (?:de |d['’])|logiciels? (?:de )?|Kenntnisse in|Umgang mit|Erfahrung mit|dominio de|manejo de"
    r"|conocimientos de|command of)\s*$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[,;/)|]|\.(?:\s|$)|$|(?:and|or|und|oder|et|ou|y|o)\s)")
_JOINED = re.compile(r"\s*(?:,|/|&|and|or|und|oder|et|ou|y)\s*(?:d['’]|de )?")
_USED = re.compile(r"\b(?:using|in|with|of|via|ms|microsoft)\s+$", re.IGNORECASE)


class Sure:
    """The terms of a text that are sure, in reading order: where they stand and of which family."""

    def __init__(self, terms: Iterable[SureTerm]) -> None:
        self._terms = sorted(terms)

    def add(self, term: SureTerm) -> None:
        insort(self._terms, term)

    def near(self, start: int, end: int) -> list[SureTerm]:
        """Those that may stand beside ``start`` to ``end``."""
        first = bisect_left(self._terms, (start - LONGEST_TERM - BESIDE, 0, ""))
        last = bisect_left(self._terms, (end + BESIDE + 1, 0, ""))
        return self._terms[first:last]


def is_meant(span: tuple[int, int], term: Term, text: str, sure: list[SureTerm], *, is_exact: bool) -> bool:
    """In its own case: beside a context word or a sure term of its family; in another: in a list with one."""
    start, end = span
    families = {term.family} | {word[1:] for word in term.context if word.startswith("@")}
    reach = BESIDE if is_exact else BESIDE // 2
    beside = any(
        family in families and near <= reach
        for other_start, other_end, family in sure
        if (near := max(other_start - end, start - other_end)) >= 0
    )
    if beside:
        return is_exact or _in_list(text, start, end)
    if not is_exact:
        return False
    return bool(term.context & _words_around(text, start, end)) or _is_mastered(text, start, end, sure)


def _is_mastered(text: str, start: int, end: int, sure: list[SureTerm]) -> bool:
    """Whether it ends a phrase such as "proficient in …", or follows a sure term in the same list."""
    if not _ENDS.match(text, end):
        return False
    follows = any(0 <= start - last <= 8 and _JOINED.fullmatch(text[last:start]) for _, last, _ in sure)
    before = text[max(0, start - 40) : start]
    return follows or bool(_MASTERED.search(before) or _HOW_WELL.search(before))


def is_language(span: tuple[int, int], text: str, sure: list[SureTerm]) -> bool:
    """Beside a word such as "fluent", or in a list with a language that is: not a people or its food."""
    start, end = span
    if text[start:end].endswith("kenntnisse") or _HOW_WELL.search(text[max(0, start - 25) : start]):
        return True
    if _words_around(text, start, end) & _language_cues():
        return True
    before = any(family == "languages" and 0 <= start - last <= BESIDE // 2 for _, last, family in sure)
    return before and _in_list(text, start, end)


@cache
def _language_cues() -> frozenset[str]:
    return frozenset(tables.words(WORDS / "language_cues.txt"))


def _words_around(text: str, start: int, end: int) -> set[str]:
    around = text[max(0, start - REACH) : start] + " " + text[end : end + REACH]
    found = {word.strip(".").lower() for word in _WORD.findall(around)}
    return found | {word.removesuffix("s") for word in found}


def _in_list(text: str, start: int, end: int) -> bool:
    """Whether a comma, slash or bar stands directly beside, or "using" before it."""
    return bool(
        re.match(r"\s*[,;/|•·)]|\s*$|\s+(?:and|or|&)\s", text[end : end + 12])
        and (
            re.search(r"(?:[,;/|•·(:]|\b(?:and|or|&))\s*$", text[max(0, start - 12) : start])
            or _USED.search(text[max(0, start - 25) : start])
        )
    )
