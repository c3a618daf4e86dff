"""A file becomes a document, in a limited child; the resume and its first version are written with it."""

from django.conf import settings
from django.db import transaction

from apps.background import runner
from apps.background.handlers import WorkFailed
from apps.background.models import Work
from apps.domain.resume import ResumeDocument
from apps.domain.resume_reading.result import ReadResume
from apps.files.reading import door
from apps.files.refusals import FileRefused
from apps.resumes.models import Resume, Upload, Version

LONGEST_NAME = 120


def read(work: Work) -> None:
    """Read the upload of ``work``. Raises WorkFailed with the code of the refusal."""
    upload = Upload.objects.get(work=work)
    runner.report(work, step="reading", done=2, of=10)
    with upload.file.open("rb") as file:
        body = file.read(settings.MAX_UPLOAD_BYTES + 1)
    try:
        found = door.read(body, upload.name)
    except FileRefused as refused:
        raise WorkFailed(refused.code) from refused
    if found.document.is_empty:
        raise WorkFailed("no_text")
    runner.report(work, step="keeping", done=9, of=10)
    _keep(work, upload, found)


@transaction.atomic
def _keep(work: Work, upload: Upload, found: ReadResume) -> None:
    if not runner.settle(work):
        return
    resume = Resume.objects.create(**upload.belongs_to.fields, name=_named(found.document, upload.name))
    Version.objects.append(resume, found.document, Version.Cause.IMPORT)
    upload.resume = resume
    upload.coverage = found.coverage
    upload.unplaced = list(found.unplaced)
    upload.hidden = list(found.hidden)
    upload.save(update_fields=["resume", "coverage", "unplaced", "hidden", "updated_at"])


def _named(document: ResumeDocument, file_name: str) -> str:
    """What a list calls it: the person's name, and the label that tells two of theirs apart."""
    parts = [part for part in (document.basics.name, document.basics.label) if part]
    return (", ".join(parts) or file_name.rpartition(".")[0] or file_name)[:LONGEST_NAME]
