"""Sealing small secrets anew, so that a former SECRET_KEY may be forgotten."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction

from apps.accounts.sealing import seal_again
from apps.llm.models import ModelSetup

SEALED = ("secret", "seed")  # of a TOTP device, and of recovery codes


@transaction.atomic
def rotate() -> int:
    """Seal every secret under today's key; says how many.

    Raises cryptography.fernet.InvalidToken, and changes nothing, for one that no known key opens.
    """
    count = 0
    for device in Authenticator.objects.select_for_update():
        fresh = _sealed_again(device.data)
        if fresh != device.data:
            device.data = fresh
            device.save(update_fields=["data"])
            count += 1
    for setup in ModelSetup.objects.select_for_update().exclude(sealed_key=""):
        setup.sealed_key = seal_again(setup.sealed_key)
        setup.save(update_fields=["sealed_key"])
        count += 1
    return count


def _sealed_again(given: dict[str, Any]) -> dict[str, Any]:
    return {name: seal_again(value) if name in SEALED else value for name, value in given.items()}
