"""Who seeks whom, and where: the title, the employer and the place of an advert."""

import re
from functools import cache

from apps.domain.occupations import occupation_of
from apps.domain.postings import lexicon
from apps.domain.postings.lexicon import any_of, listed
from apps.domain.postings.parts import heading_kind
from apps.domain.postings.segments import Segment

LONGEST_TITLE = 14  # words
_CAPITAL = r"[A-ZÄÖÜÉÀÈ]"
_NAME = rf"{_CAPITAL}[\w&.'’-]*(?: (?:(?:&|and|of|the|de|la|du|des|und) )?{_CAPITAL}[\w&.'’-]*){{0,5}}"
_TOWN = rf"{_CAPITAL}[\w'’-]+(?:[ -](?:am|an der|sur|upon|de|la|le|{_CAPITAL}[\w'’-]+)){{0,3}}"
_GENDERS = re.compile(
    r"\s*(?:\(\s*[mwfdhxiva](?:\s*[/|]\s*[mwfdhxiva*]){1,3}\s*\)|\b[HFMW]\s?/\s?[FHMW](?:\s?/\s?[DX])?\b)",
    re.IGNORECASE,
)
_BEHIND_TITLE = re.compile(r"\s+(?:[-–—|]|in|à|en|at|@|bei|chez)\s+")
_CITY_STATE = re.compile(r"\b((?:[A-ZÀ-Ý][\w'’.-]+ ?){1,3}), ?([A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
_POSTCODE = re.compile(rf"\b(?:D-|A-|CH-|F-)?\d{{4,5}} {_TOWN}")
_ASIDES = frozenset(
    ["who", "why", "what", "where", "how", "join", "at", "about", "are", "is", "do", "if", "with", "in"]
)
_OURS = frozenset("us our you the your uns me least we this a an all".split())  # noqa: SIM905


def title_of(text: str, opening: list[Segment]) -> str:
    """What stands behind a label, else the first short line, of an occupation if there is one."""
    labelled = _labelled(text, "title")
    if labelled and len(labelled.split()) <= LONGEST_TITLE:
        return tidy_title(labelled)
    short = [line.text for line in opening[:6] if _may_be_title(line)]
    named = next((line for line in short if occupation_of(line)), "") or _first(short, opening)
    return tidy_title(named) if named else _sought(text)


def tidy_title(title: str) -> str:
    """Without "We are hiring:", "(m/w/d)", marks, and a place behind a dash when the rest names the work."""
    text = _wrapped().sub("", title.strip(" *#_|\t"))
    text = _GENDERS.sub("", text).strip(" ,-–—|*")
    head = _BEHIND_TITLE.split(text, maxsplit=1)[0].strip(" ,-–—|")
    return head if head != text and occupation_of(head) else text


def employer_of(text: str, opening: list[Segment], title: str) -> str:
    """What stands behind a label; a company's line near the title; "X is a …", "Nurse at X", "join X"."""
    if labelled := _labelled(text, "employer"):
        return labelled.split("|")[0].strip()
    for line in opening[1:5]:
        is_company = _company().search(line.text) and len(line.text.split()) <= 7 and not heading_kind(line)
        if is_company and (not title or title not in line.text):
            return re.split(r"\s[|·•–—-]\s|,\s", line.text)[0].strip()
    for line in opening:
        if (found := _is_a().match(line.text)) and found[1].split()[0].lower() not in _OURS:
            return found[1].strip()
    return _at(opening) or _joined(text)


def place_of(text: str, opening: list[Segment], employer: str) -> str:
    if labelled := _labelled(text, "place"):
        return labelled.split("|")[0].strip(" .")
    for line in opening[:8]:
        words = line.text.replace(employer, "").strip(" ,|·•–—-") if employer else line.text
        if len(words) > 90:
            continue
        if found := _CITY_STATE.search(words) or _POSTCODE.search(words):
            return found[0].strip()
        if employer and line.text != words and re.fullmatch(_TOWN, words):
            return words
    found = _placed().search(text[:6_000])
    return found[1].strip() if found else _place_behind_title(opening[:2])


def _labelled(text: str, field: str) -> str:
    found = lexicon.label(field).search(text[:8_000])
    return found[1].strip(" *_|\t") if found else ""


def _may_be_title(line: Segment) -> bool:
    if len(line.text.split()) > LONGEST_TITLE or line.text.endswith(("!", "?", ":", ".")):
        return False
    is_label = any(lexicon.label(field).match(line.text) for field in ("employer", "place", "pay"))
    return not is_label and not heading_kind(line)


def _first(short: list[str], opening: list[Segment]) -> str:
    """The first line, when it is short and speaks of the work rather than of the reader or the firm."""
    if not short or short[0] != opening[0].text or short[0].split()[0].lower() in _OURS | _ASIDES:
        return ""
    return short[0]


def _sought(text: str) -> str:
    """ "We are looking for an experienced nurse to …": the words between, when they name an occupation."""
    found = _sought_pattern().search(text[:3_000])
    return tidy_title(found[1]) if found and occupation_of(found[1]) else ""


def _at(opening: list[Segment]) -> str:
    """ "Staff Nurse at St. Anne's" in the first line."""
    if not opening or not occupation_of(opening[0].text):
        return ""
    found = re.search(rf"\s(?:at|bei|chez|@)\s+({_CAPITAL}[^\n,|(–-]{{1,40}})$", opening[0].text)
    return found[1].strip() if found else ""


def _joined(text: str) -> str:
    found = _join().search(text[:3_000])
    return found[1].strip(" .") if found and found[1].split()[0].lower() not in _OURS else ""


def _place_behind_title(opening: list[Segment]) -> str:
    """ "Nurse in Leeds", "Koch (m/w/d) - Hamburg", "Vendeur H/F à Lyon"."""
    for line in opening:
        text = _GENDERS.sub(" ", line.text).strip()
        found = re.search(
            rf"(?:\s[-–—|]\s|\s(?:in|à|en)\s)({_CAPITAL}[\w'’-]+(?: {_CAPITAL}[\w'’-]+){{0,2}})$", text
        )
        if found and not occupation_of(found[1]) and not found[1].isupper():
            return found[1]
    return ""


@cache
def _wrapped() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:{any_of(listed('places', 'wrapped'))})\s*[:–-]\s*|^(?:wir suchen|se busca)\s+", re.I
    )


@cache
def _company() -> re.Pattern[str]:
    return lexicon.whole_words(listed("places", "company"), flags=re.NOFLAG)


@cache
def _is_a() -> re.Pattern[str]:
    return re.compile(rf"^((?:The )?{_NAME}) (?:{any_of(listed('places', 'is'))})(?!\w)")


@cache
def _join() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{any_of(listed('places', 'join'))}) ((?:the )?{_NAME})")


@cache
def _placed() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{any_of(listed('places', 'place'))})\s+({_TOWN})")


@cache
def _sought_pattern() -> re.Pattern[str]:
    ends = r"(?:to|who|for|in|at|with|and|für|zur|zum|mit|pour|afin|para|con|per)\b"
    return re.compile(
        rf"(?<!\w)(?:{any_of(listed('places', 'sought'))})\s+(?:(?:an?|eine?n?|une?|uno|una)\s+)?"
        rf"([^\n.,;:]{{3,70}}?)(?=\s+{ends}|[\n.,;:(])",
        re.IGNORECASE,
    )
