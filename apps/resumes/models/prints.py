"""A version on paper: the PDF, its pictures, and the proof that a parser reads what was written."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.background.models import Work
from apps.files.proof import Proof
from apps.resumes.models.versions import Version


def where_kept(one: "Print", name: str) -> str:
    return f"prints/{one.pk}.pdf"


def where_pictured(one: "PageImage", name: str) -> str:
    return f"prints/{one.print_id}-{one.number}-{one.pk}.webp"


class PrintQuerySet(OwnedQuerySet):
    def for_page(self) -> "PrintQuerySet":
        return self.select_related("work", "version__resume")


class Print(OwnedModel):
    """One per version, format and look (template, paper and the knobs); ``key`` is the look's hash.

    Printing the same again gives the same row.
    """

    held = Held("Prints", "the files made of your resume, and how they were proved")

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="prints")
    work = models.OneToOneField(Work, on_delete=models.RESTRICT, related_name="+")
    format = models.CharField(max_length=10, default="pdf")
    look = models.JSONField(default=dict)
    key = models.CharField(max_length=64)
    file = models.FileField(upload_to=where_kept, max_length=100, blank=True)
    pages = models.PositiveSmallIntegerField(default=0)
    proof = models.JSONField(null=True, blank=True)

    objects = PrintQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="print_once_per_look", fields=["version", "format", "key"]),
            models.CheckConstraint(
                name="print_has_a_proof_with_its_file", condition=Q(file="") | Q(proof__isnull=False)
            ),
        )

    def __str__(self) -> str:
        return f"Print {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("resumes:print", args=[self.pk])

    @property
    def proven(self) -> Proof | None:
        return Proof.model_validate(self.proof) if self.proof else None

    @property
    def may_be_downloaded(self) -> bool:
        return bool(self.file) and bool(self.proof and self.proof["ok"])


class PageImage(OwnedModel):
    """One page of the very PDF, as a picture."""

    held = Held("Pictures of pages", "what the preview shows")

    print = models.ForeignKey(Print, on_delete=models.CASCADE, related_name="images")
    number = models.PositiveSmallIntegerField()
    image = models.FileField(upload_to=where_pictured, max_length=120)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="page_image_once_per_page", fields=["print", "number"]),
        )

    objects = OwnedQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Page {self.number} of print {self.print_id}"

    def get_absolute_url(self) -> str:
        return reverse("resumes:picture", args=[self.pk])
