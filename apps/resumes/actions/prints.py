"""Having a version printed."""

import hashlib
import json

from django.db import transaction

from apps.background import intake
from apps.files.paper.layout import PrintRequest
from apps.resumes.models import Print, Version


@transaction.atomic
def request(version: Version, **look: object) -> Print:
    """The print of this version in this look; asked for twice, it is one.

    ``look`` are fields of PrintRequest but the document. Raises pydantic.ValidationError.
    """
    asked = PrintRequest.model_validate({**look, "document": version.document})
    chosen = asked.model_dump(mode="json", exclude={"document"})
    key = hashlib.sha256(json.dumps(chosen, sort_keys=True).encode()).hexdigest()
    found: Print | None = Print.objects.filter(version=version, format="pdf", key=key).first()
    if found is not None and found.work.status != found.work.Status.FAILED:
        return found
    tries = f"{version.pk}:{key}:{found.work.pk if found else 0}"
    work = intake.submit(
        kind="resumes.print",
        owner=version.belongs_to,
        submission_key=hashlib.sha256(tries.encode()).hexdigest(),
        total_weight=10,
    )
    made: Print
    made, _ = Print.objects.update_or_create(
        version=version,
        format="pdf",
        key=key,
        defaults={**version.belongs_to.fields, "look": chosen, "work": work},
    )
    return made
