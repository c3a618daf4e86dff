"""Which words speak for a title, which for an employer, which for a place."""

import re
from functools import lru_cache

from apps.domain.resume_reading.folding import key, words
from apps.domain.resume_reading.lexicon import endings, word_set

_PLACE = re.compile(r"[^\W\d][^\d,|]{1,40},\s*[^\W\d][^\d,|]{1,40}(?:,\s*[^\W\d][^\d,|]{1,30})?")
_STATE = re.compile(r".*,\s*[A-Z]{2,3}(?:\s+\d{4,6})?\.?")
_LONG = 9
_SOME = 0.5
_WIDE_PLACE = re.compile(r"[\u3040-\u9fff]{1,8}[都道府県市区省州町村](?:[\u3040-\u9fff]{1,6}[市区县縣町村])?")
_ALSO_TRADES = frozenset(("software", "digital", "media", "systems", "network", "technology", "services"))
_AROUND = re.compile(
    r"(?:greater|grossraum|metropolregion|raum|region) (?:\w+ ?){1,3}|(?:\w+ ){1,3}"
    r"(?:area|region|metropolitan area|und umgebung|y alrededores|e dintorni|en omgeving|i okolice)"
)
_AWAY = frozenset(
    (
        "remote",
        "hybrid",
        "on site",
        "onsite",
        "home office",
        "remoto",
        "a distance",
        "teletravail",
        "fully remote",
        "worldwide",
    )
)


@lru_cache(maxsize=8192)
def title_score(text: str) -> float:
    """How much a text looks like a job title."""
    found = words(text)
    if not found:
        return 0.0
    known = word_set("title_words")
    hits = sum(1 for word in found if word in known)
    long_hits = sum(1 for word in found if word not in known and len(word) > 2 and word.endswith(endings()))
    score = 1.0 * hits + 0.8 * long_hits
    if found[-1] in known:
        score += 0.4
    return min(score, 3.0) - 0.1 * max(0, len(found) - 8)


def _ends_in_initials(found: list[str]) -> bool:
    """Whether words end in a legal form written with dots: "S.r.l.", "Sp. z o.o."."""
    known = word_set("employer_words")
    return any("".join(found[-count:]) in known and len(found[-1]) == 1 for count in (2, 3, 4))


def ends_in_legal_form(text: str) -> bool:
    """Whether a name ends as firms do: "GmbH", "Ltd", "S.r.l."."""
    found = words(text)
    return bool(found) and (found[-1] in word_set("legal_forms") or _ends_in_initials(found))


@lru_cache(maxsize=8192)
def employer_score(text: str) -> float:
    """How much a text looks like the name of an employer."""
    found = words(text)
    known = word_set("employer_words")
    hits = sum(1 for word in found if word in known) + _ends_in_initials(found)
    compact = key(text).replace(" ", "")
    wide = any(not word.isascii() and len(word) > 1 and word in compact for word in known)
    return min(1.0 * hits + (1.0 if wide and not hits else 0.0), 2.0)


_HEAD_END = re.compile(
    r",|\(|\s[-–—|]\s|:|\s(?:of|for|de|di|du|des|del|della|für|fur|bei|van|voor|in|at|and|und|et|&)\s",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def lean(text: str) -> float:
    """Above 0 for a title, below for an employer: the head of the phrase says more than what goes with it."""
    head = words(_HEAD_END.split(text, maxsplit=1)[0]) or words(text)
    if not head:
        return 0.0
    rest = 0.3 * min(title_score(text), 2.0) - 0.3 * employer_score(text)
    first, last = head[0], head[-1]
    if _is_title_word(last):
        score = 1.5
    elif last in word_set("employer_words") or _ends_in_initials(head):
        score = 0.3 if _is_title_word(first) and last in _ALSO_TRADES else -1.5
    elif _is_title_word(first):
        score = 1.0
    elif first in word_set("employer_words"):
        score = -0.8
    else:
        score = 0.0
    return score + rest - (1.0 if len(words(text)) > _LONG else 0.0)


def _is_title_word(word: str) -> bool:
    return word in word_set("title_words") or (
        len(word) > 2 and word not in word_set("employer_words") and word.endswith(endings())
    )


def is_country(text: str) -> bool:
    """Whether a text names a country or a great region."""
    known = word_set("countries")
    found = words(text)
    return "".join(found) in known


def is_town(text: str) -> bool:
    """Whether a text names a town of some size."""
    return "".join(words(text)) in word_set("towns")


@lru_cache(maxsize=8192)
def place_score(text: str) -> float:  # noqa: PLR0911
    """How much a text looks like a place."""
    bare = text.strip(" ()")
    if key(bare) in _AWAY:
        return 2.0
    if len(bare) > 60 or title_score(bare) >= 1:
        return 0.0
    if _STATE.fullmatch(bare) and employer_score(bare) == 0:
        return 2.0
    if _WIDE_PLACE.fullmatch(bare):
        return 1.5
    if is_country(bare) or is_town(bare) or _AROUND.fullmatch(key(bare)):
        return 1.5
    is_named = employer_score(bare) > 0 or any(map(ends_in_legal_form, bare.split(",")))
    if "," in bare and is_country(bare.rsplit(",", 1)[-1]) and not is_named:
        return 2.0
    if _PLACE.fullmatch(bare) and not is_named and title_score(bare) < _SOME:
        return 0.7
    return 0.0
