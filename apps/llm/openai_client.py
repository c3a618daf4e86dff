"""Speaks HTTP to a model's server. The only module that imports openai; import it late, it takes a second."""

import asyncio
import os
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

import httpx2
import openai
from django.conf import settings

from apps.llm import loop
from apps.llm.errors import LLMError
from apps.llm.failures import Refused
from apps.llm.server import Server
from apps.llm.transport import AddressRefused, AnswerTooLarge, PublicOnly, cap

CONNECT_SECONDS = 5.0
CALLS_AT_ONCE = 8
CALLS_AT_ONCE_NEARBY = 2  # a model on one machine answers one after the other anyway


@dataclass
class Line:
    """An open line to one server, used by all calls of one process."""

    client: openai.AsyncOpenAI
    places: asyncio.Semaphore = field(repr=False)


_lines: dict[tuple[int, str, bool], Line] = {}


def post(server: Server, body: dict[str, Any], seconds: float) -> bytes:
    """The answer to one chat request, as it came. Raises Refused for any other status, and LLMError."""
    return _run(_post(server, body, seconds), seconds)


def models(server: Server, seconds: float) -> bytes:
    """The server's list of models, as it came. Raises Refused and LLMError."""
    return _run(_models(server, seconds), seconds)


def _run(asked: Coroutine[Any, Any, bytes], seconds: float) -> bytes:
    try:
        return loop.run(asked, seconds)
    except TimeoutError:
        raise LLMError("timeout", retry=True) from None


async def _post(server: Server, body: dict[str, Any], seconds: float) -> bytes:
    line = _line(server)
    async with line.places:
        request = line.client.chat.completions.with_raw_response.create(**body, timeout=_timeout(seconds))
        return await _answered(server, request)


async def _models(server: Server, seconds: float) -> bytes:
    request = _line(server).client.models.with_raw_response.list(timeout=_timeout(seconds))
    return await _answered(server, request)


async def _answered(server: Server, request: Any) -> bytes:
    try:
        return bytes((await request).http_response.content)
    except openai.APIStatusError as failure:
        raise _refused(failure, bool(server.key)) from None
    except openai.APITimeoutError:
        raise LLMError("timeout", retry=True) from None
    except openai.APIConnectionError as failure:
        raise _unreached(failure) from None
    except (AnswerTooLarge, AddressRefused) as failure:
        raise _unreached(failure) from None
    except (openai.OpenAIError, httpx2.HTTPError, ValueError):
        raise LLMError("invalid_output") from None


def _unreached(failure: BaseException) -> LLMError:
    causes = (failure, failure.__cause__, failure.__context__)
    if any(isinstance(cause, AnswerTooLarge) for cause in causes):
        return LLMError("invalid_output")
    is_refused = any(isinstance(cause, AddressRefused) for cause in causes)
    return LLMError("unreachable", retry=not is_refused)


def _refused(failure: openai.APIStatusError, has_key: bool) -> Refused:
    body = failure.body if isinstance(failure.body, dict) else {}
    return Refused(
        status=failure.status_code,
        code=str(body.get("code") or body.get("type") or ""),
        message=f"{failure.message}"[:4000],
        retry_after=_retry_after(failure.response.headers.get("retry-after", "")),
        has_key=has_key,
    )


def _retry_after(said: str) -> float | None:
    """Seconds; a date or nonsense counts as nothing said."""
    try:
        seconds = float(said)
    except ValueError:
        return None
    return min(seconds, 86_400.0) if seconds >= 0 else None


def _timeout(seconds: float) -> httpx2.Timeout:
    """Per read and write; the total is held by the loop."""
    return httpx2.Timeout(seconds, connect=min(CONNECT_SECONDS, seconds))


def _line(server: Server) -> Line:
    """Called on the loop only, so no two calls open the same line. Raises LLMError."""
    key = (os.getpid(), server.account, server.may_be_near)
    if key not in _lines:
        most = CALLS_AT_ONCE_NEARBY if server.is_local else CALLS_AT_ONCE
        try:
            _lines[key] = Line(_opened(server), asyncio.Semaphore(most))
        except (httpx2.InvalidURL, ValueError):
            raise LLMError("unreachable") from None
    return _lines[key]


def _opened(server: Server) -> openai.AsyncOpenAI:
    """A client that follows no redirect and never tries again by itself."""
    transport = None if server.may_be_near else PublicOnly()
    http = httpx2.AsyncClient(
        transport=transport,
        trust_env=server.may_be_near and not server.is_local,
        follow_redirects=False,
        headers={"Accept-Encoding": "identity"},
        event_hooks={"response": [cap]},
    )
    client = openai.AsyncOpenAI(
        api_key=server.key or "none", base_url=server.base_url, max_retries=0, http_client=http
    )
    if server.key != settings.OPENAI_API_KEY:
        client.organization = client.project = None  # the environment's own, and nobody else's to see
    return client
