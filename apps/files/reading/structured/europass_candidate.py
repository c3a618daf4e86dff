"""Europass as it is since 2020, the Candidate of HR-XML with extensions, also in each PDF of its editor."""

from collections.abc import Iterator
from typing import Any

from apps.files.reading.structured.europass_passport import fluency
from apps.files.reading.structured.language_codes import language_name
from apps.files.reading.structured.markup import parts_of, plain_text
from apps.files.reading.structured.tree import Node
from apps.files.reading.structured.when import as_date

# Not texts for people, or not about the resume: settings, pictures, codes and what attributes say.
SKIPPED = frozenset(
    (
        "documentid", "candidatesupplier", "renderinginformation", "processinginformation", "attachment",
        "channelcode", "usecode", "schemalocation", "schemeid", "schemename", "schemeagencyname",
        "schemeversionid", "languageid", "languagecode", "typecode", "listname", "listuri", "listversionid",
        "type", "id", "currentindicator", "ongoing", "taxonomyid", "name",
    )
)  # fmt: skip
MORE = ("Location", "Role", "Reference")
DIMENSIONS = (  # in the order that fluency() takes them
    "CEF-Understanding-Listening",
    "CEF-Understanding-Reading",
    "CEF-Speaking-Interaction",
    "CEF-Speaking-Production",
    "CEF-Writing-Production",
)
PROJECT_KINDS = {
    "Project": "",
    "CreativeWork": "Creative work",
    "ConferenceAndSeminar": "Conference",
    "NetworkAndMembership": "Membership",
    "Activity": "Social activity",
    "SpeakingEvent": "Talk",
    "Other": "",
}
SKILL_GROUPS = {
    "CommunicationAndInterpersonalSkill": "Communication",
    "ManagementAndLeadershipSkill": "Leadership",
    "OrganisationalSkill": "Organisation",
    "JobRelatedSkill": "Job-related",
    "OtherSkill": "Other",
}


def document_of(root: Node) -> dict[str, Any]:
    """The tree of a Candidate -> JSON Resume."""
    person, profile = root.first("CandidatePerson"), root.first("CandidateProfile")
    return {
        "basics": _basics(person, profile),
        "work": list(_work(profile)),
        "education": [_education(node) for node in profile.all("EducationOrganizationAttendance")],
        "volunteer": [_volunteering(node) for node in profile.all("VoluntaryWork")],
        "projects": list(_projects(profile)),
        "skills": list(_skills(profile)),
        "languages": list(_languages(person, profile)),
        "publications": [_publication(node) for node in profile.all("Publication", "Patent")],
        "certificates": list(_certificates(profile)),
        "awards": [_award(node) for node in profile.all("HonorAndAward", "HonorsAndAward", "Award")],
        "interests": [_interest(node) for node in profile.all("HobbyAndInterest", "HobbyOrInterest")],
        "references": [_reference(node) for node in profile.all("EmploymentReference", "Reference")],
    }


def _basics(person: Node, profile: Node) -> dict[str, Any]:
    name = person.first("PersonName")
    found: dict[str, Any] = {
        "name": " ".join(part for part in (name.text("GivenName"), name.text("FamilyName")) if part),
        "summary": plain_text(profile.text("ExecutiveSummary")),
        "profiles": [],
    }
    for node in person.all("Communication"):
        channel = node.text("ChannelCode").lower()
        address = node.said(("URI",), ("URL",), ("Text",))
        if channel == "email":
            found["email"] = _with(found.get("email"), address)
        elif channel in ("telephone", "mobile"):
            found["phone"] = _with(found.get("phone"), _phone(node) or address)
        elif address:
            network = node.said(("OtherTitle",), ("UseCode",)) if channel != "web" else ""
            found["profiles"].append({"network": network, "url": address})
        elif node.first("Address").children:
            found.setdefault("location", _location(node.first("Address")))
    return found


def _with(before: str | None, address: str) -> str:
    return f"{before} / {address}" if before and address else before or address


def _phone(node: Node) -> str:
    country, number = node.text("CountryDialing").lstrip("+"), node.text("DialNumber")
    node.text("CountryCode")
    return f"+{country} {number}" if country and number else number


