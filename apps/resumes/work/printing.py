"""A version becomes a PDF with its pictures, and is read back before anyone may have it."""

from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import transaction

from apps.background import runner
from apps.background.handlers import WorkFailed
from apps.background.models import Work
from apps.files.paper.composing import content_of
from apps.files.paper.layout import Printed, PrintFailed, PrintRequest
from apps.files.paper.preview import Picture, draw_pages
from apps.files.paper.printing import print_resume
from apps.files.proof import Proof, prove_pdf
from apps.resumes.models import PageImage, Print

PICTURE_WIDTH = 1240  # pixels: an A4 page at 150 dpi, sharp on a dense screen at 620


def write(work: Work) -> None:
    """Print the version of ``work``. Raises WorkFailed with a code of PrintFailed."""
    one = Print.objects.select_related("version").get(work=work)
    request = request_of(one)
    try:
        printed = print_resume(request)
        runner.report(work, step="drawing", done=5, of=10)
        pictures = draw_pages(printed.pdf, width=PICTURE_WIDTH)
    except PrintFailed as failure:
        raise WorkFailed(failure.code) from None
    runner.report(work, step="proving", done=8, of=10)
    _keep(work, one, printed, pictures, prove_pdf(printed.pdf, content_of(request)))


def request_of(one: Print) -> PrintRequest:
    """What was asked of the printer."""
    return PrintRequest.model_validate({**one.look, "document": one.version.document})


@transaction.atomic
def _keep(work: Work, one: Print, printed: Printed, pictures: tuple[Picture, ...], proof: Proof) -> None:
    if not runner.settle(work):
        return
    one.file.save("", ContentFile(printed.pdf), save=False)
    one.pages, one.proof = printed.pages, proof.model_dump(mode="json")
    one.save(update_fields=["file", "pages", "proof", "updated_at"])
    for number, picture in enumerate(pictures, start=1):
        page = PageImage(
            **one.belongs_to.fields,
            id=uuid4(),
            print=one,
            number=number,
            width=picture.width,
            height=picture.height,
        )
        page.image.save("", ContentFile(picture.image), save=False)
        page.save(force_insert=True)
