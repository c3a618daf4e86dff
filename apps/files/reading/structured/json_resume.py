"""JSON Resume 1.0, and the names its fields had before."""

from typing import Any

from apps.domain.resume import ResumeDocument
from apps.domain.resume_reading.result import ReadResume
from apps.files.reading.structured.result import found, parsed
from apps.files.reading.structured.when import as_date
from apps.files.refusals import FileRefused

SECTIONS = {"basics", "work", "education", "skills", "projects", "volunteer"}
OLDER = {
    "work": {"company": "name", "website": "url"},
    "volunteer": {"website": "url"},
    "education": {"website": "url", "gpa": "score"},
    "projects": {"website": "url"},
    "publications": {"website": "url"},
    "certificates": {"website": "url", "title": "name"},
}
DATES = ("startDate", "endDate", "date", "releaseDate")
PRESENT = ("present", "current", "now", "today")
LISTS = ("highlights", "courses", "keywords", "roles")
MAIN = {"languages": "language", "awards": "title", "references": "reference", "work": "position"}


def read(data: bytes) -> ReadResume:
    """The document of a JSON Resume, whole. Raises FileRefused: wrong_type, damaged, too_much or no_text.

    Shapes that many files have and the schema has not are understood: one value for a list, a bare word for
    an entry, a place as one text, an address with its name.
    """
    value = parsed(data)
    if not SECTIONS & value.keys():
        raise FileRefused("wrong_type")
    document = {key: _section(key, item) for key, item in value.items() if key in ResumeDocument.model_fields}
    document["basics"] = _basics(document.get("basics"))
    return found(document, placed=1)


def _basics(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    basics = {"url": value.get("website"), **value}
    basics["url"] = _field("url", basics["url"])
    if isinstance(place := basics.get("location"), str):
        basics["location"] = {"city": place}
    profiles = basics.get("profiles")
    if isinstance(profiles, dict):
        basics["profiles"] = [profiles]
    return basics


def _section(name: str, value: Any) -> Any:
    if name == "basics" or value is None:
        return value
    entries = value if isinstance(value, list) else [value]
    return [_entry(name, item) for item in entries]


def _entry(section: str, entry: Any) -> Any:
    if isinstance(entry, str):
        return {MAIN.get(section, "name"): entry}
    if not isinstance(entry, dict):
        return entry
    older = OLDER.get(section, {})
    renamed = {older[key]: item for key, item in entry.items() if key in older}
    return {key: _field(key, item) for key, item in (renamed | entry).items()}


def _field(name: str, value: Any) -> Any:
    if name in LISTS:
        return [value] if isinstance(value, str) else value
    if name == "url" and isinstance(value, dict):
        return value.get("url") or value.get("href")
    if name == "location" and isinstance(value, dict):
        return ", ".join(str(part) for part in value.values() if part)
    if name in DATES and isinstance(value, str):
        return "" if value.strip().lower() in PRESENT else as_date(value) or value
    return value
