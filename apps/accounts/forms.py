"""What a person types about their account."""

from typing import Any

from allauth.account import forms as account_forms
from django import forms
from django.conf import settings

from apps.accounts.models import User


class LoginForm(account_forms.LoginForm):  # type: ignore[misc]
    """allauth's, which must not offer a mail that never comes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not settings.HAS_MAIL:
            self.fields["password"].help_text = "Forgot it? Whoever runs this site can give you a link."


class LeaveForm(forms.Form):
    """The address, typed out: nobody deletes an account by a slip of the hand."""

    typed = forms.CharField(
        max_length=254,
        label="Type your e-mail address to confirm",
        widget=forms.TextInput({"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_typed(self) -> str:
        typed: str = self.cleaned_data["typed"].strip().lower()
        if typed != self.person.email:
            raise forms.ValidationError("This is not the address of this account.")
        return typed
