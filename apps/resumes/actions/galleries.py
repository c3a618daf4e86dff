"""Having a version drawn in every template."""

from django.db import transaction

from apps.background import intake
from apps.resumes.models import Gallery, Version


@transaction.atomic
def request(version: Version) -> Gallery:
    """One gallery per version, however often it is asked for."""
    work = intake.submit(
        kind="resumes.gallery", owner=version.belongs_to, submission_key=str(version.pk), total_weight=8
    )
    gallery: Gallery
    gallery, _ = Gallery.objects.get_or_create(
        version=version, defaults={**version.belongs_to.fields, "work": work}
    )
    return gallery
