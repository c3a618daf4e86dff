"""The kinds of work that resumes bring."""

from django.conf import settings

from apps.background.handlers import handles
from apps.background.models import Work
from apps.resumes.work import printing, reading, showing


@handles("resumes.read", queue="files", deadline=settings.READING_SECONDS)
def read(work: Work) -> None:
    reading.read(work)


@handles("resumes.print", queue="files", deadline=settings.PRINTING_SECONDS)
def print_version(work: Work) -> None:
    printing.write(work)


@handles("resumes.gallery", queue="files", deadline=3 * settings.PRINTING_SECONDS)
def draw_gallery(work: Work) -> None:
    showing.draw(work)


@handles("resumes.preview", queue="previews", deadline=settings.PRINTING_SECONDS)
def preview_version(work: Work) -> None:
    printing.write(work)
