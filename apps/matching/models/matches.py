"""How a resume fits an advert, as it was scored: the same resume and advert always give the same."""

from django.db import models
from django.db.models import F
from django.urls import reverse

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.domain.fit import Fit
from apps.postings.models import Posting
from apps.resumes.models import Resume, Version


class MatchQuerySet(OwnedQuerySet):
    def for_page(self) -> "MatchQuerySet":
        """With what a page shows of it, the one scored last first; none of a resume in the bin."""
        kept = self.filter(resume__deleted_at__isnull=True)
        return kept.select_related("resume", "version", "posting").order_by("-scored_at")


class Match(OwnedModel):
    """``content`` is the whole Fit; ``swapped`` and ``moved`` are the check of who the person is."""

    held = Held("Matches", "how a resume fits an advert, demand by demand, when it was scored")

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="+")
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="+")
    score = models.PositiveSmallIntegerField()
    low = models.PositiveSmallIntegerField()
    high = models.PositiveSmallIntegerField()
    content = models.JSONField()
    swapped = models.JSONField(default=list)
    moved = models.JSONField(default=list, blank=True)
    scored_at = models.DateTimeField()

    objects = MatchQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="one_match_of_resume_and_posting", fields=["resume", "posting"]),
            models.CheckConstraint(
                name="score_within_its_range",
                condition=models.Q(low__lte=F("score"), high__gte=F("score"), high__lte=100),
            ),
        )

    def __str__(self) -> str:
        return f"Match {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("matching:match", args=[self.pk])

    @property
    def fit(self) -> Fit:
        return Fit.model_validate(self.content)
