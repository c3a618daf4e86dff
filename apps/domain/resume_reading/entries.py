"""Dated entries: work and volunteering."""

from collections.abc import Sequence

from apps.domain.resume_reading.bullets import items_of
from apps.domain.resume_reading.cells import Piece, Row, joined
from apps.domain.resume_reading.contacts import links
from apps.domain.resume_reading.dates import PRESENT, DateSpan
from apps.domain.resume_reading.found import GUESS, LIKELY, SURE, Found
from apps.domain.resume_reading.heads import Head, head_of
from apps.domain.resume_reading.labels import label_of
from apps.domain.resume_reading.naming import Names, names_of
from apps.domain.resume_reading.notes import is_note
from apps.domain.resume_reading.segments import Segment, segments_of
from apps.domain.resume_reading.titles import title_score


def roles_of(rows: Sequence[Row], *, employer: str = "name", is_flowing: bool) -> list[Found]:
    """Work, or volunteering with ``employer`` = organization."""
    segments = segments_of(rows, names_title, nests=True)
    heads = [head_of(segment) for segment in segments]
    found = []
    last: Names | None = None
    for segment, head, names in zip(segments, heads, names_of(heads), strict=True):
        entry = Found()
        _name(entry, names, last, employer)
        put_dates(entry, head.dates)
        put_place(entry, names.places, "location" if employer == "name" else "")
        put_link(entry, head)
        for piece in names.rest:
            entry.extend("summary", piece)
        put_body(entry, segment, is_flowing=is_flowing)
        entry.understood += head.understood
        found.append(entry)
        last = names if names.employer else last
    found = [entry for entry in found if not entry.is_empty]
    _list_as_others(found)
    return found


def _list_as_others(found: Sequence[Found]) -> None:
    """One line alone under an entry is a bullet where other entries have bullets and no text beside them."""
    listed = [entry for entry in found if entry.lists.get("highlights")]
    if not listed or any("summary" in entry.fields for entry in listed):
        return
    for entry in found:
        text = entry.fields.get("summary")
        if entry not in listed and text and len(text.sources) <= 2 and not text.text.endswith("."):
            entry.add("highlights", entry.fields.pop("summary"))


def names_title(text: str) -> bool:
    """Whether a short text names a job."""
    return title_score(text) >= 1.4


def _name(entry: Found, names: Names, last: Names | None, employer: str) -> None:
    if names.title:
        entry.put("position", names.title, names.confidence)
    if names.employer:
        entry.put(employer, names.employer, names.confidence)
    elif last and last.employer:
        entry.put(employer, last.employer, GUESS)


def put_dates(entry: Found, dates: Sequence[tuple[DateSpan, Piece]]) -> None:
    """The first range, else a single date as start, else two single dates as a range."""
    if not dates:
        return
    chosen = next(((date, piece) for date, piece in dates if date.is_range), None)
    if chosen:
        date, piece = chosen
        entry.put("startDate", piece, SURE, date.start_date)
        if date.end_date != PRESENT:
            entry.put("endDate", piece, SURE, date.end_date)
    elif len(dates) >= 2:
        first, second = sorted(dates[:2], key=lambda pair: pair[0].start_date)
        entry.put("startDate", first[1], LIKELY, first[0].start_date)
        entry.put("endDate", second[1], LIKELY, second[0].start_date)
    else:
        entry.put("startDate", dates[0][1], LIKELY, dates[0][0].start_date)
        entry.put("endDate", dates[0][1], GUESS, dates[0][0].start_date)
    entry.understood += [piece for _, piece in dates]


def put_place(entry: Found, places: Sequence[Piece], name: str) -> None:
    """Where it was."""
    if places and name:
        entry.put(name, joined(places, ", "), LIKELY)


def put_link(entry: Found, head: Head) -> None:
    """The first web address in the head, or behind its words."""
    if head.links:
        entry.put("url", head.links[0][1], SURE, head.links[0][0].url)
    else:
        url = next((url for url in head.urls if url.startswith("http")), "")
        if url:
            entry.values.setdefault("url", url)


def put_body(entry: Found, segment: Segment, *, is_flowing: bool) -> None:
    """Bullets to highlights, paragraphs to the summary."""
    rows = [line.row for line in segment.body]
    edge = head_edge(segment)
    for item in items_of(rows, edge=edge, is_flowing=is_flowing):
        label = label_of(item.piece.text)
        if label == "highlights":
            entry.understood.append(item.piece)
            continue
        address = links(item.piece.text)
        if address and address[0].text == item.piece.text and "url" not in entry.fields:
            entry.put("url", item.piece, SURE, address[0].url)
        elif item.is_bullet:
            entry.add("highlights", item.piece)
        else:
            entry.extend("summary", item.piece)


def head_edge(segment: Segment) -> float:
    """Where the names of a head begin; dates at its side do not count."""
    lines = [line for line in (*segment.head, *segment.body) if not line.row.first.has_mark]
    cells = [cell for line in lines[: len(segment.head) or 1] for cell in line.row.cells]
    return min(
        (cell.x0 for cell in cells if not is_note(cell.text)), default=min((c.x0 for c in cells), default=0.0)
    )
