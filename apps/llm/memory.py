"""What is remembered of servers between calls: what they take, and whose door is shut for now."""

import logging
from typing import Any, Protocol

from django.core.cache import cache

from apps.llm.abilities import Abilities, presumed
from apps.llm.errors import LLMError
from apps.llm.server import Server

log = logging.getLogger(__name__)

KNOWN_FOR = 7 * 24 * 3600
SHUT_FOR = 300
SHUTTING = ("auth", "no_key", "quota")


class Shelf(Protocol):
    """Where it is kept."""

    def get(self, key: str) -> Any: ...
    def set(self, key: str, value: Any, seconds: float) -> None: ...
    def delete(self, key: str) -> None: ...


class CacheShelf:
    """The site's cache. One that is away must not keep a model from answering: then nothing is remembered."""

    def get(self, key: str) -> Any:
        try:
            return cache.get(key)
        except Exception as away:
            log.warning("the cache is away: %s", type(away).__name__)
            return None

    def set(self, key: str, value: Any, seconds: float) -> None:
        try:
            cache.set(key, value, seconds)
        except Exception as away:
            log.warning("the cache is away: %s", type(away).__name__)

    def delete(self, key: str) -> None:
        try:
            cache.delete(key)
        except Exception as away:
            log.warning("the cache is away: %s", type(away).__name__)


class OwnShelf:
    """For commands from the shell: kept for as long as the command runs."""

    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}

    def get(self, key: str) -> Any:
        return self.kept.get(key)

    def set(self, key: str, value: Any, seconds: float) -> None:
        self.kept[key] = value

    def delete(self, key: str) -> None:
        self.kept.pop(key, None)


class Memory:
    """What one shelf says of one server."""

    def __init__(self, server: Server, shelf: Shelf) -> None:
        self.server = server
        self.shelf = shelf

    def abilities(self) -> Abilities:
        known = self.shelf.get(self._known_key)
        return known if isinstance(known, Abilities) else presumed(self.server)

    def learn(self, abilities: Abilities) -> None:
        self.shelf.set(self._known_key, abilities, KNOWN_FOR)

    def forget(self) -> None:
        """Start anew: what was learnt, and a shut door."""
        self.shelf.delete(self._known_key)
        self.shelf.delete(self._shut_key)

    def shut_because(self) -> str:
        """The reason why the server is not asked for now; "" when it is."""
        return str(self.shelf.get(self._shut_key) or "")

    def note(self, failure: LLMError) -> None:
        """A refused key or an empty account will not mend itself in five minutes: nobody asks meanwhile."""
        if failure.reason in SHUTTING:
            self.shelf.set(self._shut_key, failure.reason, SHUT_FOR)

    @property
    def _known_key(self) -> str:
        return f"llm:abilities:2:{self.server.fingerprint}"

    @property
    def _shut_key(self) -> str:
        return f"llm:shut:{self.server.account}"
