"""What pages send of an advert."""

from django import forms

from apps.postings.models import LONGEST_TEXT


class PostingForm(forms.Form):
    """The advert as it was brought, and what it is called."""

    text = forms.CharField(
        max_length=LONGEST_TEXT,
        label="The advert",
        help_text="Paste all of it. Its own words are shown, never changed.",
        widget=forms.Textarea(attrs={"rows": 12, "maxlength": LONGEST_TEXT}),
    )
    title = forms.CharField(
        required=False, max_length=200, label="Title", help_text="Left empty, it is read from the advert."
    )
    employer = forms.CharField(required=False, max_length=200, label="Employer")
    place = forms.CharField(required=False, max_length=200, label="Place")
    link = forms.URLField(
        required=False, max_length=500, label="Link", help_text="For you; this site never opens it.",
        assume_scheme="https",
    )  # fmt: skip
