"""JSON Resume's dates as a reader expects them: ``2021-03`` becomes ``Mar 2021``, an open end ``Present``.

Days are left out on purpose: exports write 2021-03-01 when only the month was known. What is not a
date stays as it is.
"""

import re

from apps.files.paper.words import Words

ISO = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-\d{1,2})?(?:T.*)?")


def point(text: str, words: Words) -> str:
    """One date in words, e.g. ``2021-03-15`` to ``Mar 2021``."""
    found = ISO.fullmatch(text.strip())
    if not found:
        return text.strip()
    year, month = found[1], int(found[2] or 0)
    return f"{words.months[month - 1]} {year}" if 1 <= month <= 12 else year


def span(start: str, end: str, words: Words) -> str:
    """A period in words; a start without an end is still going on, an end without a start stands alone."""
    first, last = point(start, words), point(end, words)
    if first and not last:
        last = words.present
    return first if first == last else " – ".join(part for part in (first, last) if part)
