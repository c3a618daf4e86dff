"""A document as a form: which fields each section and entry has, under which names."""

from typing import Any, NamedTuple

from apps.domain.resume import Entry, Line, ResumeDocument, Section

TITLES: dict[Section, str] = {
    "work": "Experience", "education": "Education", "skills": "Skills", "projects": "Projects",
    "certificates": "Certificates", "languages": "Languages", "volunteer": "Volunteering", "awards": "Awards",
    "publications": "Publications", "interests": "Interests", "references": "References",
}  # fmt: skip
SHOWN: tuple[Section, ...] = tuple(TITLES)
LABELS: dict[str, str] = {
    "name": "Name", "position": "Title", "location": "Place", "start_date": "From", "end_date": "To",
    "description": "About", "summary": "Summary", "organization": "Organisation", "institution": "School",
    "area": "Field", "study_type": "Degree", "score": "Grade", "url": "Link", "entity": "For", "type": "Kind",
    "level": "Level", "date": "Date", "issuer": "Issued by", "title": "Title", "awarder": "Given by",
    "publisher": "Publisher", "release_date": "Date", "language": "Language", "fluency": "How well",
    "reference": "What they say", "label": "Your title", "email": "E-mail", "phone": "Phone",
    "address": "Address", "city": "Town", "region": "Region", "postal_code": "Postcode",
    "country_code": "Country", "network": "Network", "username": "Name there",
}  # fmt: skip
NAMES = {("work", "name"): "Employer", ("skills", "name"): "Group"}
LABELS_HERE = {"url": "Website"}
LONG = frozenset({"summary", "description", "reference"})
WITH_LINES = frozenset({"highlights", "courses", "keywords"})


class Field(NamedTuple):
    path: str
    label: str
    value: str
    is_long: bool


class Item(NamedTuple):
    """An entry: what to call it, its fields, its lines."""

    id: str
    title: str
    fields: tuple[Field, ...]
    lines: tuple[Line, ...]
    has_lines: bool
    can_swap: bool


class Part(NamedTuple):
    """A section with its entries."""

    key: str
    title: str
    items: tuple[Item, ...]


class Target(NamedTuple):
    """A place that a line may be given to."""

    id: str
    title: str


def sections(document: ResumeDocument) -> tuple[Part, ...]:
    """Every section in the order of a resume, the empty ones too."""
    return tuple(
        Part(key, TITLES[key], tuple(_item(key, entry) for entry in getattr(document, key))) for key in SHOWN
    )


def basics(document: ResumeDocument) -> tuple[Field, ...]:
    """Who the person is and how to reach them."""
    own = document.basics
    names = ("name", "label", "email", "phone", "url")
    places = ("address", "postal_code", "city", "region", "country_code")
    return (
        *(
            Field(f"basics.{name}", LABELS_HERE.get(name) or LABELS[name], getattr(own, name), False)
            for name in names
        ),
        *(
            Field(f"basics.location.{name}", LABELS[name], getattr(own.location, name), False)
            for name in places
        ),
        *(
            Field(f"{profile.id}.url", profile.network or "Another link", profile.url, False)
            for profile in own.profiles
        ),
        Field("basics.summary", "Summary", own.summary, True),
    )


def targets(document: ResumeDocument) -> tuple[Target, ...]:
    """The summary, and every entry that holds lines."""
    entries = [item for part in sections(document) for item in part.items if item.has_lines]
    return (Target("summary", "Summary"), *(Target(item.id, item.title) for item in entries))


def labels(document: ResumeDocument) -> dict[str, str]:
    """What every field and line is called, by its path: "Picker, Harrow Depot: line 2"."""
    found = {field.path: field.label for field in basics(document)}
    for item in (item for part in sections(document) for item in part.items):
        found |= {field.path: f"{item.title}: {field.label}" for field in item.fields}
        found |= {line.id: f"{item.title}: line {number}" for number, line in enumerate(item.lines, 1)}
    return found


def label(path: str) -> str:
    """What a field is called."""
    name = path.rpartition(".")[2]
    return LABELS.get(name, "Line")


def _item(section: str, entry: Entry) -> Item:
    names = [
        name for name, field in type(entry).model_fields.items() if field.annotation is str and name != "id"
    ]
    fields = tuple(_field(section, entry, name) for name in names)
    lines_field = next((name for name in WITH_LINES if name in type(entry).model_fields), "")
    return Item(
        id=entry.id,
        title=_title(entry),
        fields=fields,
        lines=entry.lines,
        has_lines=bool(lines_field),
        can_swap=section in ("work", "volunteer", "education"),
    )


def _field(section: str, entry: Any, name: str) -> Field:
    shown = NAMES.get((section, name)) or LABELS.get(name, name)
    return Field(f"{entry.id}.{name}", shown, getattr(entry, name), name in LONG)


def _title(entry: Any) -> str:
    names = ("position", "study_type", "title", "name", "language", "organization", "institution")
    found = [value for name in names if (value := getattr(entry, name, ""))]
    return ", ".join(found[:2]) or "New entry"
