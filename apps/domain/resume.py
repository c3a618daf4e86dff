"""A resume as pure data: JSON Resume 1.0 with an id on each item and line, so that changes can name them.

Dates are JSON Resume's strings: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``. A start without an end is present.
Ids are readable and stable inside one document: ``work-2`` is an entry, ``work-2-3`` its third line.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator
from pydantic.alias_generators import to_camel

MAX_TEXT = 20_000
Section = Literal[
    "work",
    "volunteer",
    "education",
    "projects",
    "skills",
    "certificates",
    "awards",
    "publications",
    "languages",
    "interests",
    "references",
]
SECTIONS: tuple[Section, ...] = (
    "work", "volunteer", "education", "projects", "skills", "certificates", "awards", "publications",
    "languages", "interests", "references",
)  # fmt: skip


class Frozen(BaseModel):
    """camelCase outside, snake_case inside, never changed in place; null text reads as empty."""

    model_config = ConfigDict(
        frozen=True,
        extra="ignore",
        populate_by_name=True,
        alias_generator=to_camel,
        coerce_numbers_to_str=True,
    )

    @field_validator("*", mode="before")
    @classmethod
    def _null_is_empty(cls, value: Any, about: Any) -> Any:
        field = cls.model_fields[about.field_name]
        return (
            field.get_default(call_default_factory=True)
            if value is None and not field.is_required()
            else value
        )


class Line(Frozen):
    """One line of an entry: a bullet, a course, a keyword."""

    id: str = ""
    text: str = Field(default="", max_length=MAX_TEXT)

    @classmethod
    def of(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


class Location(Frozen):
    address: str = ""
    postal_code: str = ""
    city: str = ""
    region: str = ""
    country_code: str = ""

    @property
    def text(self) -> str:
        return ", ".join(part for part in (self.address, self.city, self.region, self.country_code) if part)


class Profile(Frozen):
    id: str = ""
    network: str = ""
    username: str = ""
    url: str = ""


class Basics(Frozen):
    name: str = ""
    label: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    summary: str = Field(default="", max_length=MAX_TEXT)
    location: Location = Location()
    profiles: tuple[Profile, ...] = ()


class Entry(Frozen):
    """What all entries share; ``lines_field`` names the field that holds its lines, if it has any."""

    id: str = ""

    @field_validator("highlights", "courses", "keywords", mode="before", check_fields=False)
    @classmethod
    def _lines(cls, value: Any) -> Any:
        return [Line.of(item) for item in value] if isinstance(value, list | tuple) else value

    @property
    def lines(self) -> tuple[Line, ...]:
        for name in ("highlights", "courses", "keywords"):
            if name in type(self).model_fields:
                found: tuple[Line, ...] = getattr(self, name)
                return found
        return ()


class Dated(Entry):
    start_date: str = ""
    end_date: str = ""


class Role(Dated):
    """Work: ``name`` is the employer, ``position`` the title."""

    name: str = ""
    position: str = ""
    location: str = ""
    url: str = ""
    description: str = ""
    summary: str = Field(default="", max_length=MAX_TEXT)
    highlights: tuple[Line, ...] = ()


class Volunteering(Dated):
    organization: str = ""
    position: str = ""
    url: str = ""
    summary: str = Field(default="", max_length=MAX_TEXT)
    highlights: tuple[Line, ...] = ()


class Education(Dated):
    institution: str = ""
    area: str = ""
    study_type: str = ""
    score: str = ""
    url: str = ""
    courses: tuple[Line, ...] = ()


class Project(Dated):
    name: str = ""
    description: str = ""
    url: str = ""
    entity: str = ""
    type: str = ""
    roles: tuple[str, ...] = ()
    highlights: tuple[Line, ...] = ()
    keywords: tuple[Line, ...] = ()


class Skill(Entry):
    name: str = ""
    level: str = ""
    keywords: tuple[Line, ...] = ()


class Certificate(Entry):
    name: str = ""
    date: str = ""
    issuer: str = ""
    url: str = ""


class Award(Entry):
    title: str = ""
    date: str = ""
    awarder: str = ""
    summary: str = ""


class Publication(Entry):
    name: str = ""
    publisher: str = ""
    release_date: str = ""
    url: str = ""
    summary: str = ""


class Language(Entry):
    language: str = ""
    fluency: str = ""


class Interest(Entry):
    name: str = ""
    keywords: tuple[Line, ...] = ()


class Reference(Entry):
    name: str = ""
    reference: str = ""


class ResumeDocument(Frozen):
    """The whole resume. Build it with ``from_json_resume`` so that everything has an id."""

    basics: Basics = Basics()
    work: tuple[Role, ...] = ()
    volunteer: tuple[Volunteering, ...] = ()
    education: tuple[Education, ...] = ()
    projects: tuple[Project, ...] = ()
    skills: tuple[Skill, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    awards: tuple[Award, ...] = ()
    publications: tuple[Publication, ...] = ()
    languages: tuple[Language, ...] = ()
    interests: tuple[Interest, ...] = ()
    references: tuple[Reference, ...] = ()

    @classmethod
    def from_json_resume(cls, value: dict[str, Any]) -> Self:
        """JSON Resume (or our own stored form) to a document with ids. Raises pydantic.ValidationError."""
        return cls.model_validate(value).with_ids()

    def to_json_resume(self) -> dict[str, Any]:
        """Plain JSON Resume: lines as strings, no ids, nothing empty."""
        plain: dict[str, Any] = _plain(self.model_dump(by_alias=True, mode="json"))
        return plain

    def with_ids(self) -> Self:
        """The same document with an id on each entry, line and profile that has none."""
        changed: dict[str, Any] = {
            "basics": self.basics.model_copy(update={"profiles": _numbered("profile", self.basics.profiles)})
        }
        for section in SECTIONS:
            entries = _numbered(section, getattr(self, section))
            changed[section] = tuple(_with_line_ids(entry) for entry in entries)
        return self.model_copy(update=changed)

    def entries(self) -> Iterator[tuple[Section, Entry]]:
        for section in SECTIONS:
            for entry in getattr(self, section):
                yield section, entry

    def entry(self, entry_id: str) -> Entry | None:
        return next((entry for _, entry in self.entries() if entry.id == entry_id), None)

    def statements(self) -> tuple[str, ...]:
        """Every piece of text the person wrote, in reading order: what a letter or a summary may rest on."""
        basics = (self.basics.label, self.basics.summary)
        return tuple(text for text in (*basics, *(t for _, e in self.entries() for t in texts(e))) if text)

    @property
    def is_empty(self) -> bool:
        return not self.basics.name and not self.statements()


def texts(entry: Entry) -> tuple[str, ...]:
    """The words of one entry, field by field and line by line, without ids, links and dates."""
    skipped = {"id", "url", "start_date", "end_date", "date", "release_date"}
    found: list[str] = []
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        if name in skipped or not value:
            continue
        found += [value] if isinstance(value, str) else [v if isinstance(v, str) else v.text for v in value]
    return tuple(text for text in found if text)


def _numbered(prefix: str, items: Iterable[Any]) -> tuple[Any, ...]:
    items = tuple(items)
    taken = {item.id for item in items if item.id}
    free = (f"{prefix}-{n}" for n in range(1, len(items) + len(taken) + 2) if f"{prefix}-{n}" not in taken)
    seen: set[str] = set()
    result = []
    for item in items:
        kept = item if item.id and item.id not in seen else item.model_copy(update={"id": next(free)})
        seen.add(kept.id)
        result.append(kept)
    return tuple(result)


def _with_line_ids(entry: Entry) -> Entry:
    names = [n for n in ("highlights", "courses", "keywords") if n in type(entry).model_fields]
    prefixes = [entry.id, *(f"{entry.id}-{name}" for name in names[1:])]
    return entry.model_copy(
        update={
            name: _numbered(prefix, getattr(entry, name))
            for name, prefix in zip(names, prefixes, strict=False)
        }
    )


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        if set(value) == {"id", "text"}:
            return value["text"]
        pairs = ((key, _plain(item)) for key, item in value.items() if key != "id")
        return {key: item for key, item in pairs if item not in ("", [], {}, None)}
    return [_plain(item) for item in value] if isinstance(value, list) else value
