"""A letter to one employer about one posting: drafted for the person, then theirs, version by version."""

from collections.abc import Sequence

from django.db import models, transaction
from django.db.models import Max, Q
from django.urls import reverse

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.background.models import Work
from apps.cover_letters.domain.brief import LetterBrief
from apps.cover_letters.domain.drafts import Draft
from apps.domain.truth.types import Claim
from apps.files.proof import Proof


class CoverLetterQuerySet(OwnedQuerySet):
    def for_page(self) -> "CoverLetterQuerySet":
        """Everything a page shows, in one query; none whose resume is in the bin."""
        rows = self.filter(resume__deleted_at__isnull=True)
        return rows.select_related("generation__work", "posting", "resume", "version")

    def listed(self) -> "CoverLetterQuerySet":
        """With their number of versions, the one touched last first."""
        rows: CoverLetterQuerySet = self.for_page().annotate(newest=Max("versions__number"))
        return rows.order_by("-updated_at")


class CoverLetter(OwnedModel):
    """``version`` is the state of the resume it was written from; the brief is frozen in its generation.

    ``missing`` are requirements that nothing in the record answers; the letter is silent on them.
    """

    held = Held("Cover letters", "the drafts, whom they are for and what they stress")

    resume = models.ForeignKey("resumes.Resume", on_delete=models.CASCADE, related_name="+")
    version = models.ForeignKey("resumes.Version", on_delete=models.CASCADE, related_name="+")
    posting = models.ForeignKey("postings.Posting", on_delete=models.CASCADE, related_name="+")
    generation = models.OneToOneField("generation.Generation", on_delete=models.RESTRICT, related_name="+")
    reader = models.CharField(max_length=120, blank=True)
    drafts = models.JSONField(default=list, blank=True)
    missing = models.JSONField(default=list, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    objects = CoverLetterQuerySet.as_manager()

    class Meta:
        constraints = (*OwnedModel.Meta.constraints,)

    def __str__(self) -> str:
        return f"Letter {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("cover_letters:detail", args=[self.pk])

    @property
    def brief(self) -> LetterBrief:
        return LetterBrief.model_validate(self.generation.given)

    @property
    def offered(self) -> Sequence[Draft]:
        """The drafts to choose from: at most two."""
        return [Draft.model_validate(draft) for draft in self.drafts]


class LetterVersionQuerySet(OwnedQuerySet):
    @transaction.atomic
    def append(
        self, letter: CoverLetter, cause: "LetterVersion.Cause", *, seen: int | None = None, **words: object
    ) -> "LetterVersion":
        """Write the next version. Raises LetterConflict when there is a newer one than ``seen``."""
        CoverLetter.objects.select_for_update().get(pk=letter.pk)
        newest: LetterVersion | None = self.filter(letter=letter).order_by("-number").first()
        number = newest.number if newest else 0
        if seen is not None and seen != number:
            raise LetterConflict(number)
        if newest and all(getattr(newest, name) == value for name, value in words.items()):
            return newest
        version: LetterVersion = self.create(
            **letter.belongs_to.fields, letter=letter, number=number + 1, cause=cause, **words
        )
        letter.save(update_fields=["updated_at"])
        return version


class LetterConflict(Exception):
    """Someone, perhaps in another tab, has written a newer version meanwhile: ``newest`` is its number."""

    def __init__(self, newest: int) -> None:
        super().__init__(newest)
        self.newest = newest


class LetterVersion(OwnedModel):
    """An immutable state of a letter; ``claims`` is the gate's word on each sentence when it was written."""

    held = Held("Versions of a letter", "its whole text, as it was at that time")

    class Cause(models.TextChoices):
        DRAFT = "draft", "A draft you chose"
        EDIT = "edit", "You edited it"
        RESTORE = "restore", "An earlier version brought back"

    letter = models.ForeignKey(CoverLetter, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    cause = models.CharField(max_length=10, choices=Cause)
    greeting = models.CharField(max_length=200, blank=True)
    text = models.TextField(max_length=10_000, blank=True)
    sign_off = models.CharField(max_length=200, blank=True)
    name = models.CharField(max_length=200, blank=True)
    claims = models.JSONField(default=list, blank=True)

    objects = LetterVersionQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="letter_version_numbers_do_not_repeat", fields=["letter", "number"]),
        )

    def __str__(self) -> str:
        return f"Version {self.number} of letter {self.letter_id}"

    @property
    def weighed(self) -> Sequence[Claim]:
        return [Claim.model_validate(claim) for claim in self.claims]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.text.split("\n\n") if part.strip())


def where_kept(one: "LetterFile", name: str) -> str:
    return f"letters/{one.pk}.{one.format}"


class LetterFileQuerySet(OwnedQuerySet):
    def for_page(self) -> "LetterFileQuerySet":
        return self.select_related(
            "work", "version__letter__posting", "version__letter__generation", "version__letter__version"
        )


class LetterFile(OwnedModel):
    """A version on paper, read back before anyone may have it. One per version, format and look."""

    held = Held("Printed letters", "the file, how it looks and what reading it back found")

    version = models.ForeignKey(LetterVersion, on_delete=models.CASCADE, related_name="files")
    work = models.OneToOneField(Work, on_delete=models.RESTRICT, related_name="+")
    format = models.CharField(max_length=10)
    look = models.JSONField(default=dict)
    key = models.CharField(max_length=64)
    file = models.FileField(upload_to=where_kept, max_length=100, blank=True)
    name = models.CharField(max_length=200, blank=True)
    proofs = models.JSONField(default=list, blank=True)

    objects = LetterFileQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="letter_file_once_per_look", fields=["version", "format", "key"]),
            models.CheckConstraint(
                name="letter_file_has_a_proof_with_it", condition=Q(file="") | ~Q(proofs=[])
            ),
        )

    def __str__(self) -> str:
        return f"Letter file {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("cover_letters:file", args=[self.pk])

    @property
    def proven(self) -> Sequence[Proof]:
        return [Proof.model_validate(proof) for proof in self.proofs]

    @property
    def may_be_downloaded(self) -> bool:
        return bool(self.file) and bool(self.proofs) and all(proof.ok for proof in self.proven)
