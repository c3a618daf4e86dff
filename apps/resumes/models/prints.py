"""A version on paper: the file, its pictures, and the proof that a parser reads what was written."""

from collections.abc import Sequence

from django.db import models
from django.db.models import Q
from django.urls import reverse

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.background.models import Work
from apps.files.proof import Proof
from apps.resumes.models.versions import Version

PROVEN = ("pdf", "docx", "portal")


def where_kept(one: "Print", name: str) -> str:
    return f"prints/{one.pk}.{'zip' if one.format == 'portal' else one.format}"


def where_pictured(one: "PageImage", name: str) -> str:
    return f"prints/{one.print_id}-{one.number}-{one.pk}.webp"


def where_shown(one: "Thumbnail", name: str) -> str:
    return f"prints/thumbnails/{one.pk}.webp"


class PrintQuerySet(OwnedQuerySet):
    def for_page(self) -> "PrintQuerySet":
        return self.select_related("work", "version__resume")


class Print(OwnedModel):
    """One per version, format and look (template, paper and the knobs); ``key`` is the look's hash.

    Printing the same again gives the same row. ``fit`` says what became of one page, when it was asked for.
    """

    held = Held("Printed resumes", "the file, how it looks and what reading it back found")

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="prints")
    work = models.OneToOneField(Work, on_delete=models.RESTRICT, related_name="+")
    format = models.CharField(max_length=10, default="pdf")
    look = models.JSONField(default=dict)
    key = models.CharField(max_length=64)
    file = models.FileField(upload_to=where_kept, max_length=100, blank=True)
    pages = models.PositiveSmallIntegerField(default=0)
    proofs = models.JSONField(default=list, blank=True)
    fit = models.JSONField(default=dict, blank=True)

    objects = PrintQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="print_once_per_look", fields=["version", "format", "key"]),
            models.CheckConstraint(
                name="print_has_a_proof_with_its_file", condition=Q(file="") | ~Q(proofs=[])
            ),
        )

    def __str__(self) -> str:
        return f"Print {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("resumes:print", args=[self.pk])

    @property
    def proven(self) -> Sequence[Proof]:
        return [Proof.model_validate(proof) for proof in self.proofs]

    @property
    def may_be_downloaded(self) -> bool:
        return bool(self.file) and all(proof.ok for proof in self.proven)


class PageImage(OwnedModel):
    """One page of the very PDF, as a picture."""

    held = Held("Pictures of pages", "what a page of a printed resume looks like")

    print = models.ForeignKey(Print, on_delete=models.CASCADE, related_name="images")
    number = models.PositiveSmallIntegerField()
    image = models.FileField(upload_to=where_pictured, max_length=120)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()

    objects = OwnedQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="page_image_once_per_page", fields=["print", "number"]),
        )

    def __str__(self) -> str:
        return f"Page {self.number} of print {self.print_id}"

    def get_absolute_url(self) -> str:
        return reverse("resumes:picture", args=[self.pk])


class Gallery(OwnedModel):
    """The first page of a version in every template, with the person's own words."""

    held = Held("Template galleries", "that the first pages of a version were drawn")

    version = models.OneToOneField(Version, on_delete=models.CASCADE, related_name="gallery")
    work = models.OneToOneField(Work, on_delete=models.RESTRICT, related_name="+")

    objects = OwnedQuerySet.as_manager()

    class Meta:
        constraints = (*OwnedModel.Meta.constraints,)

    def __str__(self) -> str:
        return f"Gallery of version {self.version_id}"


class Thumbnail(OwnedModel):
    """One template of a gallery."""

    held = Held("Thumbnails", "a small picture of a first page")

    gallery = models.ForeignKey(Gallery, on_delete=models.CASCADE, related_name="thumbnails")
    template = models.CharField(max_length=20)
    image = models.FileField(upload_to=where_shown, max_length=120)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()

    objects = OwnedQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="thumbnail_once_per_template", fields=["gallery", "template"]),
        )

    def __str__(self) -> str:
        return f"Thumbnail {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("resumes:thumbnail", args=[self.pk])
