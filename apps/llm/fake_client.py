"""A model that says what it is told, for tests; it keeps the prompts it was given."""

from typing import Any

from pydantic import BaseModel

from apps.llm.errors import LLMError
from apps.llm.types import Prompt, Reply, Schema


class FakeClient:
    """Answers in the order of ``will_say``; with nothing left to say it is unreachable."""

    model = "fake"

    def __init__(self) -> None:
        self.prompts: list[Prompt] = []
        self.replies: list[BaseModel | LLMError] = []
        self.is_set = False

    def will_say(self, *replies: BaseModel | LLMError) -> None:
        """From now on there is a model, and these are its next replies or failures."""
        self.is_set = True
        self.replies += replies

    def complete(self, prompt: Prompt, schema: type[Schema]) -> Reply[Schema]:
        self.prompts.append(prompt)
        said: Any = self.replies.pop(0) if self.replies else LLMError("unreachable")
        if isinstance(said, LLMError):
            raise said
        if not isinstance(said, schema):
            raise LLMError("invalid_output")
        return Reply(parsed=said, model=self.model)
