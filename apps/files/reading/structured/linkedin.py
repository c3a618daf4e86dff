"""LinkedIn's own export: a ZIP of CSV files. Those that are no part of a resume are not opened at all."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from apps.domain.resume_reading.result import ReadResume
from apps.files.reading.encodings import decoded
from apps.files.reading.parts import Parts
from apps.files.reading.structured.markup import parts_of
from apps.files.reading.structured.result import found
from apps.files.reading.structured.tree import plain_lines
from apps.files.reading.structured.when import as_date
from apps.files.refusals import FileRefused

MOST_ROWS = 5_000
NOTES = 10  # lines that may stand above the names of the columns
READ = (
    "Profile", "Profile Summary", "Email Addresses", "PhoneNumbers", "Phone Numbers",
    "Whatsapp Phone Numbers", "Positions", "Education", "Skills", "Languages", "Certifications", "Projects",
    "Volunteering", "Volunteer Experiences", "Honors", "Publications", "Patents", "Courses", "Organizations",
    "Test Scores", "TestScores", "Recommendations_Received",
)  # fmt: skip
# Said elsewhere, or about the account and not about the person.
NOT_SAID = {"Confirmed", "Primary", "Updated On", "Creation Date", "Status", "Number Type", "Type"}


def read(data: bytes) -> ReadResume:
    """The document of an export. Raises FileRefused: damaged, encrypted, too_much or no_text."""
    export = _Export(Parts(data))
    document = _document(export)
    return found(document, placed=export.placed, unplaced=export.leftovers())


class _Row:
    """One row, by the names of its columns; remembers which were asked for."""

    def __init__(self, table: str, cells: dict[str, str]) -> None:
        self.table, self._cells = table, cells
        self._used: set[str] = set()

    def __call__(self, *names: str) -> str:
        """The first of some columns that says anything; a column's name is compared in small letters."""
        self._used.update(name.lower() for name in names)
        return next((cell for name in names if (cell := self._cells.get(name.lower(), ""))), "")

    @property
    def placed(self) -> int:
        return sum(len(cell) for name, cell in self._cells.items() if name in self._used)

    def leftovers(self) -> Iterator[str]:
        skipped = self._used | {name.lower() for name in NOT_SAID}
        for name, cell in self._cells.items():
            if cell and name not in skipped:
                yield f"{self.table}, {name}: {cell}"


class _Export:
    def __init__(self, parts: Parts) -> None:
        self._rows: dict[str, list[_Row]] = {}
        for path in parts.names():
            name = path.rpartition("/")[2].removesuffix(".csv")
            if name in READ and path.endswith(".csv"):
                self._rows.setdefault(name, []).extend(_rows(name, parts.member(path)))

    def rows(self, *names: str) -> list[_Row]:
        return [row for name in names for row in self._rows.get(name, ())]

    def one(self, name: str) -> _Row:
        return next(iter(self._rows.get(name, ())), _Row(name, {}))

    @property
    def placed(self) -> int:
        return sum(row.placed for rows in self._rows.values() for row in rows)

    def leftovers(self) -> Iterator[str]:
        for rows in self._rows.values():
            for row in rows:
                yield from row.leftovers()


def _rows(name: str, raw: bytes) -> Iterator[_Row]:
    """The rows under the line with the column names; some exports begin with a few lines of notes."""
    try:
        table = [cells for cells in csv.reader(io.StringIO(decoded(raw), newline="")) if any(cells)]
    except csv.Error:
        raise FileRefused("damaged") from None
    start = next((place for place, cells in enumerate(table[:NOTES]) if len(cells) > 1), 0)
    head = [cell.strip().lower() for cell in table[start]] if table else []
    for cells in table[start + 1 : start + 1 + MOST_ROWS]:
        yield _Row(name, {key: plain_lines(cell) for key, cell in zip(head, cells, strict=False)})


def _document(export: _Export) -> dict[str, Any]:
    return {
        "basics": _basics(export),
        "work": [_position(row) for row in export.rows("Positions")],
        "education": [_school(row) for row in export.rows("Education")],
        "volunteer": [_volunteering(row) for row in export.rows("Volunteering", "Volunteer Experiences")],
        "projects": [
            *(_project(row) for row in export.rows("Projects")),
            *(_membership(row) for row in export.rows("Organizations")),
        ],
        "skills": [{"keywords": [row("Name", "Skill") for row in export.rows("Skills")]}],
        "languages": [
            {"language": row("Name", "Language"), "fluency": row("Proficiency")}
            for row in export.rows("Languages")
        ],
        "certificates": [
            *(_certificate(row) for row in export.rows("Certifications")),
            *(_course(row) for row in export.rows("Courses")),
        ],
        "awards": [
            *(_honor(row) for row in export.rows("Honors")),
            *(_score(row) for row in export.rows("Test Scores", "TestScores")),
        ],
        "publications": [
            *(_publication(row) for row in export.rows("Publications")),
            *(_patent(row) for row in export.rows("Patents")),
        ],
        "references": [_recommendation(row) for row in export.rows("Recommendations_Received")],
    }


