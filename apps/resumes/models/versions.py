"""An immutable state of a resume, with what brought it about."""

from typing import TYPE_CHECKING

from django.db import models, transaction
from django.db.models import Max
from django.urls import reverse

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.domain.resume import ResumeDocument
from apps.resumes.models.resumes import Resume

if TYPE_CHECKING:
    from apps.resumes.models.rewrites import Rewrite


MOST_UNDOS = 100


class VersionConflict(Exception):
    """Someone, perhaps in another tab, has written a newer version meanwhile: ``newest`` is its number."""

    def __init__(self, newest: int) -> None:
        super().__init__(newest)
        self.newest = newest


class VersionIsFinal(Exception):
    """A version is never changed; append another."""


class VersionQuerySet(OwnedQuerySet):
    def newest_of(self, resume: Resume) -> "Version":
        """What the resume says now; every resume has a first version."""
        newest: Version = self.filter(resume=resume).latest("number")
        return newest

    @transaction.atomic
    def append(
        self,
        resume: Resume,
        document: ResumeDocument,
        cause: "Version.Cause",
        *,
        seen: int | None = None,
        rewrite: "Rewrite | None" = None,
    ) -> "Version":
        """Write the next version; the same words as now write none and give the newest.

        ``seen`` is the number the change was made on. Raises VersionConflict when there is a newer one.
        What was said before can be undone to; what had been undone is out of reach of redo.
        """
        resume = Resume.objects.select_for_update().get(pk=resume.pk)
        newest: Version | None = self.filter(resume=resume).order_by("-number").first()
        number = newest.number if newest else 0
        if seen is not None and seen != number:
            raise VersionConflict(number)
        if newest and newest.document == document:
            return newest
        version: Version = self.create(
            **resume.belongs_to.fields,
            resume=resume,
            number=number + 1,
            content=document.model_dump(mode="json", by_alias=True),
            cause=cause,
            rewrite=rewrite,
        )
        if cause != Version.Cause.UNDO and newest:
            resume.past, resume.undone = [*resume.past, newest.number][-MOST_UNDOS:], []
        resume.save(update_fields=["past", "undone", "updated_at"])
        return version

    def number_of(self, resume: Resume) -> int:
        return int(self.filter(resume=resume).aggregate(Max("number"))["number__max"] or 0)


class Version(OwnedModel):
    """``content`` is the document as JSON; read it through ``document`` only."""

    held = Held("Versions of a resume", "its whole text, as it was at that time")

    class Cause(models.TextChoices):
        IMPORT = "import", "Read from your file"
        EDIT = "edit", "You edited it"
        REWRITE = "rewrite", "Lines you accepted"
        RESTORE = "restore", "An earlier version brought back"
        COPY = "copy", "Copied from another resume"
        UNDO = "undo", "A step back or forth"

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    cause = models.CharField(max_length=10, choices=Cause)
    name = models.CharField(max_length=120, blank=True)
    rewrite = models.ForeignKey(
        "resumes.Rewrite", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = VersionQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="version_numbers_do_not_repeat", fields=["resume", "number"]),
        )

    def __str__(self) -> str:
        return f"Version {self.number} of resume {self.resume_id}"

    def get_absolute_url(self) -> str:
        return reverse("resumes:version", args=[self.pk])

    @property
    def document(self) -> ResumeDocument:
        return ResumeDocument.from_json_resume(self.content)
