"""Dates of exports as JSON Resume writes them: YYYY, YYYY-MM or YYYY-MM-DD."""

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ISO = re.compile(r"(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?:[T ]|$)")
NAMED = re.compile(r"(?:(\d{1,2})\s+)?([a-z]{3})[a-z]*\.?,?\s+(?:(\d{1,2}),?\s+)?(\d{4})", re.IGNORECASE)
NUMBERS = re.compile(r"(\d{1,2})/(\d{4})")


def as_date(text: str) -> str:
    """``Oct 2018``, ``2018-10-03T00:00`` or ``10/2018`` -> ``2018-10…``; empty for what is no date."""
    text = text.strip()
    if found := ISO.match(text):
        return joined(found[1], found[2], found[3])
    if (found := NAMED.match(text)) and found[2].lower() in MONTHS:
        month = MONTHS.index(found[2].lower()) + 1
        return joined(found[4], str(month), found[1] or found[3])
    if found := NUMBERS.fullmatch(text):
        return joined(found[2], found[1], None)
    return ""


def joined(year: str | None, month: str | None, day: str | None) -> str:
    """Parts of a date as one; an impossible part ends it."""
    if not year or not year.isdecimal() or len(year) != 4:
        return ""
    if not month or not month.isdecimal() or not 1 <= int(month) <= 12:
        return year
    if not day or not day.isdecimal() or not 1 <= int(day) <= 31:
        return f"{year}-{int(month):02}"
    return f"{year}-{int(month):02}-{int(day):02}"
