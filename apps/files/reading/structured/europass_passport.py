"""Europass as it was from 2013 to 2020, the SkillsPassport (schema 3.0 to 3.4): XML and JSON alike."""

from collections.abc import Iterator
from typing import Any

from apps.files.reading.structured.markup import parts_of, plain_text
from apps.files.reading.structured.tree import Node
from apps.files.reading.structured.when import as_date, joined

LEVELS = ("Listening", "Reading", "SpokenInteraction", "SpokenProduction", "Writing")
LEVEL_NAMES = ("listening", "reading", "interaction", "production", "writing")
SKILLS = {
    "Communication": "Communication",
    "Organisational": "Organisation",
    "JobRelated": "Job-related",
    "Computer": "Digital",
    "Other": "Other",
}
ACHIEVEMENTS = {"publications": "publications", "honors_awards": "awards", "certifications": "certificates"}
# Not texts for people, or not about the resume: settings, pictures, files and codes that have a label.
SKIPPED = frozenset(
    (
        "printingpreferences", "documentinfo", "coverletter", "attachmentlist", "attachment", "photo",
        "signature", "code", "locale", "xsdversion", "schemalocation", "type", "index", "idref", "ref",
    )
)  # fmt: skip


def document_of(root: Node) -> dict[str, Any]:
    """The tree of a SkillsPassport -> JSON Resume."""
    learner = next(root.all("LearnerInfo"), root)
    return {
        "basics": _basics(learner),
        "work": [_role(node) for node in _entries(learner, "WorkExperience")],
        "education": [_education(node) for node in _entries(learner, "Education")],
        "languages": list(_languages(learner)),
        "skills": list(_skills(learner)),
        **_achievements(learner),
        "references": [_reference(node) for node in _entries(learner, "ReferenceTo")],
    }


def _entries(learner: Node, name: str) -> Iterator[Node]:
    """Entries of a kind: JSON leaves the list around them out, or calls each of them a list."""
    for node in learner.all(name, f"{name}List"):
        inner = list(node.all(name))
        yield from inner or [node]


def _basics(learner: Node) -> dict[str, Any]:
    person = learner.first("Identification", "PersonName")
    contact = learner.first("Identification", "ContactInfo")
    websites = [node.text("Contact") for node in _entries(contact, "Website")]
    headline = learner.first("Headline")
    kind, said = headline.text("Type", "Code"), headline.said(("Description", "Label"), ("Description",))
    headline.text("Type", "Label")
    is_summary = kind == "personal_statement"
    phones = [_phone(node) for node in _entries(contact, "Telephone")]
    return {
        "name": " ".join(part for part in (person.text("FirstName"), person.text("Surname")) if part),
        "label": "" if is_summary else plain_text(said),
        "summary": plain_text(said) if is_summary else "",
        "email": contact.text("Email", "Contact"),
        "phone": " / ".join(phone for phone in phones if phone),
        "url": websites[0] if websites else "",
        "location": _location(contact.first("Address", "Contact")),
        "profiles": [*({"url": url} for url in websites[1:]), *_messengers(contact)],
    }


def _phone(node: Node) -> str:
    node.first("Use").use()
    return node.text("Contact")


def _messengers(contact: Node) -> Iterator[dict[str, str]]:
    for node in _entries(contact, "InstantMessaging"):
        yield {"network": node.said(("Use", "Label"), ("Use", "Code")), "username": node.text("Contact")}


def _location(node: Node) -> dict[str, str]:
    return {
        "address": ", ".join(line for line in (node.text("AddressLine"), node.text("AddressLine2")) if line),
        "postalCode": node.text("PostalCode"),
        "city": node.text("Municipality"),
        "countryCode": node.said(("Country", "Label"), ("Country", "Code")),
    }


def _place(node: Node) -> str:
    found = _location(node.first("ContactInfo", "Address", "Contact"))
    parts = (found["address"], " ".join((found["postalCode"], found["city"])).strip(), found["countryCode"])
    return ", ".join(part for part in parts if part)


