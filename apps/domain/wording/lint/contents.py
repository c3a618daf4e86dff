"""What a resume should not hold, or lacks: personal details, leftovers of templates and models, odd dates."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from apps.domain.resume import Dated, ResumeDocument
from apps.domain.wording.lint.types import Hit, Line, pointed

_TEXTS = {
    "placeholder": (
        r"\blorem ipsum\b",
        r"\[(?:your|company|name|insert|date|title|employer|number|city)[^\]]{0,40}\]",
        r"<(?:your|company|name|insert)[^>]{0,40}>",
        r"\b(?:TO-?DO|TBD|TBC|FIX-?ME)\b",
        r"\b[XY]{2,3}\s?%|\$[XY]{1,3}\b|\bX{2,}\b|_{4,}",
    ),
    "model_leftover": (
        r"\bas an ai\b|\bas a language model\b",
        r"^(?:sure|certainly)[,!] here",
        r"^here(?: i|['’])s (?:a|the|your) (?:rewritten|reworded|revised|refined|resume)",
        r"\blet me know if you\b|\bI cannot assist\b",
    ),
    "references": (
        r"\breferences?\s+(?:are\s+)?(?:available\s+)?(?:up)?on\s+request\b|\breferences furnished\b",
    ),
    "personal_detail": (
        r"\b(?:date of birth|d\.?o\.?b\.?|place of birth|marital status|number of children)\b\s*[:–-]?",
        r"\b(?:religion|gender|nationality|blood group)\b\s*:",
        r"\b(?:passport|national insurance|social security) (?:no|number)\b\s*[:–-]?",
    ),
    "identity_number": (r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])",),
    "salary": (
        r"\b(?:current|expected|last|desired|previous) salary\b",
        r"\bsalary (?:expectations?|history|requirements?)\b",
    ),
    "leaving_reason": (
        r"\breasons? for leaving\b|\b(?:was|got) (?:fired|sacked|laid off|let go|made redundant)\b",
    ),
    "objective": (
        r"^(?:objective:?\s*)?(?:to obtain|to secure|to get|seeking|looking for)\s+(?:an?|the|to)\b",
    ),
    "cv_title": (r"^(?:curriculum vitae|resume|résumé|cv)$",),
    "negative": (
        r"\b(?:unfortunately|i hate|hated my|lack of experience|no experience|only have|not very good)\b",
    ),
}
_PATTERNS = {rule: re.compile("|".join(parts), re.IGNORECASE) for rule, parts in _TEXTS.items()}
RULES = frozenset(_TEXTS)
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_ODD_MAIL = re.compile(r"(?:sexy|hottie|babe|420|666|xoxo|princess|ninja|gangsta|party|drunk)", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def rules(line: Line) -> Iterator[Hit]:
    """Findings in one text, whatever its language."""
    for rule, pattern in _PATTERNS.items():
        yield from pointed(line.text, pattern, rule)


def document_rules(document: ResumeDocument, today: date | None) -> Iterator[tuple[str, str, Hit]]:
    """Findings that need the fields of a document: (path, text, hit); without ``today`` none is to come."""
    yield from _contact(document)
    for section, entry in document.entries():
        if isinstance(entry, Dated):
            yield from _dates(entry, today)
        if section == "work" and not entry.lines and not getattr(entry, "summary", ""):
            yield entry.id, "", Hit(0, 0, "no_lines")
    for section in ("work", "education"):
        yield from _order(getattr(document, section))


def _contact(document: ResumeDocument) -> Iterator[tuple[str, str, Hit]]:
    basics = document.basics
    if not basics.name:
        yield "basics.name", "", Hit(0, 0, "no_name")
    if not basics.email:
        yield "basics.email", "", Hit(0, 0, "no_email")
    elif not all(_EMAIL.fullmatch(part) for part in re.split(r"\s*/\s*|\s*,\s*", basics.email)):
        yield "basics.email", basics.email, Hit(0, len(basics.email), "email_broken")
    elif _ODD_MAIL.search(basics.email):
        yield "basics.email", basics.email, Hit(0, len(basics.email), "email_odd")
    if not basics.phone:
        yield "basics.phone", "", Hit(0, 0, "no_phone")
    elif sum(sign.isdigit() for sign in basics.phone) < 7:
        yield "basics.phone", basics.phone, Hit(0, len(basics.phone), "phone_broken")
    for path, url in (
        ("basics.url", basics.url),
        *((f"{item.id}.url", item.url) for item in basics.profiles),
    ):
        if " " in url.strip() or (url and "." not in url):
            yield path, url, Hit(0, len(url), "address_broken")


def _dates(entry: Dated, today: date | None) -> Iterator[tuple[str, str, Hit]]:
    start, end = entry.start_date, entry.end_date
    for path, said in ((f"{entry.id}.startDate", start), (f"{entry.id}.endDate", end)):
        if said and not _DATE.fullmatch(said):
            yield path, said, Hit(0, len(said), "date_broken")
        elif said and today and path.endswith("startDate") and said[:7] > today.isoformat()[:7]:
            yield path, said, Hit(0, len(said), "date_to_come")
    if start and end and end < start[: len(end)]:
        yield f"{entry.id}.endDate", end, Hit(0, len(end), "end_before_start")
    if end and not start and entry.id.startswith("work"):
        yield f"{entry.id}.startDate", "", Hit(0, 0, "no_start")


def _order(entries: Sequence[Dated]) -> Iterator[tuple[str, str, Hit]]:
    """The newest first: an entry that ended long before the one below it stands too high."""
    for above, below in pairwise(entries):
        is_newer = not below.end_date or below.end_date[:4] > above.end_date[:4]
        if above.end_date and below.start_date and is_newer:
            yield below.id, "", Hit(0, 0, "order")
