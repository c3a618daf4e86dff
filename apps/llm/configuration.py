"""Which server the site asks: the environment's, else the one its owner chose."""

from cryptography.fernet import InvalidToken
from django.conf import settings

from apps.accounts import sealing
from apps.llm.models import ModelSetup
from apps.llm.server import OPENAI, Server, of_environment


def current(setup: ModelSetup | None = None) -> Server | None:
    """None when there is no model. A key goes only to the address it was given with."""
    if names_address():
        return of_environment(model=model_of(setup))
    chosen = setup or ModelSetup.load()
    key, model = key_of(chosen), settings.OPENAI_MODEL or chosen.model
    if not model or not (key or chosen.base_url):
        return None
    return Server(
        base_url=chosen.base_url or OPENAI,
        model=model,
        key=key,
        may_be_near=settings.ALLOW_LOCAL_MODEL,
        temperature=chosen.temperature,
    )


def names_address() -> bool:
    """Whether the environment says where the model is: then the owner's address and key do not count."""
    return bool(settings.OPENAI_BASE_URL or settings.OPENAI_API_KEY)


def model_of(setup: ModelSetup | None = None) -> str:
    return str(settings.OPENAI_MODEL or (setup or ModelSetup.load()).model)


def key_of(setup: ModelSetup) -> str:
    """The key the owner typed; "" when there is none, or SECRET_KEY has changed since."""
    if not setup.sealed_key:
        return ""
    try:
        return sealing.unseal(setup.sealed_key)
    except InvalidToken:
        return ""
