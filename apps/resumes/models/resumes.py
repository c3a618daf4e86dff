"""A resume: a name for a row of versions."""

from django.db import models
from django.urls import reverse

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet


class ResumeQuerySet(OwnedQuerySet):
    def kept(self) -> "ResumeQuerySet":
        """Neither in the bin nor archived, the one touched last first."""
        return self.filter(deleted_at__isnull=True, archived_at__isnull=True).order_by("-updated_at")

    def not_deleted(self) -> "ResumeQuerySet":
        return self.filter(deleted_at__isnull=True)


class Resume(OwnedModel):
    """Its words are in its versions; the newest is what it says now.

    ``look`` is how it was last printed; ``past`` and ``undone`` are versions to go back and forth to.
    """

    held = Held("Resumes", "the name you gave each")

    name = models.CharField(max_length=120)
    deleted_at = models.DateTimeField(null=True, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    look = models.JSONField(default=dict, blank=True)
    past = models.JSONField(default=list, blank=True)
    undone = models.JSONField(default=list, blank=True)

    objects = ResumeQuerySet.as_manager()

    class Meta:
        constraints = (*OwnedModel.Meta.constraints,)

    def __str__(self) -> str:
        return f"Resume {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("resumes:detail", args=[self.pk])
