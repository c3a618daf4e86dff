"""A version becomes a file, and is read back before anyone may have it; a PDF also becomes pictures."""

from typing import Any, NamedTuple, cast

from django.core.files.base import ContentFile
from django.db import transaction

from apps.background import runner
from apps.background.handlers import WorkFailed
from apps.background.models import Work
from apps.files.paper.composing import content_of
from apps.files.paper.exporting import Kind, export
from apps.files.paper.layout import PrintFailed, PrintRequest
from apps.files.paper.preview import Picture, draw_pages
from apps.files.paper.printing import print_resume
from apps.files.proof import Proof, prove_pdf
from apps.resumes.models import PageImage, Print

PICTURE_WIDTH = 1240  # pixels: an A4 page at 150 dpi, sharp on a dense screen at 620


class Made(NamedTuple):
    body: bytes
    proofs: tuple[Proof, ...]
    pages: int = 0
    pictures: tuple[Picture, ...] = ()
    fit: dict[str, Any] = {}  # noqa: RUF012 -- never changed


def write(work: Work) -> None:
    """Make the file of ``work``. Raises WorkFailed with a code of PrintFailed."""
    one = Print.objects.select_related("version").get(work=work)
    try:
        made = _pdf(work, request_of(one)) if one.format == "pdf" else _other(one)
    except PrintFailed as failure:
        raise WorkFailed(failure.code) from None
    _keep(work, one, made)


def request_of(one: Print) -> PrintRequest:
    """What was asked of the printer."""
    return PrintRequest.model_validate({**one.look, "document": one.version.document})


def _pdf(work: Work, request: PrintRequest) -> Made:
    printed = print_resume(request)
    runner.report(work, step="drawing", done=5, of=10)
    pictures = draw_pages(printed.pdf, width=PICTURE_WIDTH)
    runner.report(work, step="proving", done=8, of=10)
    proof = prove_pdf(printed.pdf, content_of(request))
    fit = {
        "scale": printed.scale,
        "rows_over": printed.rows_over,
        "weakest": [weak.text for weak in printed.weakest],
    }
    return Made(printed.pdf, (proof,), printed.pages, pictures, fit if request.one_page else {})


def _other(one: Print) -> Made:
    exported = export(request_of(one), cast("Kind", one.format))
    return Made(exported.body, exported.proofs, max((proof.pages for proof in exported.proofs), default=0))


@transaction.atomic
def _keep(work: Work, one: Print, made: Made) -> None:
    if not runner.settle(work):
        return
    one.file.save("", ContentFile(made.body), save=False)
    one.pages, one.fit = made.pages, made.fit
    one.proofs = [proof.model_dump(mode="json") for proof in made.proofs]
    one.save(update_fields=["file", "pages", "proofs", "fit", "updated_at"])
    for number, picture in enumerate(made.pictures, start=1):
        page = PageImage(
            **one.belongs_to.fields, print=one, number=number, width=picture.width, height=picture.height
        )
        page.image.save("", ContentFile(picture.image), save=False)
        page.save(force_insert=True)
