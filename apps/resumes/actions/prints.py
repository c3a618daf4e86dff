"""Having a version printed."""

import hashlib
import json
from typing import Any

from django.db import transaction

from apps.background import intake
from apps.files.paper.layout import PrintRequest
from apps.resumes.models import Print, Resume, Version

PREVIEW, PAPER = "resumes.preview", "resumes.print"


@transaction.atomic
def request(version: Version, *, format: str = "pdf", **look: object) -> Print:
    """The print of this version in this format and look; asked for twice, it is one. The look is remembered.

    ``look`` are fields of PrintRequest but the document. Raises pydantic.ValidationError.
    """
    chosen = look_of(look)
    Resume.objects.filter(pk=version.resume_id).update(look=chosen)
    return _print(version, format, chosen, PAPER)


@transaction.atomic
def preview(version: Version) -> Print:
    """The same, in the look it was last printed in, before everything else that is to be printed."""
    return _print(version, "pdf", look_of(version.resume.look), PREVIEW)


def look_of(look: dict[str, Any]) -> dict[str, Any]:
    """A whole look with every knob set. Raises pydantic.ValidationError."""
    whole = PrintRequest.model_validate({**look, "document": {}})
    return whole.model_dump(mode="json", exclude={"document"})


def _print(version: Version, format: str, look: dict[str, Any], kind: str) -> Print:
    key = hashlib.sha256(json.dumps(look, sort_keys=True).encode()).hexdigest()
    found: Print | None = Print.objects.filter(version=version, format=format, key=key).first()
    if found is not None and found.work.status not in (found.work.Status.FAILED, found.work.Status.CANCELLED):
        return found
    submission = f"{version.pk}:{format}:{key}:{found.work_id if found else 0}"
    work = intake.submit(
        kind=kind,
        owner=version.belongs_to,
        submission_key=hashlib.sha256(submission.encode()).hexdigest(),
        total_weight=10,
    )
    made: Print
    made, _ = Print.objects.update_or_create(
        version=version,
        format=format,
        key=key,
        defaults={**version.belongs_to.fields, "look": look, "work": work},
    )
    return made
