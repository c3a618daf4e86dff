"""What crosses between us and a child: frames with a length, and pickles that can only build what we list.

The child has just parsed a stranger's file, so its answer is read as if the stranger had written it: no
function is ever called by a pickle, only our own models, dataclasses and exceptions are built.
"""

import dataclasses
import enum
import importlib
import io
import pickle
import socket
import struct
import time
from typing import Any

from pydantic import BaseModel

LENGTH = struct.Struct("!Q")
PLAIN = {
    ("builtins", "set"),
    ("builtins", "frozenset"),
    ("builtins", "bytearray"),
    ("builtins", "complex"),
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "timedelta"),
    ("datetime", "timezone"),
    ("decimal", "Decimal"),
    ("uuid", "UUID"),
    ("uuid", "SafeUUID"),
}


class NotOurs(Exception):
    """The bytes would build something that is not on the list, or are no answer at all."""


class TooLong(Exception):
    """The frame says it is longer than the receiver allows."""


class Gone(Exception):
    """The other side closed before the frame was whole."""


def pack(content: object) -> bytes:
    """The bytes of one frame's content."""
    return pickle.dumps(content, protocol=5)


def unpack(raw: bytes) -> Any:
    """Build the content again; raises NotOurs for anything that is not plain data or a type of ours."""
    try:
        return _Careful(io.BytesIO(raw)).load()
    except NotOurs:
        raise
    except Exception as problem:
        raise NotOurs(type(problem).__name__) from problem


def unpack_from_us(raw: bytes) -> Any:
    """Build what our own side packed: the request, on its way into the child."""
    return pickle.loads(raw)  # noqa: S301 - the other direction goes through unpack()


def send(to: socket.socket, raw: bytes) -> None:
    """Send one frame; the socket's own timeout applies to the whole of it."""
    to.sendall(LENGTH.pack(len(raw)))
    to.sendall(raw)


def receive(source: socket.socket, *, longest: int, until: float) -> bytes:
    """Read one frame before the moment ``until`` (time.monotonic). Raises Gone, TooLong or TimeoutError."""
    (length,) = LENGTH.unpack(_exactly(source, LENGTH.size, until))
    if length > longest:
        raise TooLong(length)
    return _exactly(source, length, until)


def _exactly(source: socket.socket, count: int, until: float) -> bytes:
    parts = bytearray()
    while len(parts) < count:
        left = until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        source.settimeout(left)
        part = source.recv(min(count - len(parts), 1 << 20))
        if not part:
            raise Gone
        parts += part
    return bytes(parts)


class _Careful(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in PLAIN:
            return super().find_class(module, name)
        if module.startswith("apps.") and "." not in name:
            found = getattr(importlib.import_module(module), name, None)
            if isinstance(found, type) and found.__module__ == module and _is_a_value(found):
                return found
        raise NotOurs(f"{module}.{name}")


def _is_a_value(kind: type) -> bool:
    return dataclasses.is_dataclass(kind) or issubclass(kind, BaseModel | Exception | enum.Enum)
