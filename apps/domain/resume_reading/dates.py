"""Dates and ranges of dates, in every common form and language, as JSON Resume writes them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from apps.domain.resume_reading.folding import folded, key
from apps.domain.resume_reading.lexicon import months, phrases

PRESENT = "present"
_YEAR = r"(?:19[3-9]\d|20[0-6]\d)"
_SEASON_MONTHS = {"spring": "03", "summer": "06", "autumn": "09", "winter": "12"}
_CUT_WORD = re.compile(r"[^\W\d_]{2,12}\s*")
_DASH = r"[-‐‑‒–—―−~～〜−→⟶>]+"


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date or a range found in a text, from ``begin`` to ``end`` of it; an open range ends ``present``."""

    begin: int
    end: int
    start_date: str
    end_date: str
    is_range: bool
    text: str = ""

    @property
    def is_present(self) -> bool:
        return self.end_date == PRESENT


def _any(words: list[str]) -> str:
    ordered = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"[\s'’.\-]{1,2}") for word in ordered)


def _meaning(name: str) -> list[str]:
    return [phrase for phrase, meaning in phrases("time_words").items() if meaning == name]


@cache
def _one() -> re.Pattern[str]:
    """One date in folded text. Its groups name its parts."""
    names = _any(list(months()))
    seasons = _any([word for name in _SEASON_MONTHS for word in _meaning(name)])
    term = _any(_meaning("term"))
    year = _YEAR
    return re.compile(
        rf"""(?<![\w.,/$€£#+:@])(?:
        (?P<iy>{year})(?:[-./年년]|\s/)\s?(?P<im>1[0-2]|0?[1-9])(?:[-./月월]\s?(?P<id>3[01]|[12]\d|0?[1-9])(?!\d)[日일]?)?(?!\d)[月월]?\.?
        |(?P<dd>3[01]|[12]\d|0?[1-9])[./](?P<dm>1[0-2]|0?[1-9])[./](?P<dy>{year})
        |(?P<am>1[0-2]|0?[1-9])[/](?P<ad>3[01]|[12]\d|0?[1-9])[/](?P<ay>{year})
        |(?P<mm>1[0-2]|0?[1-9])\s?[./\-]\s?(?P<my>{year})
        |(?P<sm>1[0-2]|0[1-9])[/'’](?P<sy>\d\d)(?![\d/%])
        |(?:(?P<nd>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|\.|º|o)?\s+(?:de\s+|di\s+)?)?(?P<nm>{names})\.?(?:\s+(?P<xd>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,?(?=\s+{year}))?
            [\s,./'’\-–]{{0,3}}(?:de\s+|del\s+|of\s+)?(?P<ny>{year}|(?<=['’/\-.\s])\d\d(?![\d:%+]))
        |(?P<yy>{year})[\s,.]{{1,2}}(?P<ym>{names})\b\.?
        |(?:(?:{term})\s+)?(?P<ss>{seasons})(?:\s+(?:{term}))?[\s,/'’]{{0,2}}(?:de\s+|of\s+)?(?P<sn>{year})
        |(?P<qq>q[1-4]|[1-4]q|[1-4]\.?\s?(?:quartal|quarter|trimestre|kwartal|kwartaal))[\s,/'’]{{0,2}}(?P<qy>{year})
        |(?P<qz>{year})[\s,/\-]{{0,2}}(?P<qx>q[1-4]|[1-4]q)
        |(?P<rm>{names})\.?\s?{_DASH}\s?(?P<rn>{names})\.?[\s,]{{1,2}}(?P<ry>{year})
        |(?:(?:{term})[\s,]+)?(?P<y>{year})(?:[年년])?
        )(?:(?<=[年月日년월일])|(?![\w%$€]|[.,]\d|/\d(?!\d(?!\d)|\d{{3}}(?!\d))))""",
        re.VERBOSE,
    )


@cache
def _joint() -> re.Pattern[str]:
    until = _any(_meaning("until"))
    return re.compile(
        rf"\s*(?:{_DASH}\s*(?:(?:{until})(?![^\W\d_])\s*)?|(?:{until})(?![^\W\d_])\.?\s*|[至到](?=[\d今現现]))"
    )


@cache
def _present() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any(_meaning('present'))}|p\s?r\s?e\s?s\s?e\s?n\s?t)(?![^\W_])")


@cache
def _until_now() -> re.Pattern[str]:
    """Phrases that say "until now" by themselves."""
    long = _any([phrase for phrase in _meaning("present") if " " in phrase or not phrase.isascii()])
    return re.compile(rf"\s*(?:{long})(?![^\W_])")


@cache
def _since() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s(,|:;·]))(?:{_any(_meaning('since'))})\s+$")


