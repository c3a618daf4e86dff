"""One event loop a process, on a thread of its own: what is awaited there can be cut off at any moment."""

import asyncio
import concurrent.futures
import os
import threading
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

GRACE = 2.0  # seconds a cut may take to be noticed

Value = TypeVar("Value")


@dataclass
class _Running:
    loop: asyncio.AbstractEventLoop
    pid: int


_running: _Running | None = None
_lock = threading.Lock()


def run(coroutine: Coroutine[Any, Any, Value], seconds: float) -> Value:
    """Await it for at most ``seconds``, whatever it waits for. Raises TimeoutError."""
    future = asyncio.run_coroutine_threadsafe(_within(coroutine, seconds), current())
    try:
        return future.result(seconds + GRACE)
    except concurrent.futures.TimeoutError:
        future.cancel()
        raise TimeoutError from None


def current() -> asyncio.AbstractEventLoop:
    """The loop of this process; a process that was forked starts its own."""
    global _running  # noqa: PLW0603
    with _lock:
        if _running is None or _running.pid != os.getpid():
            loop = asyncio.new_event_loop()
            threading.Thread(target=loop.run_forever, name="models", daemon=True).start()
            _running = _Running(loop, os.getpid())
        return _running.loop


async def _within(coroutine: Coroutine[Any, Any, Value], seconds: float) -> Value:
    async with asyncio.timeout(seconds):
        return await coroutine
