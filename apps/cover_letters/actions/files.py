"""Having a letter printed, once nothing keeps it here."""

import hashlib
import json
from typing import Any

from django.db import transaction

from apps.background import intake
from apps.cover_letters.actions import letters
from apps.cover_letters.domain import checks
from apps.cover_letters.domain.checks import Finding, Written
from apps.cover_letters.models import LetterFile, LetterVersion
from apps.files.paper.layout import PrintRequest
from apps.postings.models import Posting

PRINT = "cover_letters.print"


class LetterKeptBack(Exception):
    """Something in it blocks: a placeholder, another employer's name, a sentence without support."""


def findings(version: LetterVersion) -> tuple[Finding, ...]:
    """What is to be said of a version before it leaves."""
    letter = version.letter
    others = Posting.objects.owned_by(letter.belongs_to).exclude(pk=letter.posting_id).exclude(employer="")
    brief = letters.brief_of(letter)
    written = Written(version.greeting, version.text, version.sign_off, version.name)
    return checks.findings(
        written, brief, length=brief.length, others=tuple(others.values_list("employer", flat=True))
    )


@transaction.atomic
def request(version: LetterVersion, *, format: str, **look: object) -> LetterFile:
    """The file of this version; asked for twice, it is one. Raises LetterKeptBack."""
    if not checks.may_leave(findings(version)):
        raise LetterKeptBack
    chosen = look_of({**version.letter.resume.look, **{key: value for key, value in look.items() if value}})
    key = hashlib.sha256(json.dumps(chosen, sort_keys=True).encode()).hexdigest()
    found: LetterFile | None = LetterFile.objects.filter(version=version, format=format, key=key).first()
    if found is not None and found.work.status not in (found.work.Status.FAILED, found.work.Status.CANCELLED):
        return found
    submission = f"{version.pk}:{format}:{key}:{found.work_id if found else 0}"
    work = intake.submit(
        kind=PRINT,
        owner=version.belongs_to,
        submission_key=hashlib.sha256(submission.encode()).hexdigest(),
    )
    made: LetterFile
    made, _ = LetterFile.objects.update_or_create(
        version=version,
        format=format,
        key=key,
        defaults={**version.belongs_to.fields, "look": chosen, "work": work},
    )
    return made


def look_of(look: dict[str, Any]) -> dict[str, Any]:
    """The look of the resume, as far as a letter has one. Raises pydantic.ValidationError."""
    kept = {key: look[key] for key in ("template", "paper", "accent", "pair", "density") if look.get(key)}
    whole = PrintRequest.model_validate({**kept, "document": {}})
    return {key: getattr(whole, key) for key in ("template", "paper", "accent", "pair", "density")}
