"""Something true that the person told us beyond their file: evidence, dated, theirs to remove."""

from django.db import models
from django.db.models import Q

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.resumes.models.resumes import Resume

LONGEST_FACT = 500


class FactQuerySet(OwnedQuerySet):
    def about(self, resume: Resume, entry_id: str = "") -> "FactQuerySet":
        """Those of one entry and those of the person at large; without an entry, all of the resume."""
        facts = self.filter(resume=resume).order_by("created_at")
        return facts.filter(entry_id__in=("", entry_id)) if entry_id else facts


class Fact(OwnedModel):
    """``entry_id`` is the entry it belongs to, or empty; ``line_id`` the line it was asked for."""

    held = Held("Facts you told us", "what you added to your resume in your own words, with its date")

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="facts")
    entry_id = models.CharField(max_length=60, blank=True)
    line_id = models.CharField(max_length=80, blank=True)
    text = models.CharField(max_length=LONGEST_FACT)

    objects = FactQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.CheckConstraint(name="fact_has_words", condition=~Q(text="")),
        )

    def __str__(self) -> str:
        return f"Fact {self.pk}"
