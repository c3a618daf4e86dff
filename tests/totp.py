"""Codes as an app on a phone makes them (RFC 6238), written apart from what checks them."""

import base64
import hashlib
import hmac
import struct
import time

STEP = 30


def code_for(secret: str, moment: float | None = None) -> str:
    """The six digits of a secret in base32 at a moment, in seconds since 1970; now, if none is given."""
    counter = struct.pack(">Q", int(moment if moment is not None else time.time()) // STEP)
    digest = hmac.digest(base64.b32decode(secret), counter, hashlib.sha1)
    start = digest[-1] & 0x0F
    (number,) = struct.unpack(">I", digest[start : start + 4])
    return f"{(number & 0x7FFFFFFF) % 10**6:06}"
