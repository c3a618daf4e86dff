"""The first page of a version in every template, one after the other, each shown as soon as it is there."""

from django.core.files.base import ContentFile
from django.db import transaction

from apps.background import runner
from apps.background.models import Work
from apps.files.paper.layout import TEMPLATES, PrintFailed, PrintRequest, Template
from apps.files.paper.preview import draw_pages
from apps.files.paper.printing import print_resume
from apps.resumes.models import Gallery, Thumbnail

WIDTH = 480  # pixels: 240 on a dense screen


def draw(work: Work) -> None:
    """Draw what is missing in the gallery of ``work``; a template that refuses these words is left out."""
    gallery = Gallery.objects.select_related("version").get(work=work)
    there = set(Thumbnail.objects.filter(gallery=gallery).values_list("template", flat=True))
    for number, template in enumerate(TEMPLATES):
        if template not in there:
            _draw(work, gallery, template)
        runner.report(work, step="drawing", done=number + 1, of=len(TEMPLATES))


def _draw(work: Work, gallery: Gallery, template: Template) -> None:
    request = PrintRequest(document=gallery.version.document, template=template)
    try:
        picture = draw_pages(print_resume(request).pdf, width=WIDTH)[0]
    except PrintFailed:
        return
    with transaction.atomic():
        if not Work.objects.held(work).select_for_update().exists():
            return
        thumbnail = Thumbnail(
            **gallery.belongs_to.fields,
            gallery=gallery,
            template=template,
            width=picture.width,
            height=picture.height,
        )
        thumbnail.image.save("", ContentFile(picture.image), save=False)
        thumbnail.save(force_insert=True)
