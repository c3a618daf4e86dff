"""Every way to answer, by name. The name of the model that is asked for picks the script."""

import gzip
import json
from collections.abc import Callable
from typing import Any

from apps.llm.faking import inventing, material
from apps.llm.faking.wire import Answer, Request, counted, error, reply, tokens_of
from apps.llm.faking.writing import written

WINDOW_TOKENS = 4096

Script = Callable[[Request, int], Answer]  # the request, and how many came before it for this model


def find(name: str) -> Script | None:
    return SCRIPTS.get(name)


def names() -> list[str]:
    return list(SCRIPTS)


def _ok(request: Request, before: int) -> Answer:
    return reply(request, written(request))


def _always(given: Answer) -> Script:
    return lambda request, before: given


def _first(times: int, given: Answer) -> Script:
    """Fails so many times, answers once, and so on."""
    return lambda request, before: given if before % (times + 1) < times else _ok(request, before)


def _wrapped(before_text: str, after_text: str) -> Script:
    return lambda request, before: reply(request, f"{before_text}{written(request)}{after_text}")


def _saying(content: str | None, **more: Any) -> Script:
    return lambda request, before: reply(request, content, **more)


def _bent(bend: inventing.Invent) -> Script:
    return lambda request, before: reply(request, written(request, bend))


def _sent(manner: str, wait: float = 0.0) -> Script:
    return lambda request, before: Answer(body=_ok(request, before).body, manner=manner, wait=wait)


def _unless(is_wrong: Callable[[Request], bool], refusal: Answer) -> Script:
    """A server that does not know one part of the protocol."""
    return lambda request, before: refusal if is_wrong(request) else _ok(request, before)


