"""Who does which kind of work: an app registers its handlers here, with their queue and their deadline."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from apps.background.models import Work

Queue = Literal["files", "previews", "models", "mail"]
Perform = Callable[[Work], None]


class WorkFailed(Exception):
    """Raised by a handler: this can never succeed. ``code`` names why, for a template to put in words."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class WorkWaits(Exception):
    """Raised by a handler: try again in ``seconds``, at no start's cost. ``reason`` is what it waits for."""

    def __init__(self, seconds: float, reason: str) -> None:
        super().__init__(reason)
        self.seconds = seconds
        self.reason = reason


class NoHandler(LookupError):
    """Nobody does this kind of work."""


class HandlerTaken(Exception):
    """Two handlers for one kind."""


@dataclass(frozen=True)
class Handler:
    """``deadline`` is in seconds, for one start; a row still held then fails as "too_slow"."""

    kind: str
    queue: Queue
    deadline: float
    perform: Perform


_handlers: dict[str, Handler] = {}


def handles(kind: str, *, queue: Queue, deadline: float) -> Callable[[Perform], Perform]:
    """Register the function below as the handler of ``kind``. It may run twice, so what it writes it settles
    with ``runner.settle`` in one transaction; one that returns without settling is settled by the runner."""

    def register(perform: Perform) -> Perform:
        if kind in _handlers and _handlers[kind].perform is not perform:
            raise HandlerTaken(kind)
        _handlers[kind] = Handler(kind, queue, deadline, perform)
        return perform

    return register


def find(kind: str) -> Handler:
    """The handler of a kind. Raises NoHandler."""
    try:
        return _handlers[kind]
    except KeyError:
        raise NoHandler(kind) from None


def all_handlers() -> tuple[Handler, ...]:
    return tuple(_handlers.values())
