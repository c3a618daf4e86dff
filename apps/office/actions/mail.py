"""Whether mail goes out, tried with a letter to whoever asks."""

from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail

from apps.accounts.models import User


class NotSent(Exception):
    """The message says why, in words for the owner."""


def try_it(*, by: User) -> None:
    """Send a letter to oneself, and wait until the server has taken it. Raises NotSent."""
    if not settings.HAS_MAIL:
        raise NotSent("No mail server is set. Set EMAIL_URL in the environment.")
    text = "This is a trial. If you read it, mail goes out."
    try:
        send_mail("A trial of your site's mail", text, None, [by.email])
    except (OSError, SMTPException) as failure:
        raise NotSent(f"The mail server did not take it: {type(failure).__name__}.") from None