def _location(node: Node) -> dict[str, str]:
    return {
        "address": ", ".join(line.text() for line in node.all("AddressLine")),
        "postalCode": node.text("PostalCode"),
        "city": node.text("CityName"),
        "region": node.text("CountrySubDivisionCode"),
        "countryCode": node.text("CountryCode").upper(),
    }


def _contact(node: Node) -> tuple[str, str]:
    """The place and the web address of an organisation."""
    place, url = "", ""
    for way in node.first("OrganizationContact").all("Communication"):
        url = url or way.said(("URI",), ("URL",))
        found = _location(way.first("Address"))
        place = place or ", ".join(
            part for part in (found["address"], found["city"], found["countryCode"]) if part
        )
    return place, url


def _work(profile: Node) -> Iterator[dict[str, Any]]:
    for employer in profile.all("EmployerHistory"):
        name = employer.text("OrganizationName")
        place, url = _contact(employer)
        positions = list(employer.all("PositionHistory")) or [employer]
        for node in positions:
            summary, lines = parts_of(node.text("Description"))
            here = ", ".join(part for part in (node.text("City"), node.text("Country").upper()) if part)
            yield {
                **_period(next(node.all("EmploymentPeriod"), employer.first("EmploymentPeriod"))),
                "name": name,
                "position": node.text("PositionTitle"),
                "location": here or place,
                "url": url,
                "summary": summary,
                "highlights": lines,
            }


def _education(node: Node) -> dict[str, Any]:
    degree = node.first("EducationDegree")
    place, url = _contact(node)
    covered = degree.text("OccupationalSkillsCovered")
    thesis, credit = degree.text("Thesis"), degree.text("NumberOfCredit")
    summary, lines = parts_of(covered)
    courses = [*summary.splitlines(), *lines]
    courses += [f"Thesis: {plain_text(thesis)}"] if thesis else []
    courses += [f"Credits: {' '.join((credit, degree.text('CreditType'))).strip()}"] if credit else []
    field = next(degree.all("FieldOfStudy"), degree)
    level = node.text("EducationLevelCode")
    score = degree.said(("FinalGrade", "ScoreText"), ("FinalGrade",))
    return {
        **_period(node.first("AttendancePeriod")),
        "institution": ", ".join(part for part in (node.text("OrganizationName"), place) if part),
        "studyType": node.said(("ProgramName",), ("EducationDegree", "DegreeName")),
        "area": field.said(("MainFieldOfStudy",), ("OtherFieldOfStudy",)),
        "score": ", ".join(part for part in (score, f"EQF level {level}" if level else "") if part),
        "url": url or node.text("Link"),
        "courses": courses,
    }


def _period(node: Node) -> dict[str, str]:
    is_open = "true" in (node.text("CurrentIndicator"), node.text("Ongoing"))
    end = _date(node.first("EndDate"))
    return {"startDate": _date(node.first("StartDate")), "endDate": "" if is_open else end}


def _date(node: Node) -> str:
    return as_date(node.said(("FormattedDateTime",), ()))


def _item(node: Node) -> dict[str, Any]:
    """What all entries of the smaller sections share."""
    links = [link.text() for link in node.all("Link")]
    return {
        "title": node.said(("Title",), ("Name",)),
        "text": node.text("Description"),
        "url": links[0] if links else "",
        "more": [*links[1:], *(node.text(name) for name in MORE)],
        **_period(node.first("Date")),
    }


def _volunteering(node: Node) -> dict[str, Any]:
    item = _item(node)
    summary, lines = parts_of(item["text"])
    dates = {key: item[key] for key in ("startDate", "endDate", "url")}
    place = ", ".join(part for part in item["more"] if part)
    return {
        **dates,
        "position": item["title"],
        "organization": place,
        "summary": summary,
        "highlights": lines,
    }


def _projects(profile: Node) -> Iterator[dict[str, Any]]:
    for node in profile.all(*PROJECT_KINDS):
        item = _item(node)
        summary, lines = parts_of(item["text"])
        dates = {key: item[key] for key in ("startDate", "endDate", "url")}
        extra = [part for part in item["more"] if part]
        yield {
            **dates,
            "name": item["title"],
            "type": PROJECT_KINDS[node.name],
            "description": "\n".join([*summary.splitlines(), *extra]),
            "highlights": lines,
        }


