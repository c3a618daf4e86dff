"""English slips with one right answer: double words, a or an, its, typing errors, the names of tools."""

import re
from functools import cache

from apps.domain.wording.case import like
from apps.domain.wording.lexicon import phrase_pattern, table
from apps.domain.wording.types import Setting

_DOUBLE = re.compile(
    r"\b(the|a|an|and|of|to|in|for|with|on|at|by|from|is|was|were|our|their|this)\s+\1\b", re.IGNORECASE
)
_ARTICLE = re.compile(r"\b([Aa]n?)\s+([\"“(]?)([A-Za-z][\w'’-]*)")
_SOUNDED_CONSONANT = re.compile(
    r"(?:eu|uni(?!n|m)|us[ae]|usu|ut[ei]|ub|ure|one\b|once|ewe|u\b|uk\b|us\b)", re.IGNORECASE
)
_NUMBER_ARTICLE = re.compile(r"\b([Aa]n?)\s+(?=(\d[\d,]*)(?![\d/:]))")
_EIGHT = re.compile(r"8\d*|1[18](?:,?\d{3})*")
_SILENT_H = re.compile(r"(?:hour|honest|hono[u]?r|heir)", re.IGNORECASE)
_ITS = re.compile(
    r"\b(of|in|for|with|on|to|from|by|at|and|into|within|across|throughout|improve[ds]?)\s+it['’]s\b",
    re.IGNORECASE,
)
_ITS_OWN = re.compile(r"\bit['’]s(?=\s+own\b)", re.IGNORECASE)
_PERCENT = re.compile(r"(?<=\d)\s+%")
_CURRENCY = re.compile(r"(?<=[$£€])\s+(?=\d)")
_AFTER = re.compile(r"(?:\b(?:with|using|via|in|through|microsoft|ms|adobe|google)\s+)$", re.IGNORECASE)


def grammar(text: str, setting: Setting) -> str:
    """Double words, its for it's, a and an, "20 %"."""
    text = _DOUBLE.sub(lambda found: found[0].split()[0], text)
    text = _ITS_OWN.sub("its", _ITS.sub(lambda found: re.sub("['’]", "", found[0]), text))
    text = _NUMBER_ARTICLE.sub(_number_article, _CURRENCY.sub("", _PERCENT.sub("%", text)))
    return _ARTICLE.sub(_article, text)


def spelling(text: str, setting: Setting) -> str:
    """The common typing errors of typos.tsv."""
    return phrase_pattern("typos").sub(
        lambda found: like(found[0], table("typos")[found[0].lower()][0]), text
    )


def tools(text: str, setting: Setting) -> str:
    """Github -> GitHub, java script -> JavaScript; everyday words only where a tool must be meant."""
    return phrase_pattern("tool_spelling").sub(tool_name, text)


def tool_name(found: re.Match[str]) -> str:
    """How a tool that was found in a text is spelled by those who make it."""
    spelled, *condition = table("tool_spelling")[" ".join(found[0].lower().split())]
    if found[0].isupper() and spelled.casefold() == found[0].casefold() and len(found[0]) > 4:
        return found[0]
    if condition == ["after"] and not _AFTER.search(found.string[: found.start()]):
        return found[0]
    return spelled


def _article(found: re.Match[str]) -> str:
    article, mark, word = found.groups()
    if not _sure_of_sound(word) or (article == "A" and found.start() > 0):
        return found[0]
    vowel = word[0].lower() in "aeiou" and not _SOUNDED_CONSONANT.match(word)
    right = "an" if vowel or _SILENT_H.match(word) else "a"
    return f"{like(article, right)} {mark}{word}"


def _number_article(found: re.Match[str]) -> str:
    """A or an before a figure, by how the figure is spoken: an 8, an 11, an 18,000, a 110."""
    if found[1] == "A" and found.start() > 0:
        return found[0]
    is_vowel = _EIGHT.fullmatch(found[2].replace(",", "") if found[2][0] == "8" else found[2])
    return f"{like(found[1], 'an' if is_vowel else 'a')} "


@cache
def _sure_of_sound(word: str) -> bool:
    """Letters read one by one, and names, may begin with another sound than their letter."""
    return len(word) > 2 and word.islower()
