"""What keeps a child away from the network and from us, as far as this kernel allows."""

import ctypes
import os
import socket
import sys
from pathlib import Path
from typing import Any

CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
PR_SET_NO_NEW_PRIVS = 38

_active: list[str] = ["limits", "session", "environment"]


def close_around_server() -> None:
    """Put the server, and so every call, into a network of its own without any way out."""
    if sys.platform != "linux":
        return
    if _own_network():
        _active.append("network namespace")


def close_around_call(*, programs: bool) -> None:
    """What is put on in each call, once it can no longer need more rights."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if "network namespace" not in _active:
        _block_sockets()


def layers() -> tuple[str, ...]:
    """The names of the layers that are on, in the process that is asked."""
    return tuple(_active)


def _own_network() -> bool:
    libc = ctypes.CDLL(None, use_errno=True)
    uid, gid = os.geteuid(), os.getegid()
    if libc.unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0:
        try:
            Path("/proc/self/setgroups").write_text("deny")
            Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1")
            Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1")
        except OSError:
            return True  # the network is gone all the same
        return True
    return uid == 0 and libc.unshare(CLONE_NEWNET) == 0


def _block_sockets() -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError("a child has no network")

    socket.socket.__init__ = refuse  # type: ignore[method-assign]
    _active.append("socket block")
