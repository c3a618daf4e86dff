"""A link that sets a new password, for those who get no mail. It works once, as long as mailed ones."""

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse

from apps.accounts.models import User


class NoSuchPerson(LookupError):
    """Nobody active has that address."""


def make(email: str) -> str:
    """The whole address to open. Raises NoSuchPerson."""
    person = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    if person is None:
        raise NoSuchPerson(email)
    key = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(person)
    path = reverse("account_reset_password_from_key", args=[user_pk_to_url_str(person), key])
    return f"{settings.SITE_URL}{path}"
