"""A rewrite for one aim, and its lines: what was, what may be instead, and what the person decided."""

from collections.abc import Sequence

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.domain.truth.types import Verdict
from apps.generation.contract import Choice, Discard
from apps.generation.models import Generation
from apps.postings.models import Posting
from apps.resumes.models.resumes import Resume
from apps.resumes.models.versions import Version


class RewriteQuerySet(OwnedQuerySet):
    def for_page(self) -> "RewriteQuerySet":
        return self.select_related("resume", "version", "posting")


class Rewrite(OwnedModel):
    """``version`` is the state it was asked on; lines and evidence are frozen in its generations."""

    held = Held("Rewrites", "the title you aimed at")

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="rewrites")
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    target = models.CharField(max_length=200, blank=True)
    posting = models.ForeignKey(Posting, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    submission_key = models.CharField(max_length=100)

    objects = RewriteQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="rewrite_once_per_submission", fields=["resume", "submission_key"]),
        )

    def __str__(self) -> str:
        return f"Rewrite {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("resumes:review", args=[self.pk])

    @property
    def aim(self) -> str:
        """What it was written for: "Care coordinator"."""
        return self.target or (self.posting.name if self.posting else "")


class LineQuerySet(OwnedQuerySet):
    def for_page(self) -> "LineQuerySet":
        return self.select_related("generation__work", "rewrite__resume", "rewrite__version").order_by(
            "position"
        )

    def undecided(self) -> "LineQuerySet":
        return self.filter(decision=Line.Decision.NONE)


class Line(OwnedModel):
    """One line under review. ``shown`` and ``discards`` come from its newest generation.

    ``text`` is what the person took, ``verdict`` the gate's word on it, ``draft`` an edit that waits for
    a fact, ``applied`` what a version was last given. ``earlier`` are former decisions, for undo.
    """

    held = Held("Lines under review", "your line, what was offered instead, and what you decided")

    class Decision(models.TextChoices):
        NONE = "", "Undecided"
        ACCEPTED = "accepted", "Accepted"
        KEPT = "kept", "Kept as it was"
        EDITED = "edited", "Edited by you"

    rewrite = models.ForeignKey(Rewrite, on_delete=models.CASCADE, related_name="lines")
    generation = models.ForeignKey(Generation, on_delete=models.RESTRICT, related_name="+")
    position = models.PositiveIntegerField()
    entry_id = models.CharField(max_length=60)
    line_id = models.CharField(max_length=80)
    before = models.TextField()
    shown = models.JSONField(default=list, blank=True)
    discards = models.JSONField(default=list, blank=True)
    decision = models.CharField(max_length=10, choices=Decision, blank=True, default="")
    text = models.TextField(blank=True)
    verdict = models.JSONField(null=True, blank=True)
    engine = models.CharField(max_length=10, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    draft = models.TextField(blank=True)
    applied = models.TextField(blank=True)
    earlier = models.JSONField(default=list, blank=True)

    objects = LineQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="line_once_per_rewrite", fields=["rewrite", "line_id"]),
            models.CheckConstraint(
                name="line_decided_has_a_time",
                condition=Q(decision="", decided_at__isnull=True)
                | (~Q(decision="") & Q(decided_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="line_taken_has_a_text",
                condition=Q(decision__in=("", "kept")) | ~Q(text=""),
            ),
            models.CheckConstraint(
                name="line_kept_is_as_before", condition=~Q(decision="kept") | Q(text=F("before"))
            ),
        )

    def __str__(self) -> str:
        return f"Line {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("resumes:line", args=[self.pk])

    @property
    def choices(self) -> Sequence[Choice]:
        """What may be taken, best first."""
        return [Choice.model_validate(choice) for choice in self.shown]

    @property
    def dropped(self) -> Sequence[Discard]:
        return [Discard.model_validate(discard) for discard in self.discards]

    @property
    def said(self) -> Verdict | None:
        """The gate's word on the text that was taken, or on the draft that waits for a fact."""
        return Verdict.model_validate(self.verdict) if self.verdict else None

    @property
    def known_texts(self) -> tuple[str, ...]:
        """What the line may say now if nobody edited it elsewhere."""
        return tuple(text for text in (self.before, self.applied) if text)

    @property
    def is_decided(self) -> bool:
        return self.decision != self.Decision.NONE
