"""An answer of the fake server, and the forms of OpenAI's protocol that it takes."""

import json
import time
from dataclasses import dataclass, field
from typing import Any

JSON = "application/json"
BYTES_PER_TOKEN = 4

Request = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """``manner`` is how it is sent: whole, drip, cut, rst or stall; ``wait`` seconds pass before."""

    status: int = 200
    body: bytes = b""
    kind: str = JSON
    headers: dict[str, str] = field(default_factory=dict)
    manner: str = "whole"
    wait: float = 0.0


def error(
    status: int, code: str, message: str, *, kind: str = "invalid_request_error", **headers: str
) -> Answer:
    said = {"error": {"message": message, "type": kind, "code": code, "param": None}}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, json.dumps(said).encode(), headers=named)


def reply(
    request: Request,
    content: str | None,
    *,
    ended: str | None = "stop",
    usage: Any = "counted",
    **message: Any,
) -> Answer:
    """A chat completion with this content."""
    message["content"] = content
    if usage == "counted":
        usage = counted(tokens_of(request), content or "")
    said = {
        "id": f"chatcmpl-fake-{time.monotonic_ns()}",
        "object": "chat.completion",
        "created": int(time.time()),
        "model": str(request.get("model", "")),
        "choices": [
            {
                "index": 0,
                "finish_reason": ended,
                "message": {"role": "assistant", "content": content} | message,
            }
        ],
    }
    return Answer(body=json.dumps(said | ({"usage": usage} if usage else {}), ensure_ascii=False).encode())


def counted(prompt_tokens: int, content: str) -> dict[str, int]:
    written = len(content.encode()) // BYTES_PER_TOKEN + 1
    return {
        "prompt_tokens": prompt_tokens,
        "completion_tokens": written,
        "total_tokens": prompt_tokens + written,
    }


def tokens_of(request: Request) -> int:
    """Of all that was sent."""
    messages = request.get("messages")
    parts = messages if isinstance(messages, list) else []
    sent = sum(len(str(part.get("content", "")).encode()) for part in parts if isinstance(part, dict))
    return sent // BYTES_PER_TOKEN
