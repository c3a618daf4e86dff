"""What the owner of the site decides about the model."""

import json
from dataclasses import replace
from typing import Any

from django.db import transaction

from apps.accounts import sealing
from apps.llm import configuration
from apps.llm.errors import LLMError
from apps.llm.failures import Refused
from apps.llm.memory import CacheShelf, Memory
from apps.llm.models import ModelSetup

LIST_SECONDS = 8.0
MOST_LISTED = 400


@transaction.atomic
def connect(
    *, base_url: str | None = None, key: str = "", model: str | None = None, temperature: float | None = None
) -> ModelSetup:
    """Say where the model is; None leaves a thing as it is, for the environment has named it.

    A kept key stays with its address: at a new one it would be handed to someone else.
    """
    setup = _locked()
    if base_url is not None:
        _move(setup, base_url, key)
    if model is not None:
        setup.model = model.strip()
    setup.temperature = temperature
    setup.save()
    forget(setup)
    return setup


def forget(setup: ModelSetup) -> None:
    """What was learnt of the server, and that its door was shut."""
    server = configuration.current(setup)
    if server:
        Memory(server, CacheShelf()).forget()


def list_models() -> list[str]:
    """The names of the server's models, which are kept to choose from. Raises LLMError."""
    from apps.llm import openai_client  # noqa: PLC0415  (a second to import)

    server = configuration.place(ModelSetup.load())
    if server is None:
        raise LLMError("no_key")
    try:
        body = openai_client.models(replace(server, most_seconds=LIST_SECONDS), LIST_SECONDS)
    except Refused as refused:
        raise refused.error from None
    names = _names(body)
    with transaction.atomic():
        setup = _locked()
        setup.listed = names
        setup.save(update_fields=["listed", "updated_at"])
    return names


def _locked() -> ModelSetup:
    ModelSetup.objects.get_or_create(pk=ModelSetup.ONLY)
    return ModelSetup.objects.select_for_update().get(pk=ModelSetup.ONLY)


def _move(setup: ModelSetup, base_url: str, key: str) -> None:
    if base_url != setup.base_url:
        setup.sealed_key, setup.listed = "", []
    if key.strip():
        setup.sealed_key = sealing.seal(key.strip())
    setup.base_url = base_url


def _names(body: bytes) -> list[str]:
    """Raises LLMError when it is no list of models."""
    try:
        listed: Any = json.loads(body)["data"]
        names = {str(model["id"])[:200] for model in listed}
    except (ValueError, RecursionError, TypeError, KeyError):
        raise LLMError("invalid_output") from None
    return sorted(names)[:MOST_LISTED]
