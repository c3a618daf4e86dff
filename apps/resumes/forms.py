"""What pages send: a resume, an aim, a decision, a fact, a look."""

import re
from typing import Any

from django import forms

from apps.domain.resume import MAX_TEXT
from apps.files.paper.layout import PAPERS, TEMPLATES
from apps.generation.forms import RequestForm
from apps.postings.models import LONGEST_TEXT
from apps.resumes.models.facts import LONGEST_FACT

LONGEST_PASTE = 200_000
MOST_CORRECTIONS = 500
PATH = re.compile(r"[a-z][\w-]{0,60}(?:\.[a-z_]{1,30}){0,2}")


class UploadForm(RequestForm):
    """A file or a pasted resume."""

    file = forms.FileField(required=False, allow_empty_file=True)
    text = forms.CharField(
        required=False,
        max_length=LONGEST_PASTE,
        strip=False,
        label="Or paste your resume",
        widget=forms.Textarea(attrs={"rows": 6, "maxlength": LONGEST_PASTE}),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if "file" not in self.errors and not given.get("file") and not (given.get("text") or "").strip():
            self.add_error("file", "Choose a file, or paste your resume below.")
        return given


class RewriteForm(RequestForm):
    """The aim: a title, an advert, or both."""

    target = forms.CharField(
        required=False,
        max_length=200,
        label="The title you want",
        help_text="As an advert would say it: Care coordinator, Backend engineer, Shift lead.",
    )
    advert = forms.CharField(
        required=False,
        max_length=LONGEST_TEXT,
        label="Or paste the advert",
        help_text="Its words decide what comes first. Nothing in it ever counts as something you did.",
        widget=forms.Textarea(attrs={"rows": 7, "maxlength": LONGEST_TEXT}),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors and not (given.get("target") or given.get("advert")):
            self.add_error("target", "Say which title you want, or paste an advert.")
        return given


class EditForm(forms.Form):
    text = forms.CharField(
        max_length=2000, label="Your wording", widget=forms.Textarea(attrs={"rows": 3, "maxlength": 2000})
    )


class FactForm(forms.Form):
    fact = forms.CharField(
        max_length=LONGEST_FACT,
        label="What is true",
        help_text="In your own words. It is kept, with today's date, as something you told us.",
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST_FACT}),
    )


class NameForm(forms.Form):
    name = forms.CharField(required=False, max_length=120, label="Name")


class LookForm(forms.Form):
    """How a version shall look on paper."""

    template = forms.ChoiceField(choices=[(name, name.title()) for name in TEMPLATES])
    paper = forms.ChoiceField(choices=[(name, {"a4": "A4", "letter": "Letter"}[name]) for name in PAPERS])


class CorrectionForm(forms.Form):
    """Texts at paths, posted as ``field:<path>``; ``seen`` is the version they were changed on."""

    seen = forms.IntegerField(min_value=1)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        given["values"] = {
            key.removeprefix("field:"): str(self.data[key])[:MAX_TEXT]
            for key in list(self.data)[:MOST_CORRECTIONS]
            if key.startswith("field:") and PATH.fullmatch(key.removeprefix("field:"))
        }
        return given
