"""A session of practice, the questions it asks, and the answers given."""

from django.db import models
from django.urls import reverse

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.interviews.domain.types import Feedback
from apps.postings.models import Posting
from apps.resumes.models import Resume

LONGEST_ANSWER = 12_000


class Session(OwnedModel):
    """``is_mock``: one follow-up to each answer, and feedback only at the end."""

    held = Held("Interview sessions", "the role you practised for and how")
    unique_by = "submission_key"

    role = models.CharField(max_length=200, blank=True)
    posting = models.ForeignKey(Posting, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    resume = models.ForeignKey(Resume, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    is_mock = models.BooleanField(default=False)
    prep_seconds = models.PositiveSmallIntegerField(default=30)
    submission_key = models.CharField(max_length=100)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(
                name="interviews_session_once",
                fields=["owner", "visitor_key", "submission_key"],
                nulls_distinct=False,
            ),
        )

    def __str__(self) -> str:
        return f"Session {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("interviews:session", args=[self.pk])

    @property
    def name(self) -> str:
        return f"{self.role} practice" if self.role else "Practice"


class Asked(OwnedModel):
    """A question of a session, in the words it was asked in."""

    held = Held("Interview questions", "what you were asked, some about lines of your resume")

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="asked")
    position = models.PositiveSmallIntegerField()
    question = models.CharField(max_length=100)
    text = models.TextField(max_length=1000)
    intent = models.CharField(max_length=300, blank=True)
    good = models.CharField(max_length=300, blank=True)
    follow_up = models.CharField(max_length=300, blank=True)
    is_follow_up = models.BooleanField(default=False)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        ordering = ("position",)
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="interviews_asked_once", fields=["session", "position"]),
        )

    def __str__(self) -> str:
        return f"Question {self.position} of session {self.session_id}"

    def get_absolute_url(self) -> str:
        return reverse("interviews:question", args=[self.pk])


class Answer(OwnedModel):
    """``feedback`` is what was said of it then: better rules later change no past."""

    held = Held("Interview answers", "what you said, and the feedback on it")

    asked = models.ForeignKey(Asked, on_delete=models.CASCADE, related_name="answers")
    number = models.PositiveSmallIntegerField()
    text = models.TextField(max_length=LONGEST_ANSWER)
    feedback = models.JSONField(default=dict)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        ordering = ("number",)
        constraints = (
            *OwnedModel.Meta.constraints,
            models.UniqueConstraint(name="interviews_answer_number", fields=["asked", "number"]),
        )

    def __str__(self) -> str:
        return f"Answer {self.number} to question {self.asked_id}"

    def get_absolute_url(self) -> str:
        return reverse("interviews:answer", args=[self.pk])

    @property
    def review(self) -> Feedback:
        return Feedback.model_validate(self.feedback)