@cache
def _short_end() -> re.Pattern[str]:
    return re.compile(r"(\d\d)(?![\w/.%-])")


def spans(text: str) -> list[DateSpan]:
    """Every date and range of dates in a text, in order, none overlapping."""
    low = folded(text)
    if len(low) != len(text) or not any(char.isdigit() for char in low):
        low = _same_length(text)
    return list(_found(text, low)) if any(char.isdigit() for char in low) else []


def _same_length(text: str) -> str:
    """Folded letter by letter, where folding the whole would change its length."""
    return "".join(low if len(low := folded(char)) == 1 else char.lower()[:1] for char in text)


def _found(text: str, low: str) -> Iterator[DateSpan]:
    place = 0
    while match := _first_date(low, place):
        start, start_is_present = _value(match), False
        begin, end = match.span()
        since = _since().search(low[max(0, begin - 14) : begin])
        until, stop = _end_of_range(low, end, match) if not match["ry"] else (_month_of(match, "rn"), end)
        if until:
            found = DateSpan(_back(low, begin, since), stop, start, until, True)
        elif since and not start_is_present:
            found = DateSpan(_back(low, begin, since), end, start, PRESENT, True)
        else:
            found = DateSpan(begin, end, start, "", False)
        yield DateSpan(
            found.begin,
            found.end,
            found.start_date,
            found.end_date,
            found.is_range,
            text[found.begin : found.end],
        )
        place = found.end


def _first_date(low: str, place: int) -> re.Match[str] | None:
    return _one().search(low, place)


def _back(low: str, begin: int, since: re.Match[str] | None) -> int:
    return begin - len(since.group().lstrip()) if since else begin


def _end_of_range(low: str, end: int, first: re.Match[str]) -> tuple[str, int]:
    joint = _joint().match(low, end)
    if not joint:
        open_end = _until_now().match(low, end)
        return (PRESENT, open_end.end()) if open_end else _school_year(low, end, first)
    place = joint.end()
    if present := _present().match(low, place):
        return PRESENT, present.end()
    if second := _one().match(low, place) or _one().match(" " + low[place:], 1):
        shift = 0 if second.string is low else place - 1
        return _value(second), second.end() + shift
    short = _short_end().match(low, place) if first["y"] else None
    if short:
        return _with_century(short[1], first["y"]), short.end()
    if _is_cut(low, place, first, joint):
        return PRESENT, len(low)
    dangling = not low[place:].strip(" )]") and any(mark in joint.group() for mark in "-–—−~～〜")
    return (PRESENT, end + len(joint.group().rstrip())) if dangling and first.lastgroup else ("", end)


def _is_cut(low: str, place: int, first: re.Match[str], joint: re.Match[str]) -> bool:
    """Whether a range ends in a word that lost letters, where only "present" can stand."""
    word = _CUT_WORD.fullmatch(low, place)
    if word is None or key(word.group()) in months():
        return False
    return first.lastgroup != "y" and any(mark in joint.group() for mark in "-–—")


def _school_year(low: str, end: int, first: re.Match[str]) -> tuple[str, int]:
    match = re.match(r"/(\d{4}|\d\d)(?!\d)", low[end : end + 6]) if first["y"] else None
    if not match:
        return "", end
    return (match[1] if len(match[1]) == 4 else _with_century(match[1], first["y"])), end + match.end()


def _with_century(short: str, year: str) -> str:
    full = year[:2] + short
    return full if full >= year else str(int(year[:2]) + 1) + short


def _value(match: re.Match[str]) -> str:
    parts = {name: value for name, value in match.groupdict().items() if value}
    for year, month in (("iy", "im"), ("dy", "dm"), ("ay", "am"), ("my", "mm"), ("sy", "sm")):
        if year in parts:
            return f"{_full(parts[year])}-{int(parts[month]):02d}"
    for year, month in (("ny", "nm"), ("yy", "ym")):
        if year in parts:
            return f"{_full(parts[year])}-{months()[key(parts[month])]:02d}"
    if "ry" in parts:
        return _month_of(match, "rm")
    if "sn" in parts:
        season = phrases("time_words")[key(parts["ss"])]
        return f"{parts['sn']}-{_SEASON_MONTHS[season]}"
    for year, quarter in (("qy", "qq"), ("qz", "qx")):
        if year in parts:
            number = int(re.sub(r"[^1-4]", "", parts[quarter])[0])
            return f"{parts[year]}-{number * 3 - 2:02d}"
    return parts["y"]


def _month_of(match: re.Match[str], name: str) -> str:
    return f"{match['ry']}-{months()[key(match[name])]:02d}"


def _full(year: str) -> str:
    return year if len(year) == 4 else ("19" if int(year) > 60 else "20") + year
