"""What pages send: whom a letter is for, how it shall sound, what it says, a fact."""

from typing import Any

from django import forms

from apps.accounts.ownership import Owner
from apps.cover_letters.domain.brief import Point
from apps.cover_letters.domain.planning import Wishes
from apps.files.paper.layout import PAPERS, TEMPLATES
from apps.generation.forms import RequestForm
from apps.postings.models import LONGEST_TEXT, Posting
from apps.resumes.models import Resume
from apps.resumes.models.facts import LONGEST_FACT

TONES = [("plain", "Plain"), ("warm", "Warm"), ("formal", "Formal")]
LENGTHS = [("short", "Short"), ("normal", "Normal"), ("long", "Long")]
LANGUAGES = [
    ("", "That of the advert"), ("en", "English"), ("de", "Deutsch"), ("fr", "Français"), ("es", "Español"),
]  # fmt: skip
LONGEST_LETTER = 10_000


class StartForm(forms.Form):
    """Which resume, and which advert: one that is kept, or one pasted now."""

    resume = forms.ModelChoiceField(queryset=Resume.objects.none(), empty_label=None, label="Your resume")
    posting = forms.ModelChoiceField(
        queryset=Posting.objects.none(), required=False, empty_label="A new advert", label="The posting"
    )
    advert = forms.CharField(
        required=False,
        max_length=LONGEST_TEXT,
        label="Or paste the advert",
        widget=forms.Textarea(attrs={"rows": 8, "maxlength": LONGEST_TEXT}),
    )
    employer = forms.CharField(
        required=False,
        max_length=200,
        label="Employer",
        help_text="Left empty, it is read from the advert.",
    )

    def __init__(self, *args: Any, owner: Owner, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._narrow("resume", Resume.objects.owned_by(owner).kept())
        self._narrow("posting", Posting.objects.owned_by(owner).kept())

    def _narrow(self, name: str, rows: Any) -> None:
        field: Any = self.fields[name]
        field.queryset = rows
        field.label_from_instance = lambda row: row.name

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors and not given.get("posting") and not (given.get("advert") or "").strip():
            self.add_error("advert", "Choose a posting, or paste the advert.")
        return given


class WishForm(RequestForm):
    """How the letter shall sound and what it stresses; nothing ticked takes the best evidence."""

    tone = forms.ChoiceField(choices=TONES, widget=forms.RadioSelect, initial="plain")
    length = forms.ChoiceField(choices=LENGTHS, widget=forms.RadioSelect, initial="normal")
    language = forms.ChoiceField(choices=LANGUAGES, required=False)
    reader = forms.CharField(
        required=False,
        max_length=120,
        label="Who reads it",
        help_text="With their title, as you would write it: Ms Okafor, Herr Dr. Weiss.",
    )
    stress = forms.MultipleChoiceField(required=False)

    def __init__(self, *args: Any, points: tuple[Point, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["stress"]
        field.choices = [(point.line, point.text) for point in points]

    @property
    def wishes(self) -> Wishes:
        given = self.cleaned_data
        return Wishes(given["tone"], given["length"], given["language"], tuple(given["stress"]))


class LetterForm(forms.Form):
    """The words of a letter; ``seen`` is the version they were changed on."""

    seen = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    greeting = forms.CharField(required=False, max_length=200, label="Greeting")
    text = forms.CharField(
        max_length=LONGEST_LETTER,
        label="The letter itself",
        help_text="An empty line begins a new paragraph.",
        widget=forms.Textarea(attrs={"rows": 16, "maxlength": LONGEST_LETTER}),
    )
    sign_off = forms.CharField(required=False, max_length=200, label="Closing words")
    name = forms.CharField(required=False, max_length=200, label="Signed")

    @property
    def words(self) -> dict[str, str]:
        given = self.cleaned_data
        text = given["text"].replace("\r\n", "\n").strip()
        return {"text": text, **{name: given[name] for name in ("greeting", "sign_off", "name")}}


class FactForm(forms.Form):
    fact = forms.CharField(
        max_length=LONGEST_FACT,
        label="What is true",
        help_text="In your own words. It is kept with your resume, with today's date.",
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST_FACT}),
    )


class FileForm(forms.Form):
    format = forms.ChoiceField(choices=[("pdf", "PDF"), ("docx", "DOCX")])
    template = forms.ChoiceField(required=False, choices=[(name, name.title()) for name in TEMPLATES])
    paper = forms.ChoiceField(required=False, choices=[(name, name.title()) for name in PAPERS])
