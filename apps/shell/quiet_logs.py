"""Logs say what happened, where and to which number; never in the words of a person.

Our own messages are written with that in mind and are let through. Those of others may quote a row, a file,
a header or a path, and an exception may hold a whole resume: of them only place, level and figures remain.
"""

import logging
import sys
import threading
from types import TracebackType
from typing import Any

from apps.shell.traces import where

OURS = "apps"
SPEAKS = ("celery.worker", "celery.apps", "gunicorn.error")  # what they say is fixed; not what they quote
LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"


class QuietFormatter(logging.Formatter):
    """One line a record, whatever was logged and by whom."""

    def __init__(self) -> None:
        super().__init__(LINE)

    def format(self, record: logging.LogRecord) -> str:
        said = logging.makeLogRecord(record.__dict__)
        said.msg, said.args = _message(record), ()
        said.exc_info = said.exc_text = said.stack_info = None
        return super().format(said).replace("\n", " ")


def quiet_the_last_word() -> None:
    """What ends a program or a thread is written by Python, message and all; not into a file of logs."""
    if not sys.stderr.isatty():
        sys.excepthook = _last_word
        threading.excepthook = _last_word_of_thread


def _message(record: logging.LogRecord) -> str:
    if record.name == OURS or record.name.startswith(f"{OURS}."):
        said = record.getMessage()
    elif hasattr(record, "status_code"):
        said = _of_request(record)
    elif record.name.startswith(SPEAKS) and isinstance(record.msg, str):
        said = _without_quotes(record.msg, record.args)
    else:
        said = f"at {record.filename}:{record.lineno}"
    failure = record.exc_info[1] if record.exc_info else None
    return f"{said}: {where(failure)}" if failure else said


def _of_request(record: logging.LogRecord) -> str:
    """The route instead of the path, which people can write into."""
    request = getattr(record, "request", None)
    match = getattr(request, "resolver_match", None)
    route = match.route if match is not None else "(no such address)"
    return f"{getattr(record, 'status_code', '')} {getattr(request, 'method', '')} /{route}"


def _without_quotes(words: str, given: Any) -> str:
    """The message with its figures, and "..." for every text that it quotes."""
    values = given if isinstance(given, tuple) else (given,) if given is not None else ()
    try:
        return words % tuple(value if isinstance(value, int | float) else "..." for value in values)
    except (TypeError, ValueError, KeyError):
        return words.partition("%")[0]


def _last_word(kind: type[BaseException], failure: BaseException, _: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    sys.stderr.write(f"ended by {where(failure)}\n")


def _last_word_of_thread(said: threading.ExceptHookArgs) -> None:
    if said.exc_value is not None:
        _last_word(said.exc_type, said.exc_value, said.exc_traceback)
