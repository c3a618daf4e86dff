"""From the body of an answer to a value of the wanted shape; nothing broken slips through."""

import json
import re
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from apps.llm.errors import LLMError, Reason
from apps.llm.shapes import LineShape
from apps.llm.types import Schema, Usage

THOUGHT = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
OPEN_THOUGHT = re.compile(r"<think(?:ing)?>", re.IGNORECASE)
FENCE = re.compile(r"\A```[a-zA-Z]*\s*\n(.*?)\n?```\s*\Z", re.DOTALL)
MOST_OF_A_COMPLAINT = 600  # characters of it are quoted to the model


class Misfit(Exception):
    """The reply does not have the wanted shape; the words say how, for the model to mend it."""


@dataclass(frozen=True)
class Said:
    """What the model said, whole: neither cut, nor refused, nor empty."""

    text: str
    usage: Usage


def said(body: bytes, most_tokens: int) -> Said:
    """What the answer holds. Raises LLMError with the reason why there is nothing whole in it."""
    choice, usage = _opened(body)
    message = choice.get("message")
    message = message if isinstance(message, dict) else {}
    ended = choice.get("finish_reason")
    if ended == "length":
        raise LLMError(_why_cut(usage, most_tokens))
    if ended == "content_filter" or message.get("refusal"):
        raise LLMError("refusal")
    content = message.get("content")
    text = without_wrapping(content) if isinstance(content, str) else ""
    if not text:
        raise LLMError("invalid_output")
    return Said(text, usage)


def usage_of(body: bytes) -> Usage:
    """What the answer says it took; nothing when it does not say."""
    return _usage(_loaded(body))


def without_wrapping(text: str) -> str:
    """The text without the model's thoughts and without a code fence around all of it."""
    text = THOUGHT.sub("", text)
    if opened := OPEN_THOUGHT.search(text):  # a thought that never ends: nothing was said after it
        text = text[: opened.start()]
    text = text.strip()
    fenced = FENCE.match(text)
    return fenced[1].strip() if fenced else text


def fitted(text: str, schema: type[Schema], lines: LineShape | None) -> Schema:
    """The text as a value of the schema; ``lines`` when plain lines were asked for. Raises Misfit."""
    found = lines.read(text) if lines else _loaded(text)
    if found is None:
        raise Misfit("The answer is not one complete JSON object.")
    try:
        fitting = schema.model_validate(found)
    except ValidationError as misfit:
        raise Misfit(_complaint(misfit)) from None
    if lines and not found[lines.field]:
        raise Misfit("There was no line of the wanted form.")
    return fitting


def _loaded(text: str | bytes) -> Any:
    """None when it is not JSON, or JSON made to break its reader."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _opened(body: bytes) -> tuple[dict[str, Any], Usage]:
    opened = _loaded(body)
    choices = opened.get("choices") if isinstance(opened, dict) else None
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
        raise LLMError("invalid_output")
    return choices[0], _usage(opened)


def _usage(opened: Any) -> Usage:
    counted = opened.get("usage") if isinstance(opened, dict) else None
    counted = counted if isinstance(counted, dict) else {}
    return Usage(_count(counted.get("prompt_tokens")), _count(counted.get("completion_tokens")))


def _count(value: Any) -> int | None:
    is_count = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1_000_000_000
    return value if is_count else None


def _why_cut(usage: Usage, most_tokens: int) -> Reason:
    """Cut before our own cap, it was the server's window that was full."""
    written = usage.completion_tokens
    return "context_truncated" if written is not None and written < most_tokens else "invalid_output"


def _complaint(misfit: ValidationError) -> str:
    problems = (
        f"{'.'.join(str(step) for step in error['loc']) or 'the answer'}: {error['msg']}"
        for error in misfit.errors(include_url=False, include_input=False, include_context=False)[:5]
    )
    return "; ".join(problems)[:MOST_OF_A_COMPLAINT]
