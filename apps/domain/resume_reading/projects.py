"""Projects: like roles, but their head names the thing made."""

from collections.abc import Sequence

from apps.domain.resume_reading.cells import Row
from apps.domain.resume_reading.entries import put_body, put_dates, put_link
from apps.domain.resume_reading.found import Found
from apps.domain.resume_reading.heads import head_of
from apps.domain.resume_reading.segments import segments_of


def projects_of(rows: Sequence[Row], *, is_flowing: bool) -> list[Found]:
    """The entries of a projects section."""
    found = []
    for segment in segments_of(rows, names=lambda _: False):
        head = head_of(segment)
        entry = Found()
        if head.parts:
            entry.put("name", head.parts[0].piece)
        for part in head.parts[1:]:
            entry.extend("description", part.piece)
        put_dates(entry, head.dates)
        put_link(entry, head)
        put_body(entry, segment, is_flowing=is_flowing)
        if "summary" in entry.fields:
            entry.extend("description", entry.fields.pop("summary"))
        if not entry.fields.get("name") and entry.fields.get("description"):
            entry.put("name", entry.fields.pop("description"))
        found.append(entry)
    return [entry for entry in found if not entry.is_empty]
