"""What the owner chooses."""

from typing import Any

from django import forms

from apps.accounts.choices import Choice


class ChoiceForm(forms.Form):
    """One of the owner's choices; what the environment has fixed is shown and cannot be changed."""

    def __init__(self, *args: Any, choice: Choice, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choice = choice
        self.fields["value"] = forms.ChoiceField(
            label=choice.label,
            choices=choice.options,
            initial=choice.value,
            disabled=bool(choice.fixed),
            help_text=f"Fixed by {choice.name} in the environment." if choice.fixed else "",
        )
