"""What is typed to get a copy: nothing but the button."""

import uuid

from django import forms


def new_submission_key() -> str:
    return str(uuid.uuid4())


class TakeoutForm(forms.Form):
    """Carries its submission key, made when the page was: sent twice, it is one copy."""

    submission_key = forms.CharField(max_length=100, widget=forms.HiddenInput, initial=new_submission_key)