def _cut_text(ended: str) -> Script:
    def cut(request: Request, before: int) -> Answer:
        whole = written(request)
        return reply(request, whole[: len(whole) // 2], ended=ended, usage=counted(100, "x" * 24_000))

    return cut


def _full_window(request: Request, before: int) -> Answer:
    return reply(request, written(request)[:40], ended="length", usage=counted(WINDOW_TOKENS - 10, "x" * 40))


def _small_window(request: Request, before: int) -> Answer:
    """Drops the beginning of what does not fit, and says so only in its count."""
    tokens = tokens_of(request)
    read = tokens if tokens <= WINDOW_TOKENS else WINDOW_TOKENS // 2 + 2
    return reply(request, written(request), usage=counted(read, "x"))


def _extra_ids(request: Request, before: int) -> Answer:
    made = json.loads(written(request))
    for name, listed in made.items() if isinstance(made, dict) else ():
        if isinstance(listed, list) and listed and isinstance(listed[0], dict):
            made[name] = [*listed, {**listed[0], "id": "no-such-line", "slot": "no-such-line"}]
    return reply(request, json.dumps(made))


def _never_json(request: Request, before: int) -> Answer:
    """Takes no response_format and chats when JSON is asked for, but can write lines."""
    if "response_format" in request:
        return NO_FORMAT
    if material.of(request).wants_lines:
        return _ok(request, before)
    return reply(request, "Sure! Here are a few ideas for you. First, you might shorten each line a little.")


def _only_schema(request: Request, before: int) -> Answer:
    if _format(request) == "json_object":
        return error(400, "", "'response_format.type' must be 'json_schema' or 'text'")
    return _ok(request, before)


def _format(request: Request) -> str:
    asked = request.get("response_format")
    return str(asked.get("type", "")) if isinstance(asked, dict) else ""


NO_FORMAT = error(400, "", "response_format is not supported by this server")
NO_SCHEMA = error(400, "", "This response_format type json_schema is unavailable now")
NO_MAX_TOKENS = error(
    400,
    "unsupported_parameter",
    "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead.",
)
NO_COMPLETION_TOKENS = error(422, "", "body.max_completion_tokens: Extra inputs are not permitted")
NO_CAP = error(400, "", "max_tokens is too large: 6000. This model supports at most 2048 completion tokens.")
NO_TEMPERATURE = error(
    400, "unsupported_value", "Unsupported value: 'temperature' does not support 0.7 with this model."
)
NO_STORE = error(422, "", "body.store: Extra inputs are not permitted (extra_forbidden)")
TOO_LONG = error(
    400,
    "context_length_exceeded",
    "This model's maximum context length is 4096 tokens. Please reduce the length of the messages.",
)
BUSY = "Rate limit reached. Please try again later."
HTML = Answer(body=b"<!doctype html><title>Welcome</title><p>It works!", kind="text/html")
PACKED = Answer(
    body=gzip.compress(b'{"choices": []}' + b" " * 1_000_000), headers={"Content-Encoding": "gzip"}
)

SCRIPTS: dict[str, Script] = {
    "ok": _ok,
    "429-ra2": _first(1, error(429, "rate_limit_exceeded", BUSY, Retry_After="2")),
    "429-ra600": _always(error(429, "rate_limit_exceeded", BUSY, Retry_After="600")),
    "429": _always(error(429, "rate_limit_exceeded", BUSY)),
    "quota": _always(error(429, "insufficient_quota", "You exceeded your current quota.")),
    "payment": _always(error(402, "", "Payment required.")),
    "auth": _always(error(401, "invalid_api_key", "Incorrect API key provided.")),
    "forbidden": _always(error(403, "", "You are not allowed to use this model.")),
    "no-model": _always(error(404, "model_not_found", "The model does not exist.")),
    "408": _first(1, error(408, "", "Request timeout.")),
    "409": _first(1, error(409, "", "Conflict.")),
    "500x2": _first(2, error(500, "", "The server had an error.")),
    "500": _always(error(500, "", "The server had an error.")),
    "503": _always(error(503, "", "The model is loading.", Retry_After="30")),
    "slow-30": _sent("whole", wait=30.0),
    "drip": _sent("drip"),
    "cut": _sent("cut"),
    "rst": _sent("rst"),
    "stall": _sent("stall"),
    "trunc": _cut_text("length"),
    "trunc-stop": _cut_text("stop"),
    "trunc-window": _full_window,
    "fence": _wrapped("```json\n", "\n```"),
    "think": _wrapped("<think>They want {shorter} lines.</think>\n", ""),
    "think-open": _saying("<think>They want shorter lines, so I will"),
    "chatty": _wrapped("Sure! Here you go: ", ""),
    "wrong-schema": _saying('{"suggestions": [{"number": 1, "advice": "Be brief."}]}'),
    "wrong-schema-once": _first(1, reply({"model": "wrong-schema-once"}, '{"suggestions": []}')),
    "extra-ids": _extra_ids,
    "refusal": _saying(None, refusal="I cannot help with that."),
    "filtered": _saying("", ended="content_filter"),
    "filtered-400": _always(error(400, "content_filter", "The prompt triggered the content policy.")),
    "empty": _saying(""),
    "null": _saying(None),
    "nochoices": _always(Answer(body=b'{"id": "x", "object": "chat.completion", "choices": []}')),
    "html": _always(HTML),
    "notjson": _always(Answer(body=b'{"id": "x", "choices": [')),
    "list": _always(Answer(body=b"[[], 1, null]")),
    "deep": _always(Answer(body=b"[" * 100_000)),
    "no-usage": lambda request, before: reply(request, written(request), usage=None),
    "no-json-schema": _unless(lambda request: _format(request) == "json_schema", NO_SCHEMA),
    "no-json": _unless(lambda request: "response_format" in request, NO_FORMAT),
    "only-lines": _never_json,
    "lmstudio": _only_schema,
    "ollama-4k": _small_window,
    "context-400": _always(TOO_LONG),
    "max-tokens-400": _unless(lambda request: "max_tokens" in request, NO_MAX_TOKENS),
    "max-completion-400": _unless(lambda request: "max_completion_tokens" in request, NO_COMPLETION_TOKENS),
    "cap-400": _unless(lambda request: "max_tokens" in request, NO_CAP),
    "temperature-400": _unless(lambda request: "temperature" in request, NO_TEMPERATURE),
    "store-400": _unless(lambda request: "store" in request, NO_STORE),
    "redirect": _always(Answer(307, headers={"Location": "http://127.0.0.1:9/v1/chat/completions"})),
    "gzip": _always(PACKED),
    "10mb": lambda request, before: reply(request, written(request) + " " * 10_000_000),
    "wrong-language": _bent(inventing.in_german),
    "echo-example": _bent(inventing.placeholders),
    "obey-injection": _bent(inventing.obedient),
    **{f"invent-{kind}": _bent(invent) for kind, invent in inventing.INVENTIONS.items()},
}
