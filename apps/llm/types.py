"""The words spoken at the one door to a model."""

from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

Schema = TypeVar("Schema", bound=BaseModel)


@dataclass(frozen=True)
class Prompt:
    """``name`` is the prompt's file ("resumes/rewrite_entry"); ``nonce`` the marker around untrusted text."""

    name: str
    system: str
    user: str
    nonce: str = ""


@dataclass(frozen=True)
class Usage:
    """Tokens as the server counted them; None where it did not say."""

    prompt_tokens: int | None = None
    completion_tokens: int | None = None


@dataclass(frozen=True)
class Reply(Generic[Schema]):
    """A reply that fits the schema that was asked for."""

    parsed: Schema
    model: str
    usage: Usage = field(default_factory=Usage)
    seconds: float = 0.0


class LLMClient(Protocol):
    """Raises ``apps.llm.errors.LLMError`` and nothing else."""

    @property
    def model(self) -> str: ...

    def complete(self, prompt: Prompt, schema: type[Schema]) -> Reply[Schema]: ...