def _basics(export: _Export) -> dict[str, Any]:
    profile, summary = export.one("Profile"), export.one("Profile Summary")
    sites = _sites(profile("Websites"))
    handles = profile("Twitter Handles").strip("[]")
    emails = sorted(export.rows("Email Addresses"), key=lambda row: row("Primary").lower() != "yes")
    phones = export.rows("PhoneNumbers", "Phone Numbers", "Whatsapp Phone Numbers")
    return {
        "name": " ".join(part for part in (profile("First Name"), profile("Last Name")) if part),
        "label": profile("Headline"),
        "summary": profile("Summary") or summary("Profile Summary", "Summary"),
        "email": " / ".join(dict.fromkeys(row("Email Address") for row in emails)),
        "phone": " / ".join(dict.fromkeys(_phone(row) for row in phones)),
        "url": sites[0] if sites else "",
        "location": {
            "address": profile("Address"),
            "city": profile("Geo Location"),
            "postalCode": profile("Zip Code"),
        },
        "profiles": [
            *({"url": site} for site in sites[1:]),
            *({"network": "Twitter", "username": handle.strip()} for handle in handles.split(",") if handle),
        ],
    }


def _sites(cell: str) -> list[str]:
    """``[COMPANY:https://a.example,PORTFOLIO:https://b.example]`` -> the addresses."""
    parts = (part.strip() for part in cell.strip("[]").split(",") if part.strip())
    return [part if "://" not in part else "http" + part.partition("http")[2] for part in parts]


def _phone(row: _Row) -> str:
    extension, number = row("Extension"), row("Number", "Phone Number")
    return " ".join(part for part in (extension and f"+{extension.lstrip('+')}", number) if part)


def _dates(row: _Row, start: str = "Started On", end: str = "Finished On") -> dict[str, str]:
    return {"startDate": as_date(row(start)), "endDate": as_date(row(end))}


def _position(row: _Row) -> dict[str, Any]:
    summary, lines = parts_of(row("Description"))
    return {
        **_dates(row),
        "name": row("Company Name"),
        "position": row("Title"),
        "location": row("Location"),
        "summary": summary,
        "highlights": lines,
    }


def _school(row: _Row) -> dict[str, Any]:
    notes = parts_of(row("Notes"))
    activities = row("Activities")
    courses = [line for line in (*notes[0].splitlines(), *notes[1]) if line]
    return {
        **_dates(row, "Start Date", "End Date"),
        "institution": row("School Name"),
        "studyType": row("Degree Name"),
        "area": row("Field Of Study"),
        "courses": [*courses, *([activities] if activities else [])],
    }


def _volunteering(row: _Row) -> dict[str, Any]:
    summary, lines = parts_of(row("Description"))
    cause = row("Cause")
    text = "\n".join(part for part in (f"Cause: {cause}" if cause else "", summary) if part)
    return {
        **_dates(row),
        "organization": row("Company Name", "Organization"),
        "position": row("Role"),
        "summary": text,
        "highlights": lines,
    }


def _project(row: _Row) -> dict[str, Any]:
    summary, lines = parts_of(row("Description"))
    return {
        **_dates(row),
        "name": row("Title"),
        "description": summary,
        "highlights": lines,
        "url": row("Url"),
    }


def _membership(row: _Row) -> dict[str, Any]:
    summary, lines = parts_of(row("Description"))
    roles = [position] if (position := row("Position")) else []
    return {
        **_dates(row),
        "name": row("Name"),
        "type": "Membership",
        "roles": roles,
        "description": summary,
        "highlights": lines,
    }


def _certificate(row: _Row) -> dict[str, Any]:
    number, until = row("License Number"), row("Finished On")
    details = [part for part in (number and f"No. {number}", until and f"valid until {until}") if part]
    name = row("Name")
    return {
        "name": f"{name} ({', '.join(details)})" if details else name,
        "issuer": row("Authority"),
        "date": as_date(row("Started On")),
        "url": row("Url"),
    }


def _course(row: _Row) -> dict[str, Any]:
    return {"name": " ".join(part for part in (row("Name"), row("Number")) if part)}


def _honor(row: _Row) -> dict[str, Any]:
    return {
        "title": row("Title"),
        "summary": row("Description"),
        "date": as_date(row("Issued On")),
        "awarder": row("Issuer"),
    }


def _score(row: _Row) -> dict[str, Any]:
    title = ": ".join(part for part in (row("Name"), row("Score")) if part)
    return {"title": title, "date": as_date(row("Date", "Taken On")), "summary": row("Description")}


def _publication(row: _Row) -> dict[str, Any]:
    return {
        "name": row("Name"),
        "publisher": row("Publisher"),
        "releaseDate": as_date(row("Published On")),
        "summary": row("Description"),
        "url": row("Url"),
    }


def _patent(row: _Row) -> dict[str, Any]:
    number = " ".join(part for part in (row("Issuer"), row("Number", "Application Number")) if part)
    return {
        "name": row("Title"),
        "publisher": number,
        "releaseDate": as_date(row("Issued On", "Filed On")),
        "summary": row("Description"),
        "url": row("Url"),
    }


def _recommendation(row: _Row) -> dict[str, Any]:
    who = " ".join(part for part in (row("First Name"), row("Last Name")) if part)
    what = ", ".join(part for part in (row("Job Title"), row("Company")) if part)
    return {"name": ", ".join(part for part in (who, what) if part), "reference": row("Text")}
