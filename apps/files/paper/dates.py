"""JSON Resume's dates as a reader expects them: ``2021-03`` becomes ``Mar 2021``, an open end ``Present``.

Days are left out on purpose: exports write 2021-03-01 when only the month was known. What is not a
date stays as it is.
"""

import re
from typing import Literal

from apps.files.paper.words import Words

DateStyle = Literal["month", "number", "year"]  # Mar 2021, 03/2021, 2021
ISO = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-\d{1,2})?(?:T.*)?")


def point(text: str, words: Words, style: DateStyle = "month") -> str:
    """One date in words, e.g. ``2021-03-15`` to ``Mar 2021``."""
    found = ISO.fullmatch(text.strip())
    if not found:
        return text.strip()
    year, month = found[1], int(found[2] or 0)
    if not 1 <= month <= 12 or style == "year":
        return year
    pattern = words.month_year if style == "month" else words.number_year
    return pattern.format(year=year, month=words.months[month - 1], number=f"{month:02}")


def span(start: str, end: str, words: Words, style: DateStyle = "month") -> str:
    """A period in words; a start without an end is still going on, an end without a start stands alone."""
    first, last = point(start, words, style), point(end, words, style)
    if first and not last:
        last = words.present
    return first if first == last else " – ".join(part for part in (first, last) if part)
