"""One conversation with a model: the right form, another try when that may help, one request to mend."""

import json
import random
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from apps.llm import replies, shapes
from apps.llm.abilities import Abilities
from apps.llm.books import Books, Outbound, estimate
from apps.llm.errors import LLMError
from apps.llm.failures import Refused, is_worth_another_try
from apps.llm.memory import Memory
from apps.llm.replies import Misfit, Said
from apps.llm.server import Server
from apps.llm.types import Prompt, Reply, Schema, Usage

MOST_TOKENS = 6000  # of one reply, thoughts included
TRIES = 3  # of one request that failed in a way that may pass
MOST_FORMS = 8  # steps down the ladder
PAUSE = 0.5  # seconds before the second try; twice as long before the third
NOTHING_CUT_BELOW = 1500  # tokens that fit into any server's window
LEAST_SHARE_READ = 0.65  # of our own estimate; a server that read less has dropped the beginning
MOST_QUOTED = 6000  # characters of a reply that is to be mended

Post = Callable[[Server, dict[str, Any], float], bytes]
Messages = list[dict[str, str]]


class Asking:
    """Asks once for one value. ``ends_at`` is when all of it has to be over, by the monotonic clock."""

    def __init__(self, server: Server, post: Post, memory: Memory, books: Books) -> None:
        self.server = server
        self.post = post
        self.memory = memory
        self.books = books
        self.abilities = memory.abilities()
        self.started = time.monotonic()
        self.ends_at = self.started + server.seconds
        self.usage = Usage()

    def ask(self, prompt: Prompt, schema: type[Schema]) -> Reply[Schema]:
        """Raises LLMError."""
        if self.memory.shut_because():
            raise LLMError("circuit_open")
        wanted = shapes.schema_of(schema)
        said = self._said(prompt, wanted, [])
        try:
            parsed = self._fitted(said, schema, wanted)
        except Misfit as misfit:
            parsed = self._mended(prompt, schema, wanted, said, misfit)
        return Reply(parsed, self.server.model, self.usage, time.monotonic() - self.started)

    def _mended(
        self, prompt: Prompt, schema: type[Schema], wanted: dict[str, Any], said: Said, misfit: Misfit
    ) -> Schema:
        """The one request to mend. Who writes no JSON when it is only asked for may write lines."""
        was = self.abilities
        if was.form == "prompt" and shapes.lines_of(wanted):
            self.abilities = replace(was, form="lines")
        wish = f"Your answer could not be used. {misfit} Answer again, complete, in the form asked for."
        again = [
            {"role": "assistant", "content": said.text[:MOST_QUOTED]},
            {"role": "user", "content": wish},
        ]
        try:
            parsed = self._fitted(self._said(prompt, wanted, again), schema, wanted)
        except Misfit:
            raise LLMError("invalid_output") from None
        if self.abilities != was:
            self.memory.learn(self.abilities)
        return parsed

    def _fitted(self, said: Said, schema: type[Schema], wanted: dict[str, Any]) -> Schema:
        lines = shapes.lines_of(wanted) if self.abilities.form == "lines" else None
        return replies.fitted(said.text, schema, lines)

    def _said(self, prompt: Prompt, wanted: dict[str, Any], again: Messages) -> Said:
        if self.abilities.form == "lines" and not shapes.lines_of(wanted):
            self.abilities = replace(self.abilities, form="prompt")
        body, estimated = self._answered(prompt, wanted, again)
        _watch_for_cuts(replies.usage_of(body), estimated)
        return replies.said(body, MOST_TOKENS)

    def _answered(self, prompt: Prompt, wanted: dict[str, Any], again: Messages) -> tuple[bytes, int]:
        """The answer, after as many steps down the ladder as the server demands."""
        for _ in range(MOST_FORMS):
            messages = [*self._messages(prompt, wanted), *again]
            estimated = sum(estimate(message["content"]) for message in messages)
            request = self.abilities.request(self.server, messages, wanted, MOST_TOKENS)
            try:
                return self._tried(request, prompt.name, estimated), estimated
            except Refused as refused:
                lower = self._lower(refused)
                if lower is None:
                    raise self._noted(refused.error) from None
                self.abilities = lower
                self.memory.learn(lower)
        raise LLMError("bad_model")

    def _messages(self, prompt: Prompt, wanted: dict[str, Any]) -> Messages:
        system = prompt.system
        lines = shapes.lines_of(wanted) if self.abilities.form == "lines" else None
        if lines:
            system = f"{system}\n\n{lines.rule}"
        elif self.abilities.form != "json_schema":
            system = (
                f"{system}\n\nAnswer with one JSON object and nothing else. It fits this JSON Schema:\n"
                f"{json.dumps(wanted, ensure_ascii=False)}"
            )
        return [{"role": "system", "content": system}, {"role": "user", "content": prompt.user}]

    def _tried(self, request: dict[str, Any], material: str, estimated: int) -> bytes:
        """The answer to one request, tried again while that may help and there is time. Raises Refused."""
        for attempt in range(1, TRIES + 1):
            try:
                return self._sent(request, material, estimated)
            except (LLMError, Refused) as failure:
                away = failure.error if isinstance(failure, Refused) else failure
                pause = _pause(attempt) if away.after is None else away.after
                if attempt == TRIES or not is_worth_another_try(away) or pause >= self._left():
                    raise
                time.sleep(pause)
        raise AssertionError("the last try returns or raises")

    def _sent(self, request: dict[str, Any], material: str, estimated: int) -> bytes:
        """One request, written down."""
        if self._left() <= 0:
            raise LLMError("timeout", retry=True)
        entry = self.books.reserve(
            Outbound(self.server.host, self.server.model, material, estimated, MOST_TOKENS)
        )
        outcome, usage, body = "unreachable", Usage(), b""
        try:
            body = self.post(self.server, request, self._left())
            usage = replies.usage_of(body)
            outcome = "answered"
        except LLMError as failure:
            outcome = failure.reason
            raise
        except Refused as refused:
            outcome = "asked_otherwise" if self._lower(refused) else refused.error.reason
            raise
        finally:
            self.books.settle(entry, outcome=outcome, usage=_paid(outcome, usage, estimated, body))
        self.usage = _sum(self.usage, usage)
        return body

    def _lower(self, refused: Refused) -> Abilities | None:
        """The next way to ask, when the refusal was about the way."""
        return self.abilities.after(refused.message, self.server) if refused.may_be_about_form else None

    def _noted(self, failure: LLMError) -> LLMError:
        self.memory.note(failure)
        return failure

    def _left(self) -> float:
        return self.ends_at - time.monotonic()


def _paid(outcome: str, usage: Usage, estimated: int, body: bytes) -> Usage:
    """What the call will be billed, as far as we know: counted by the server, else by us."""
    if outcome == "timeout":  # it had read the prompt, and may well have written
        return Usage(estimated, 0)
    if outcome != "answered":
        return Usage(0, 0)
    read, written = usage.prompt_tokens, usage.completion_tokens
    return Usage(
        estimated if read is None else read,
        estimate(body.decode("utf-8", "replace")) if written is None else written,
    )


def _watch_for_cuts(usage: Usage, estimated: int) -> None:
    """Some servers drop the beginning of what does not fit, silently; what they counted gives them away."""
    read = usage.prompt_tokens
    if read and estimated > NOTHING_CUT_BELOW and read < LEAST_SHARE_READ * estimated:
        raise LLMError("context_truncated")


def _pause(attempt: int) -> float:
    return PAUSE * 2.0 ** (attempt - 1) * random.uniform(1, 1.3)  # noqa: S311


def _sum(one: Usage, other: Usage) -> Usage:
    return Usage(
        _added(one.prompt_tokens, other.prompt_tokens), _added(one.completion_tokens, other.completion_tokens)
    )


def _added(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else one + other
