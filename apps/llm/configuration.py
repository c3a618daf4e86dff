"""Which server the site asks: the environment's, else the one its owner chose."""

from cryptography.fernet import InvalidToken
from django.conf import settings

from apps.accounts import sealing
from apps.llm.models import ModelSetup
from apps.llm.server import OPENAI, Server


def current(setup: ModelSetup | None = None) -> Server | None:
    """None when there is no model, or no place to ask for it."""
    found = place(setup or ModelSetup.load())
    return found if found and found.model else None


def place(setup: ModelSetup) -> Server | None:
    """Where models are, be one chosen or not. A key goes only to the address it was given with."""
    model = settings.OPENAI_MODEL or setup.model
    if names_address():
        base_url, key = settings.OPENAI_BASE_URL or OPENAI, settings.OPENAI_API_KEY
    else:
        base_url, key = setup.base_url, key_of(setup)
    if not base_url:
        return None
    return Server(
        base_url=base_url.rstrip("/"),
        model=model,
        key=key,
        may_be_near=names_address() or settings.ALLOW_LOCAL_MODEL,
        temperature=setup.temperature,
    )


def fixed() -> list[dict[str, str]]:
    """What the environment says, as a page shows it."""
    told = []
    if names_address():
        told += [
            {"label": "Address (OPENAI_BASE_URL)", "value": settings.OPENAI_BASE_URL or OPENAI},
            {"label": "Key (OPENAI_API_KEY)", "value": "set" if settings.OPENAI_API_KEY else "none"},
        ]
    if settings.OPENAI_MODEL:
        told.append({"label": "Model (OPENAI_MODEL)", "value": settings.OPENAI_MODEL})
    return told


def names_address() -> bool:
    """Whether the environment says where the model is: then the owner's address and key do not count."""
    return bool(settings.OPENAI_BASE_URL or settings.OPENAI_API_KEY)


def key_of(setup: ModelSetup) -> str:
    """The key the owner typed; "" when there is none, or SECRET_KEY has changed since."""
    if not setup.sealed_key:
        return ""
    try:
        return sealing.unseal(setup.sealed_key)
    except InvalidToken:
        return ""
