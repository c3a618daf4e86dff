"""What a server takes: the ladder of ways to ask for a shape, the name of the cap, and what it refuses."""

import re
from dataclasses import dataclass, replace
from typing import Any, Literal

from apps.llm.server import Server

Form = Literal["json_schema", "json_object", "prompt", "lines"]
Cap = Literal["max_completion_tokens", "max_tokens", ""]

NEXT_FORM: dict[Form, Form] = {"json_schema": "json_object", "json_object": "prompt"}
FORM_NAMES = ("response_format", "json_schema", "json_object", "text.format")
REJECTIONS = (
    "unsupported", "not support", "unavailable", "must be", "invalid", "unknown", "unrecognized",
    "unexpected", "not permitted", "not allowed", "extra_forbidden", "extra inputs",
    "not available", "deprecated",
)  # fmt: skip


TOO_MUCH = ("too large", "at most", "less than or equal", "exceeds the maximum")
STORE = re.compile(r"\bstore\b")


@dataclass(frozen=True)
class Abilities:
    """How to ask one server for one model. ``form`` "lines" asks for plain lines instead of JSON."""

    form: Form = "json_schema"
    cap: Cap = "max_tokens"
    takes_temperature: bool = True
    takes_store: bool = True

    def request(
        self, server: Server, messages: list[dict[str, str]], schema: dict[str, Any], most_tokens: int
    ) -> dict[str, Any]:
        """The body of the request."""
        body: dict[str, Any] = {"model": server.model, "messages": messages}
        if self.form == "json_schema":
            wanted = {"name": "answer", "schema": schema, "strict": True}
            body["response_format"] = {"type": "json_schema", "json_schema": wanted}
        elif self.form == "json_object":
            body["response_format"] = {"type": "json_object"}
        if self.cap:
            body[self.cap] = most_tokens
        if server.temperature is not None and self.takes_temperature:
            body["temperature"] = server.temperature
        if self.takes_store or server.is_openai:
            body["store"] = False
        return body

    def after(self, message: str, server: Server) -> "Abilities | None":
        """What is left after the server refused a request with ``message``; None when it was not about these.

        Only a message that names the thing and rejects it counts: others, such as a prompt that is too long,
        must come to light.
        """
        said = message.casefold()
        if self.cap and _names_cap(said) and any(cue in said for cue in TOO_MUCH):
            return replace(self, cap="")
        if not any(cue in said for cue in REJECTIONS):
            return None
        return self._without_what_is_named(said, server)

    def _without_what_is_named(self, said: str, server: Server) -> "Abilities | None":
        if self.cap and _names_cap(said):
            other: Cap = "max_tokens" if self.cap == "max_completion_tokens" else "max_completion_tokens"
            tells_other = other in said or self.cap == _first_cap(server)
            return replace(self, cap=other if tells_other else "")
        if self.form in NEXT_FORM and any(name in said for name in FORM_NAMES):
            return replace(self, form=NEXT_FORM[self.form])
        if server.temperature is not None and self.takes_temperature and "temperature" in said:
            return replace(self, takes_temperature=False)
        if self.takes_store and not server.is_openai and STORE.search(said):
            return replace(self, takes_store=False)
        return None


def presumed(server: Server) -> Abilities:
    """Before anything is known: OpenAI has its own name for the cap, most others only the older one."""
    return Abilities(cap=_first_cap(server))


def _first_cap(server: Server) -> Cap:
    return "max_completion_tokens" if server.is_openai else "max_tokens"


def _names_cap(said: str) -> bool:
    return "max_tokens" in said or "max_completion_tokens" in said
