"""The receipt of an erasure: what went, counted, and signed so that this site knows it again."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core import signing
from django.core.mail import send_mail
from django.template.loader import render_to_string

SALT = "fairhand.receipt"


class NoReceipt(ValueError):
    """It was not written by this site."""


@dataclass(frozen=True)
class Receipt:
    """``rows``: (what in the plural, how many); ``mark`` is the number that outlives the account."""

    mark: str
    left_at: str
    rows: tuple[tuple[str, int], ...]
    files: int
    backup_days: int

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.left_at)


def sign(receipt: Receipt) -> str:
    return signing.dumps(asdict(receipt), salt=SALT, compress=True)


def read(token: str) -> Receipt:
    """Raises NoReceipt."""
    try:
        said: dict[str, Any] = signing.loads(token, salt=SALT)
        return Receipt(**said | {"rows": tuple((what, count) for what, count in said["rows"])})
    except (signing.BadSignature, TypeError, KeyError, ValueError):
        raise NoReceipt from None


def mail(receipt: Receipt, *, to: str) -> None:
    """The last mail this address gets. Without a mail server, or when it refuses, the page has to do."""
    if settings.HAS_MAIL:
        text = render_to_string("accounts/mail/left.txt", {"receipt": receipt, "token": sign(receipt)})
        send_mail("Your account is deleted", text, None, [to], fail_silently=True)
