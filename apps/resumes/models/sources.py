"""The pages of the file that was brought, as pictures, so that a page can point at the spot."""

from django.db import models
from django.urls import reverse

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.resumes.models.uploads import Upload


def where_pictured(page: "UploadPage", name: str) -> str:
    return f"uploads/{page.upload_id}-{page.number}.webp"


class UploadPage(OwnedModel):
    """One page of an uploaded PDF; ``points`` is the width of the page itself."""

    held = Held("Pictures of your file", "what a page of the file you brought looks like")

    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveSmallIntegerField()
    image = models.FileField(upload_to=where_pictured, max_length=120)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    points = models.FloatField()

    objects = OwnedQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="upload_page_once_per_page", fields=["upload", "number"]),
        )

    def __str__(self) -> str:
        return f"Page {self.number} of upload {self.upload_id}"

    def get_absolute_url(self) -> str:
        return reverse("resumes:source_page", args=[self.pk])
