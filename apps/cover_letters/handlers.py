"""The kinds of work that letters bring."""

from django.conf import settings

from apps.background.handlers import handles
from apps.background.models import Work
from apps.cover_letters.work import printing


@handles("cover_letters.print", queue="files", deadline=settings.PRINTING_SECONDS)
def print_letter(work: Work) -> None:
    printing.write(work)
