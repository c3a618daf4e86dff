"""Builds the evidence of a text from the person's own document: same entry first, other entries apart."""

from collections.abc import Iterator, Sequence
from typing import Any

from apps.domain.resume import Dated, Entry, Language, ResumeDocument, Section, texts
from apps.domain.truth.types import Evidence

# Sections whose words are true of the person wherever they work.
_PERSONAL: frozenset[Section] = frozenset(
    {"education", "skills", "certificates", "languages", "interests", "awards"}
)
_THIS_YEAR = 9999


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
    spans = [(_year(role.start_date), _year(role.end_date) or year) for role in document.work]
    years = {at for start, end in spans if start and end and end - start < 60 for at in range(start, end)}
    return (f"{len(years)} years of experience",) if years else ()


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