def _skills(profile: Node) -> Iterator[dict[str, Any]]:
    for group in profile.all("DigitalSkillsGroup"):
        title = group.text("Title")
        keywords = [node.said((), ("Title",)) for node in group.all("DigitalSkill")]
        if title or keywords:
            yield {"name": title or "Digital", "keywords": [word for word in keywords if word]}
    loose = [node.said(("CompetencyName",), ("CompetencyID",)) for node in _competencies(profile, False)]
    if loose:
        yield {"name": "Digital", "keywords": loose}
    for name, called in SKILL_GROUPS.items():
        found = [_item(node) for node in profile.all(name)]
        keywords = [
            ": ".join(part for part in (item["title"], plain_text(item["text"])) if part) for item in found
        ]
        if keywords:
            yield {"name": called, "keywords": keywords}
    licences = [node.said(("LicenseTypeCode",), ("LicenseName",)) for node in profile.all("License")]
    if any(licences):
        yield {"name": "Driving licence", "keywords": [licence for licence in licences if licence]}


def _competencies(profile: Node, languages: bool) -> Iterator[Node]:
    for node in profile.all("PersonCompetency"):
        if (node.text("TaxonomyID").lower() == "language") is languages:
            yield node


def _languages(person: Node, profile: Node) -> Iterator[dict[str, str]]:
    for node in person.all("PrimaryLanguageCode"):
        if code := node.text():
            yield {"language": language_name(code), "fluency": "Native"}
    for node in _competencies(profile, True):
        levels = dict.fromkeys(DIMENSIONS, "")
        for dimension in node.all("CompetencyDimension"):
            kind = dimension.text("CompetencyDimensionTypeCode")
            if kind in levels:
                levels[kind] = dimension.text("Score", "ScoreText")
        yield {
            "language": language_name(node.said(("CompetencyID",), ("CompetencyName",))),
            "fluency": fluency(list(levels.values())),
        }


def _publication(node: Node) -> dict[str, Any]:
    item = _item(node)
    authors = ", ".join(text for author in node.all("Author", "Authors") if (text := author.text()))
    parts = (authors, plain_text(item["text"]), *item["more"])
    return {
        "name": item["title"],
        "releaseDate": item["startDate"] or item["endDate"],
        "publisher": node.text("Publisher"),
        "url": item["url"],
        "summary": "\n".join(part for part in parts if part),
    }


def _certificates(profile: Node) -> Iterator[dict[str, Any]]:
    for node in profile.all("Certification", "CourseCertification"):
        item = _item(node)
        name = item["title"] or node.said(("CertificationName",), ("CertificationTypeCode",))
        details = plain_text(item["text"])
        yield {
            "name": ", ".join(part for part in (name, details) if part),
            "issuer": node.said(("IssuingAuthority", "Name"), ("IssuingAuthority",), ("OrganizationName",)),
            "date": item["startDate"] or as_date(node.said(("FirstIssuedDate",), ("IssueDate",))),
            "url": item["url"],
        }


def _award(node: Node) -> dict[str, Any]:
    item = _item(node)
    awarder = node.said(("AwardingAuthority",), ("OrganizationName",), ("AwardingOrganization",))
    text = "\n".join(part for part in (plain_text(item["text"]), *item["more"]) if part)
    return {"title": item["title"], "date": item["startDate"], "awarder": awarder, "summary": text}


def _interest(node: Node) -> dict[str, Any]:
    item = _item(node)
    return {"name": item["title"], "keywords": plain_text(item["text"]).splitlines()}


def _reference(node: Node) -> dict[str, str]:
    name = node.first("PersonName")
    parts = [name.text("FormattedName"), name.text("GivenName"), name.text("FamilyName")]
    said = [node.text("PositionTitle"), node.text("OrganizationName"), plain_text(node.text("Description"))]
    for way in node.all("Communication"):
        way.text("ChannelCode")
        said.append(_phone(way) or way.said(("URI",), ("Text",)))
    return {
        "name": " ".join(part for part in parts if part),
        "reference": ", ".join(part for part in said if part),
    }
