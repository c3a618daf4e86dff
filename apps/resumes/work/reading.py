"""A file becomes a document, in a limited child; the resume and its first version are written with it."""

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction

from apps.background import runner
from apps.background.handlers import WorkFailed
from apps.background.models import Work
from apps.domain.resume import ResumeDocument
from apps.domain.resume_reading.result import ReadResume
from apps.files.paper.layout import PrintFailed
from apps.files.paper.preview import Picture, draw_pages
from apps.files.reading import door
from apps.files.refusals import FileRefused
from apps.resumes.models import Resume, Upload, UploadPage, Version

LONGEST_NAME = 120
PICTURE_WIDTH = 1000  # pixels


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
    runner.report(work, step="keeping", done=8, of=10)
    _keep(work, upload, found, _pictures(body) if found.places else ())


@transaction.atomic
def _keep(work: Work, upload: Upload, found: ReadResume, pictures: tuple[Picture, ...]) -> None:
    if not runner.settle(work):
        return
    resume = Resume.objects.create(**upload.belongs_to.fields, name=_named(found.document, upload.name))
    Version.objects.append(resume, found.document, Version.Cause.IMPORT)
    upload.resume = resume
    upload.coverage = found.coverage
    upload.unplaced = list(found.unplaced)
    upload.hidden = list(found.hidden)
    upload.confidence = found.confidence
    upload.places = {
        path: [[place.page, place.x0, place.top, place.x1, place.bottom] for place in places]
        for path, places in found.places.items()
    }
    upload.save()
    for number, picture in enumerate(pictures):
        page = UploadPage(
            **upload.belongs_to.fields,
            upload=upload,
            number=number,
            width=picture.width,
            height=picture.height,
            points=picture.points,
        )
        page.image.save("", ContentFile(picture.image), save=False)
        page.save(force_insert=True)


def _pictures(body: bytes) -> tuple[Picture, ...]:
    """The pages of a PDF, to point at; what cannot be drawn costs nothing."""
    if not body.startswith(b"%PDF"):
        return ()
    try:
        return draw_pages(body, width=PICTURE_WIDTH)
    except PrintFailed:
        return ()


def _named(document: ResumeDocument, file_name: str) -> str:
    """What a list calls it: the person's name, and the label that tells two of theirs apart."""
    parts = [part for part in (document.basics.name, document.basics.label) if part]
    return (", ".join(parts) or file_name.rpartition(".")[0] or file_name)[:LONGEST_NAME]