def _role(node: Node) -> dict[str, Any]:
    employer = node.first("Employer")
    summary, lines = parts_of(node.text("Activities"))
    return {
        **_period(node),
        "position": node.said(("Position", "Label"), ("Position",)),
        "name": employer.text("Name"),
        "location": _place(employer),
        "url": employer.text("ContactInfo", "Website", "Contact"),
        "description": employer.said(("Sector", "Label"), ("Sector",)),
        "summary": summary,
        "highlights": lines,
    }


def _education(node: Node) -> dict[str, Any]:
    school = node.first("Organisation")
    summary, lines = parts_of(node.text("Activities"))
    place, level = _place(school), node.said(("Level", "Label"), ("Level",))
    return {
        **_period(node),
        "studyType": node.said(("Title", "Label"), ("Title",)),
        "area": node.said(("Field", "Label"), ("Field",)),
        "institution": ", ".join(part for part in (school.text("Name"), place) if part),
        "url": school.text("ContactInfo", "Website", "Contact"),
        "score": level,
        "courses": [line for line in (*summary.splitlines(), *lines) if line],
    }


def _period(node: Node) -> dict[str, str]:
    period = node.first("Period")
    is_current = period.text("Current") == "true"
    end = _date(period.first("To"))
    return {"startDate": _date(period.first("From")), "endDate": "" if is_current else end}


def _date(node: Node) -> str:
    """XML says ``month="--08"`` and JSON ``"Month": 8``."""
    day = node.text("Day").strip("-")
    return joined(node.text("Year"), node.text("Month").strip("-"), day) or as_date(node.text())


def _languages(learner: Node) -> Iterator[dict[str, str]]:
    for node in _entries(learner, "MotherTongue"):
        yield {"language": node.said(("Description", "Label"), ("Description", "Code")), "fluency": "Native"}
    for node in _entries(learner, "ForeignLanguage"):
        name = node.said(("Description", "Label"), ("Description", "Code"))
        yield {
            "language": name,
            "fluency": fluency([node.text("ProficiencyLevel", level) for level in LEVELS]),
        }


def fluency(levels: list[str]) -> str:
    """Five levels of the common framework, in the order of LEVELS, as one phrase."""
    said = [f"{name} {level}" for name, level in zip(LEVEL_NAMES, levels, strict=True) if level]
    known = {level for level in levels if level}
    return known.pop() if len(known) == 1 and all(levels) else ", ".join(said)


def _skills(learner: Node) -> Iterator[dict[str, Any]]:
    skills = learner.first("Skills")
    for name, called in SKILLS.items():
        for node in skills.all(name):
            text = node.said(("Description", "Label"), ("Description",))
            keywords = plain_text(text).splitlines() + list(_computer_levels(node))
            if keywords:
                yield {"name": called, "keywords": keywords}
    licences = [node.text() for node in skills.first("Driving", "Description").all("Licence")]
    licences = licences or [node.text() for node in skills.all("Licence")]
    if licences:
        yield {"name": "Driving licence", "keywords": licences}


def _computer_levels(node: Node) -> Iterator[str]:
    for level in node.first("ProficiencyLevel").children:
        if said := level.text():
            yield f"{level.name}: {said}"
    for certificate in node.all("Certificate"):
        yield certificate.text("Title")


def _achievements(learner: Node) -> dict[str, Any]:
    found: dict[str, list[dict[str, Any]]] = {}
    for node in _entries(learner, "Achievement"):
        kind, label = node.text("Title", "Code"), node.said(("Title", "Label"), ("Title",))
        summary, lines = parts_of(node.said(("Description", "Label"), ("Description",)))
        texts = [text for text in (*summary.splitlines(), *lines) if text]
        section = ACHIEVEMENTS.get(kind.lower())
        if section:
            key = "title" if section == "awards" else "name"
            found.setdefault(section, []).extend({key: text} for text in texts)
        else:
            found.setdefault("projects", []).append({"name": label, "highlights": texts})
    return found


def _reference(node: Node) -> dict[str, str]:
    person, contact = node.first("PersonName"), node.first("ContactInfo")
    name = " ".join(part for part in (person.text("FirstName"), person.text("Surname")) if part)
    said = [
        node.said(("Position", "Label"), ("Position",)),
        node.text("Organisation", "Name"),
        contact.text("Email", "Contact"),
        *(_phone(phone) for phone in _entries(contact, "Telephone")),
    ]
    return {"name": name, "reference": ", ".join(part for part in said if part)}
