"""One instance at a time: a lock on the data folder, and a port that is free; refusals are one sentence."""

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NotAlone(Exception):
    """Somebody else holds the data folder or the port; the message says what to do."""


@contextmanager
def alone(var: Path) -> Iterator[None]:
    """Hold the data folder; the kernel lets go of it however we end. Raises NotAlone."""
    var.mkdir(mode=0o700, parents=True, exist_ok=True)
    number = os.open(var / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(number)
        raise NotAlone(f"Fairhand is already running with the data in {var}. Stop it first.") from None
    try:
        yield
    finally:
        os.close(number)


def demand_free_port(host: str, port: int) -> None:
    """Raises NotAlone when something else listens there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            advice = f"Stop what uses it, or choose another: bin/run --port {port + 1}"
            raise NotAlone(f"Port {port} cannot be used ({error.strerror}). {advice}") from None
