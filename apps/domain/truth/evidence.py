"""Builds the evidence of a text from the person's own document: same entry first, other entries apart."""

from collections.abc import Iterator, Sequence
from typing import Any

from apps.domain.resume import Dated, Entry, Language, ResumeDocument, Role, Section, texts
from apps.domain.truth.types import Evidence

# Sections whose words are true of the person wherever they work.
_PERSONAL: frozenset[Section] = frozenset(
    {"education", "skills", "certificates", "languages", "interests", "awards"}
)
_THIS_YEAR = 9999
_LONGEST_CAREER = 60 * 12  # months


def for_line(
    document: ResumeDocument, entry_id: str, line_id: str, facts: Sequence[str] = (), posting: str = ""
) -> Evidence:
    """What a new wording of one line may rest on.

    An unknown line has no sources, an unknown entry only the person's facts.

    ``line_id`` "" or the entry's own id stands for the entry's summary or description.
    """
    entry = document.entry(entry_id)
    own = tuple(line for line in entry.lines if line.id == line_id) if entry else ()
    sources = tuple(line.text for line in own) or (
        _summary(entry) if entry and line_id in ("", entry_id) else ()
    )
    return Evidence(
        sources=sources,
        entry=tuple(text for text in entry_texts(entry) if text not in sources) if entry else (),
        person=(*personal(document), *facts),
        elsewhere=tuple(elsewhere(document, entry_id)),
        posting=posting,
        years=years_of(entry) if entry else None,
    )


def for_entry(
    document: ResumeDocument, entry_id: str, facts: Sequence[str] = (), posting: str = ""
) -> Evidence:
    """What a text on one entry as a whole may rest on."""
    return for_line(document, entry_id, "no line", facts, posting)


def for_document(document: ResumeDocument, facts: Sequence[str] = (), posting: str = "") -> Evidence:
    """What a text on the person as a whole may rest on: a summary, a letter, an answer."""
    return Evidence(
        computed=computed(document),
        entry=tuple(text for _, entry in document.entries() for text in entry_texts(entry)),
        person=(*(text for text in (document.basics.label, document.basics.summary) if text), *facts),
        posting=posting,
    )


def computed(document: ResumeDocument, year: int | None = None) -> tuple[str, ...]:
    """Years of experience, from the dates of the work entries; ``year`` is the present one, if known."""
    months: set[int] = set()
    for role in document.work:
        start, end = _month(role.start_date), _month(role.end_date) or _latest(document, year)
        if start and end and start < end < start + _LONGEST_CAREER:
            months |= set(range(start, end))
    return _in_years(len(months))


def years_in(role: Role, year: int | None = None) -> tuple[str, ...]:
    """How long one entry lasted, in years."""
    start, end = _month(role.start_date), _month(role.end_date) or (12 * year if year else None)
    return _in_years(end - start) if start and end and end > start else ()


def _in_years(months: int) -> tuple[str, ...]:
    """Whole years, as people count them: full ones, and the year that is nearly full."""
    return tuple(
        f"{years} years of experience" for years in sorted({months // 12, (months + 2) // 12}) if years
    )


def _month(date: str) -> int | None:
    """Months since the year 0; a year alone begins in January."""
    if not date[:4].isdigit():
        return None
    return 12 * int(date[:4]) + (int(date[5:7]) - 1 if date[5:7].isdigit() else 0)


def _latest(document: ResumeDocument, year: int | None) -> int | None:
    """The end of what still runs: the present year, or the last year the document speaks of."""
    ends = [end for role in document.work if (end := _month(role.end_date) or _month(role.start_date))]
    return 12 * year if year else max(ends, default=None)


def entry_texts(entry: Entry) -> tuple[str, ...]:
    """The words of an entry and its dates."""
    return (*texts(entry), *dates_of(entry))


def dates_of(entry: Entry) -> tuple[str, ...]:
    """The dates of an entry as one readable line: "2019-03 to 2021-06"."""
    given = [getattr(entry, name, "") for name in ("start_date", "end_date", "date", "release_date")]
    return (" to ".join(date for date in given if date),) if any(given) else ()


def personal(document: ResumeDocument) -> Iterator[str]:
    """Skills, degrees, certificates and languages, one line each."""
    for section, entry in document.entries():
        if section in _PERSONAL:
            yield from (_spoken(entry),) if isinstance(entry, Language) else entry_texts(entry)


def elsewhere(document: ResumeDocument, entry_id: str) -> Iterator[str]:
    """The words of all other entries that belong to a place: work, volunteering, projects."""
    yield from (text for text in (document.basics.label, document.basics.summary) if text)
    for section, entry in document.entries():
        if section not in _PERSONAL and entry.id != entry_id:
            yield from entry_texts(entry)


def years_of(entry: Entry) -> tuple[int, int] | None:
    """First and last year of an entry; one that still runs ends late."""
    if not isinstance(entry, Dated):
        return None
    start, end = _year(entry.start_date), _year(entry.end_date)
    last = end or (_THIS_YEAR if start and not entry.end_date else None)
    return (start or 0, last) if last else None


def _year(date: str) -> int | None:
    return int(date[:4]) if date[:4].isdigit() else None


def _spoken(entry: Language) -> str:
    return f"{entry.language} {entry.fluency}".strip()


def _summary(entry: Any) -> tuple[str, ...]:
    found = (getattr(entry, "summary", ""), getattr(entry, "description", ""))
    return tuple(text for text in found if text)
