"""What pages send: an advert to score, what gaps to look at, the hours of a plan, a note on a task."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone

from apps.accounts.ownership import Owner
from apps.domain.occupations import all_occupations
from apps.matching.actions.missing import ALL_SAVED, OCCUPATION, POSTING
from apps.matching.models.plans import LONGEST_NOTE, MOST_DAYS
from apps.postings.models import LONGEST_TEXT, Posting
from apps.resumes.models import Resume

HOURS = [("0.5", "Half an hour"), ("1", "1 hour"), ("1.5", "1½ hours"), ("2", "2 hours"), ("4", "4 hours")]


class MatchForm(forms.Form):
    """A resume, and an advert: one that is kept, or a pasted one."""

    resume = forms.ModelChoiceField(queryset=Resume.objects.none(), empty_label=None, label="Your resume")
    posting = forms.ModelChoiceField(
        queryset=Posting.objects.none(),
        required=False,
        empty_label="None: I paste one",
        label="A saved posting",
    )
    advert = forms.CharField(
        required=False,
        max_length=LONGEST_TEXT,
        label="Paste the advert",
        help_text="All of it, with its list of what they ask for.",
        widget=forms.Textarea(attrs={"rows": 10, "maxlength": LONGEST_TEXT}),
    )

    def __init__(self, *args: Any, owner: Owner, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        resumes, postings = Resume.objects.owned_by(owner).kept(), Posting.objects.owned_by(owner).kept()
        self.has_resumes, self.has_postings = resumes.exists(), postings.exists()
        _offer(self.fields["resume"], resumes)
        _offer(self.fields["posting"], postings)
        if not self.has_postings:
            self.fields["posting"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors and not given.get("posting") and not (given.get("advert") or "").strip():
            self.add_error("advert", "Paste an advert, or choose a saved one.")
        return given


def _offer(field: Any, rows: Any) -> None:
    field.queryset = rows
    field.label_from_instance = lambda row: row.name


class GapsForm(forms.Form):
    """What the gaps are looked for in: ``of`` is "all", "posting:<id>" or "occupation:<id>"."""

    of = forms.ChoiceField(label="Compare with", required=False)

    def __init__(self, *args: Any, owner: Owner, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        postings = [
            (f"{POSTING}{row.pk}", row.name[:80]) for row in Posting.objects.owned_by(owner).kept()[:200]
        ]
        occupations = sorted(
            ((f"{OCCUPATION}{one.id}", one.name[:1].upper() + one.name[1:]) for one in all_occupations()),
            key=lambda choice: choice[1],
        )
        groups: list[tuple[str, Any]] = [("Occupations", occupations)]
        if postings:
            groups = [(ALL_SAVED, "All my saved postings"), ("Saved postings", postings), *groups]
        self.fields["of"].choices = groups  # type: ignore[attr-defined]
        self.first_choice = ALL_SAVED if postings else ""


class PlanForm(GapsForm):
    """Hours are of a choice: a plan that asks for nine a day helps nobody."""

    of = forms.ChoiceField(widget=forms.HiddenInput)
    hours = forms.TypedChoiceField(choices=HOURS, coerce=Decimal, initial="1", label="Time a day")
    starts_on = forms.DateField(label="First day", widget=forms.DateInput(attrs={"type": "date"}))

    def clean_starts_on(self) -> Any:
        day, today = self.cleaned_data["starts_on"], timezone.localdate()
        if not today - timedelta(days=31) <= day <= today + timedelta(days=366):
            raise forms.ValidationError("Choose a day within a year from now.")
        return day


class FinishForm(forms.Form):
    note = forms.CharField(
        required=False,
        max_length=LONGEST_NOTE,
        label="What you can now say",
        help_text="One true sentence. It becomes a fact that later rewrites may use. A link may stand in it.",
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST_NOTE}),
    )


class MoveForm(forms.Form):
    day = forms.IntegerField(min_value=1, max_value=MOST_DAYS)
