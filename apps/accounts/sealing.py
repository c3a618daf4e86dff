"""Small secrets, sealed before they are stored: who reads the database alone reads none of them."""

import base64

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

PURPOSE = b"fairhand sealed secrets 1"


def seal(text: str) -> str:
    """Sealed with a key that comes from SECRET_KEY."""
    return _keys().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """What was sealed with SECRET_KEY or one of its fallbacks. Raises cryptography.fernet.InvalidToken."""
    return _keys().decrypt(sealed.encode()).decode()


def seal_again(sealed: str) -> str:
    """The same secret under today's SECRET_KEY, so that a fallback may be dropped."""
    return _keys().rotate(sealed.encode()).decode()


def _keys() -> MultiFernet:
    return MultiFernet([_key(secret) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _key(secret: str) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return Fernet(base64.urlsafe_b64encode(derived))
