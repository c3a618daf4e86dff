"""The configured client, if there is one. Call it as ``client.get_client()``: tests stand in for it here."""

from apps.accounts.ownership import Owner
from apps.llm import configuration
from apps.llm.books import MemoryBooks
from apps.llm.ledger import Ledger
from apps.llm.memory import CacheShelf, OwnShelf
from apps.llm.model_client import ModelClient
from apps.llm.models import ModelSetup
from apps.llm.server import of_environment
from apps.llm.types import LLMClient

_shelf = OwnShelf()


def get_client(owner: Owner | None = None) -> LLMClient | None:
    """None when there is no model: then the rules write.

    ``owner`` is whom the calls are made for: what leaves this server for them is written down and held to a
    budget. Without one nothing is stored anywhere, and only the environment can name a model: so ask commands
    from the shell, which have no database.
    """
    if owner is None:
        server = of_environment()
        return ModelClient(server, MemoryBooks(), _shelf) if server else None
    setup = ModelSetup.load()
    server = configuration.current(setup)
    return ModelClient(server, Ledger(owner, setup), CacheShelf()) if server else None
