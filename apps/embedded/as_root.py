"""Postgres refuses to run as root; this lets it start anyway, with its data left where it is.

First choice: a user namespace in which root is seen as ``nobody``. Where the kernel or a container refuses
one: the account ``postgres`` or ``nobody``, allowed to pass through folders closed to it (CAP_DAC_OVERRIDE,
and nothing else). No account is made, and no folder's rights are changed.
"""

import ctypes
import os
import pwd
import shutil
import struct
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

NOBODY = 65534
CLONE_NEWUSER = 0x10000000
PR_SET_KEEPCAPS, PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE = 8, 47, 2
CAPABILITY_VERSION_3, CAP_DAC_OVERRIDE = 0x20080522, 1

_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True)
class Disguise:
    """Who Postgres runs as: ``put_on`` is called in the child just before, and ``owner`` owns its files."""

    owner: int
    put_on: Callable[[], None]


def disguise() -> Disguise:
    """What fits here: nothing for a plain user; for root a namespace, or another account."""
    if os.geteuid() != 0:
        return as_we_are()
    return namespace() if _namespaces_allowed() else other_account()


def as_we_are() -> Disguise:
    return Disguise(owner=os.geteuid(), put_on=lambda: None)


def namespace() -> Disguise:
    return Disguise(owner=0, put_on=_enter_namespace)


def other_account() -> Disguise:
    account = next((_account(name) for name in ("postgres", "nobody") if _account(name)), None)
    uid, gid = (account.pw_uid, account.pw_gid) if account else (NOBODY, NOBODY)
    return Disguise(owner=uid, put_on=lambda: _become(uid, gid))


def give(folder: Path, owner: int) -> None:
    """Hand a folder to the one who will use it; does nothing when it is theirs already."""
    if folder.stat().st_uid == owner:
        return
    for inner in folder.rglob("*"):
        os.lchown(inner, owner, -1)
    os.lchown(folder, owner, -1)


def _account(name: str) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None


def _namespaces_allowed() -> bool:
    try:
        subprocess.run([shutil.which("true") or "/bin/true"], preexec_fn=_enter_namespace, check=True)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def _enter_namespace() -> None:
    uid, gid = os.geteuid(), os.getegid()
    _checked(_libc.unshare(CLONE_NEWUSER))
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{NOBODY} {uid} 1")
    Path("/proc/self/gid_map").write_text(f"{NOBODY} {gid} 1")


def _become(uid: int, gid: int) -> None:
    _checked(_libc.prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0))
    os.setgroups([])
    os.setresgid(gid, gid, gid)
    os.setresuid(uid, uid, uid)
    only = 1 << CAP_DAC_OVERRIDE
    header = struct.pack("=Ii", CAPABILITY_VERSION_3, 0)
    # effective, permitted, inheritable: the low words, then the high ones
    sets = struct.pack("=6I", only, only, only, 0, 0, 0)
    _checked(_libc.capset(header, sets))
    _checked(_libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_DAC_OVERRIDE, 0, 0))


def _checked(answer: int) -> None:
    if answer != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
