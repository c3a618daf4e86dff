"""What pages send: a resume, an aim, a decision, a fact, a look."""

import re
from typing import Any

from django import forms

from apps.domain.resume import MAX_TEXT
from apps.files.paper.layout import TEMPLATES
from apps.generation.forms import RequestForm
from apps.postings.models import LONGEST_TEXT
from apps.resumes.domain.sheet import TITLES
from apps.resumes.models.facts import LONGEST_FACT

LONGEST_PASTE = 200_000
MOST_CORRECTIONS = 500
COLOURS = ("ink", "teal", "blue", "plum", "brick", "forest", "amber", "slate")
OWN = ("own", "The template's own")
ACCENTS = [OWN, *((name, name.title()) for name in COLOURS)]
PAIRS = [
    OWN, ("sans", "Source Sans"), ("charis", "Charis"), ("inter", "Inter"), ("source", "Source Serif"),
    ("plex", "Plex"), ("figtree", "Figtree"), ("garamond", "Garamond"), ("franklin", "Franklin"),
]  # fmt: skip
DENSITIES = [("normal", "As designed"), ("airy", "Airy"), ("tight", "Tight")]
DATES = [("month", "Mar 2021"), ("number", "03/2021"), ("year", "2021")]
DATE_PLACES = [OWN, ("below", "Below the title")]
LANGUAGES = [
    ("", "As you write"), ("en", "English"), ("de", "Deutsch"), ("fr", "Français"), ("es", "Español"),
    ("pt", "Português"), ("it", "Italiano"), ("nl", "Nederlands"), ("pl", "Polski"), ("ar", "العربية"),
    ("he", "עברית"), ("zh", "中文"), ("ja", "日本語"), ("ko", "한국어"),
]  # fmt: skip
SECTIONS = [("", "As designed"), ("summary", "Summary"), *TITLES.items()]
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


class MendForm(forms.Form):
    """One finding of the linter, or none for all errors; ``seen`` is the version it was found in."""

    seen = forms.IntegerField(min_value=1)
    path = forms.CharField(required=False, max_length=100)
    rule = forms.CharField(required=False, max_length=60)
    start = forms.IntegerField(required=False, min_value=0)


class NameForm(forms.Form):
    name = forms.CharField(required=False, max_length=120, label="Name")


class LookForm(forms.Form):
    """How a version shall look on paper: every knob of a print but the photo."""

    template = forms.ChoiceField(choices=[(name, name.title()) for name in TEMPLATES])
    paper = forms.ChoiceField(choices=[("a4", "A4"), ("letter", "Letter")])
    one_page = forms.BooleanField(required=False, label="Fit it on one page")
    accent = forms.ChoiceField(required=False, choices=ACCENTS, label="Colour")
    pair = forms.ChoiceField(required=False, choices=PAIRS, label="Fonts")
    density = forms.ChoiceField(required=False, choices=DENSITIES, label="Room")
    dates = forms.ChoiceField(required=False, choices=DATES, label="Dates")
    date_place = forms.ChoiceField(required=False, choices=DATE_PLACES, label="Where dates stand")
    language = forms.ChoiceField(required=False, choices=LANGUAGES, label="Language of the headings")
    first = forms.ChoiceField(required=False, choices=SECTIONS, label="Stands first")
    second = forms.ChoiceField(required=False, choices=SECTIONS, label="Stands second")
    hidden = forms.MultipleChoiceField(
        required=False, choices=SECTIONS[1:], label="Leave out", widget=forms.CheckboxSelectMultiple
    )

    @classmethod
    def of(cls, look: dict[str, Any]) -> "LookForm":
        """Filled with a look as it is kept."""
        first, second = (*look.get("order", ()), "", "")[:2]
        chosen = {"template": "meridian", "paper": "a4", **look, "first": first, "second": second}
        return cls(initial=chosen)

    @property
    def look(self) -> dict[str, Any]:
        """What a PrintRequest takes; what was not chosen stays as it is there."""
        given = {key: value for key, value in self.cleaned_data.items() if value not in ("", [])}
        order = dict.fromkeys(given.pop(name) for name in ("first", "second") if name in given)
        return {**given, "order": tuple(order)}


class ShareForm(forms.Form):
    days = forms.TypedChoiceField(
        coerce=int,
        initial=30,
        label="Works for",
        choices=[(7, "7 days"), (30, "30 days"), (0, "Until I end it")],
    )
    password = forms.CharField(
        required=False,
        max_length=100,
        label="Password",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class PasswordForm(forms.Form):
    password = forms.CharField(max_length=100, widget=forms.PasswordInput(attrs={"autocomplete": "off"}))


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
