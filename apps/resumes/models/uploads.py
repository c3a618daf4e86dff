"""A file as it was brought, and what reading it gave."""

from typing import TYPE_CHECKING

from django.db import models
from django.urls import reverse

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.background.models import Work
from apps.resumes.models.resumes import Resume

if TYPE_CHECKING:
    from collections.abc import Sequence


def where_kept(upload: "Upload", name: str) -> str:
    """Never under a name that someone else chose."""
    return f"uploads/{upload.pk}"


class UploadQuerySet(OwnedQuerySet):
    def for_page(self) -> "UploadQuerySet":
        return self.select_related("work", "resume")


class Upload(OwnedModel):
    """``name`` is for showing only. ``coverage`` is the share of the letters that found a place, 0 to 1."""

    held = Held("Uploads", "the file you brought and what was read in it")

    work = models.OneToOneField(Work, on_delete=models.RESTRICT, related_name="+")
    file = models.FileField(upload_to=where_kept, max_length=100)
    name = models.CharField(max_length=120)
    size = models.PositiveIntegerField()
    resume = models.ForeignKey(
        Resume, null=True, blank=True, on_delete=models.CASCADE, related_name="uploads"
    )
    coverage = models.FloatField(null=True, blank=True)
    unplaced = models.JSONField(default=list, blank=True)
    hidden = models.JSONField(default=list, blank=True)
    places = models.JSONField(default=dict, blank=True)
    confidence = models.JSONField(default=dict, blank=True)

    objects = UploadQuerySet.as_manager()

    class Meta:
        constraints = (*OwnedModel.Meta.constraints,)

    def __str__(self) -> str:
        return f"Upload {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("resumes:reading", args=[self.pk])

    @property
    def percent_placed(self) -> int:
        return int(100 * (self.coverage or 0))

    @property
    def lines_left(self) -> "Sequence[str]":
        """Lines of the file that no field holds yet."""
        return list(self.unplaced)
