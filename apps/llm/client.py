"""The configured client, if there is one. Call it as ``client.get_client()``: tests stand in for it here."""

from apps.accounts.ownership import Owner
from apps.llm.books import MemoryBooks
from apps.llm.memory import CacheShelf, OwnShelf
from apps.llm.model_client import ModelClient
from apps.llm.server import of_environment
from apps.llm.types import LLMClient

_shelf = OwnShelf()


def get_client(owner: Owner | None = None) -> LLMClient | None:
    """None when there is no model: then the rules write.

    ``owner`` is whom the calls are made for. Without one nothing is stored anywhere: so ask commands from the
    shell, which have no database.
    """
    server = of_environment()
    if server is None:
        return None
    return ModelClient(server, books=MemoryBooks(), shelf=_shelf if owner is None else CacheShelf())
