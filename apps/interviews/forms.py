"""What pages send: how to practise, an answer, a time for the next session."""

from typing import Any

from django import forms

from apps.accounts.ownership import Owner
from apps.generation.forms import RequestForm
from apps.interviews.models import LONGEST_ANSWER
from apps.postings.models import Posting
from apps.resumes.models import Resume

COUNTS = [(3, "3 questions, about six minutes"), (5, "5 questions, about ten minutes"), (8, "8 questions")]
PREPARATIONS = [(0, "None"), (30, "30 seconds"), (60, "1 minute"), (120, "2 minutes")]


class SessionForm(RequestForm):
    """A role or a posting; the rest has answers of its own."""

    role = forms.CharField(
        required=False,
        max_length=200,
        label="The role you practise for",
        help_text="As an advert would say it: Care coordinator, Backend engineer, Shift lead.",
    )
    posting = forms.ModelChoiceField(
        Posting.objects.none(), required=False, label="Or an advert you keep", empty_label="None"
    )
    resume = forms.ModelChoiceField(
        Resume.objects.none(),
        required=False,
        label="Your resume",
        empty_label="None",
        help_text="Answers are held against it, and some questions are about its lines.",
    )
    count = forms.TypedChoiceField(choices=COUNTS, coerce=int, initial=5, label="How long")
    prep_seconds = forms.TypedChoiceField(
        choices=PREPARATIONS, coerce=int, initial=30, label="Time to think before each answer"
    )
    is_mock = forms.BooleanField(
        required=False,
        label="As in an interview: a follow-up to each answer, feedback only at the end",
    )

    def __init__(self, *args: Any, owner: Owner, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        postings: Any = self.fields["posting"]
        resumes: Any = self.fields["resume"]
        postings.queryset = Posting.objects.owned_by(owner).kept()
        postings.label_from_instance = lambda posting: posting.name
        resumes.queryset = Resume.objects.owned_by(owner).kept()
        resumes.label_from_instance = lambda resume: resume.name
        if not self.is_bound:
            resumes.initial = resumes.queryset.first()

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors and not (given.get("role") or given.get("posting")):
            self.add_error("role", "Say which role you practise for, or choose an advert.")
        return given


class AnswerForm(forms.Form):
    text = forms.CharField(
        max_length=LONGEST_ANSWER,
        label="Your answer",
        widget=forms.Textarea(attrs={"rows": 9, "maxlength": LONGEST_ANSWER}),
        error_messages={"required": "Type your answer."},
    )


class WhenForm(forms.Form):
    at = forms.DateTimeField(
        label="When",
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
    )
