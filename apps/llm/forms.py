"""What the owner of the site says about the model."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.conf import settings

from apps.llm import addresses, configuration
from apps.llm.models import ModelSetup
from apps.llm.server import OPENAI

RULES, OPENAI_ITSELF, ANOTHER = "rules", "openai", "another"
PROVIDERS = (
    (RULES, "None: the rules write"),
    (OPENAI_ITSELF, "OpenAI"),
    (ANOTHER, "Another server that speaks OpenAI's protocol"),
)


class ConnectionForm(forms.Form):
    """Where the model is. What the environment names is not asked for."""

    provider = forms.ChoiceField(label="Who writes", choices=PROVIDERS, widget=forms.RadioSelect)
    base_url = forms.CharField(
        label="Address of the other server",
        max_length=300,
        required=False,
        help_text="Ends in /v1 as a rule, such as https://models.your-company.com/v1",
        widget=forms.URLInput({"autocomplete": "off", "spellcheck": "false"}),
    )
    key = forms.CharField(
        label="Key",
        max_length=500,
        required=False,
        widget=forms.PasswordInput({"autocomplete": "off"}),
    )
    model = forms.CharField(
        label="Model",
        max_length=200,
        required=False,
        help_text="Its name as the server knows it. Ask the server for its list to choose from it.",
        widget=forms.TextInput({"list": "listed-models", "autocomplete": "off", "spellcheck": "false"}),
    )
    temperature = forms.FloatField(
        label="Temperature",
        min_value=0,
        max_value=2,
        required=False,
        help_text="Left empty, the server decides. Many newer models take none.",
    )

    def __init__(self, *args: Any, setup: ModelSetup, **kwargs: Any) -> None:
        kwargs["initial"] = _initial(setup)
        super().__init__(*args, **kwargs)
        self.fields["key"].help_text = _about_key(setup)
        if configuration.names_address():
            for name in ("provider", "base_url", "key"):
                del self.fields[name]
        if settings.OPENAI_MODEL:
            del self.fields["model"]

    def clean_base_url(self) -> str:
        typed = str(self.cleaned_data["base_url"]).strip().rstrip("/")
        if not typed or self.cleaned_data.get("provider") != ANOTHER:
            return ""
        if complaint := complaint_about(typed):
            raise forms.ValidationError(complaint)
        return typed

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("provider") == ANOTHER and not cleaned.get("base_url") and not self.errors:
            self.add_error("base_url", "Say where the other server is.")
        if cleaned.get("provider") == OPENAI_ITSELF:
            cleaned["base_url"] = OPENAI
        return cleaned


class BudgetForm(forms.ModelForm):  # type: ignore[type-arg]
    """What the model costs, and how much of it a day may take."""

    class Meta:
        model = ModelSetup
        fields = (
            "price_in", "price_out", "tokens_per_person", "tokens_per_day", "money_per_person",
            "money_per_day",
        )  # fmt: skip
        labels = {  # noqa: RUF012
            "price_in": "Price of a million tokens read",
            "price_out": "Price of a million tokens written",
            "tokens_per_person": "Tokens a day for one person",
            "tokens_per_day": "Tokens a day for the whole site",
            "money_per_person": "Money a day for one person",
            "money_per_day": "Money a day for the whole site",
        }
        help_texts = {  # noqa: RUF012
            "price_in": "As the provider's price list says, in its currency. Leave both empty if it is free.",
            "tokens_per_day": "Visitors without an account get half of it at most, all together.",
            "money_per_person": "Held only when both prices are set.",
        }

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        has_in, has_out = (cleaned.get(name) is not None for name in ("price_in", "price_out"))
        if has_in != has_out and not self.errors:
            self.add_error("price_out" if has_in else "price_in", "Set both prices or neither.")
        limits = (cleaned.get("money_per_person"), cleaned.get("money_per_day"))
        if any(limit is not None for limit in limits) and not has_in and not self.errors:
            self.add_error("price_in", "A budget in money needs both prices.")
        return cleaned


def complaint_about(address: str) -> str:
    """What is wrong with an address typed on the page; "" when nothing is."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return "This is not an address."
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        return "This is not an address. It starts with https://."
    if parts.username or parts.password or parts.query or parts.fragment:
        return "The address may have no name, password or question mark in it."
    is_near = addresses.is_local(address)
    if is_near and not settings.ALLOW_LOCAL_MODEL:
        return "This is on this machine or network. The setting ALLOW_LOCAL_MODEL has to allow that."
    if parts.scheme == "http" and not is_near:
        return "Resumes may not travel the internet unprotected. Use https://."
    return ""


def _about_key(setup: ModelSetup) -> str:
    if not setup.sealed_key:
        return "Kept sealed, and never shown again. Many servers of one's own need none."
    if not configuration.key_of(setup):
        return "The kept key can no longer be opened, for SECRET_KEY has changed. Type it again."
    return "A key is kept, sealed. Leave this empty to keep it; a new address needs it typed again."


def _initial(setup: ModelSetup) -> dict[str, Any]:
    base_url = setup.base_url
    provider = RULES if not base_url else OPENAI_ITSELF if base_url == OPENAI else ANOTHER
    return {
        "provider": provider,
        "base_url": base_url if provider == ANOTHER else "",
        "model": setup.model,
        "temperature": setup.temperature,
    }
