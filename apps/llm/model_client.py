"""The client that really asks a model."""

from dataclasses import dataclass

from apps.llm.asking import Asking
from apps.llm.books import Books
from apps.llm.memory import Memory, Shelf
from apps.llm.server import Server
from apps.llm.types import Prompt, Reply, Schema


@dataclass(frozen=True)
class ModelClient:
    """Every failure is an LLMError with its true reason; no call outlasts ``server.seconds``."""

    server: Server
    books: Books
    shelf: Shelf

    @property
    def model(self) -> str:
        return self.server.model

    def complete(self, prompt: Prompt, schema: type[Schema]) -> Reply[Schema]:
        from apps.llm import openai_client  # noqa: PLC0415  (a second to import, and often never needed)

        memory = Memory(self.server, self.shelf)
        return Asking(self.server, openai_client.post, memory, self.books).ask(prompt, schema)
