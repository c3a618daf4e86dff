"""An advert a person keeps: its own words, and what they call it."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet

LONGEST_TEXT = 50_000  # characters; long adverts have about 10,000


class PostingQuerySet(OwnedQuerySet):
    def kept(self) -> "PostingQuerySet":
        """Not archived, newest first."""
        return self.filter(archived_at__isnull=True).order_by("-created_at")

    def archived(self) -> "PostingQuerySet":
        return self.filter(archived_at__isnull=False).order_by("-archived_at")


class Posting(OwnedModel):
    """``text`` is as it was brought; what it asks for is read anew each time: a better reader helps all."""

    held = Held("Postings", "the adverts you pasted, and what was read in them")

    title = models.CharField(max_length=200, blank=True)
    employer = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=200, blank=True)
    link = models.URLField(max_length=500, blank=True)
    text = models.TextField(max_length=LONGEST_TEXT)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects = PostingQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.CheckConstraint(name="posting_has_words", condition=~Q(text="")),
        )

    def __str__(self) -> str:
        return f"Posting {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("postings:detail", args=[self.pk])

    @property
    def name(self) -> str:
        """What a list calls it: "Care coordinator, Northfield"."""
        return ", ".join(part for part in (self.title, self.employer) if part) or "A posting"
