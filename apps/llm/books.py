"""What is written down of every call that leaves this server: no words; when, where to and how much."""

import math
from dataclasses import dataclass, field
from typing import Protocol

from apps.llm.errors import REASONS
from apps.llm.types import Usage

BYTES_PER_TOKEN = 3.5
Outcome = str  # "answered", "asked_otherwise", or one of apps.llm.errors.REASONS
OUTCOMES: tuple[str, ...] = ("answered", "asked_otherwise", *REASONS)
Entry = object


@dataclass(frozen=True)
class Outbound:
    """One request. ``material`` is the prompt's name, which says what kind of text was sent."""

    host: str
    model: str
    material: str
    prompt_tokens: int
    most_tokens: int


class Books(Protocol):
    """``reserve`` before each request, ``settle`` after it, whatever became of it."""

    def reserve(self, call: Outbound) -> Entry:
        """Raises LLMError("budget") when the call might cost more than is left."""
        ...

    def settle(self, entry: Entry, *, outcome: Outcome, usage: Usage | None = None) -> None: ...


@dataclass
class Line:
    call: Outbound
    outcome: str = "open"
    usage: Usage = field(default_factory=Usage)


@dataclass
class MemoryBooks:
    """For commands from the shell: written for as long as the command runs."""

    lines: list[Line] = field(default_factory=list)

    def reserve(self, call: Outbound) -> Line:
        self.lines.append(Line(call))
        return self.lines[-1]

    def settle(self, entry: Entry, *, outcome: Outcome, usage: Usage | None = None) -> None:
        if isinstance(entry, Line):
            entry.outcome, entry.usage = outcome, usage or Usage()


def estimate(text: str) -> int:
    """Tokens of a text before a server has counted them."""
    return math.ceil(len(text.encode("utf-8", errors="replace")) / BYTES_PER_TOKEN)
