"""How often someone may do something: counted for the whole site, in one step, whoever asks at the same time.

The generic cell rate algorithm: one number per key, the time at which it would be empty again, so there is no
window whose edge lets twice as many through.
"""

import hashlib
import hmac
import ipaddress
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import redis
from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest

from apps.accounts.visitors import owner_of

Per = Literal["address", "person", "site"]
AWAY = (redis.ConnectionError, redis.TimeoutError)
LEFT_ALONE_SECONDS = 2.0
SMALLER = 4  # without the common count each process allows this fraction

SCRIPT = """
local clock = redis.call('TIME')
local now = clock[1] * 1000 + clock[2] / 1000
local wait = 0
local fresh = {}
for number, key in ipairs(KEYS) do
  local step = tonumber(ARGV[2 * number - 1])
  local room = tonumber(ARGV[2 * number])
  local empty_at = math.max(tonumber(redis.call('GET', key) or 0), now) + step
  wait = math.max(wait, empty_at - room - now)
  fresh[number] = empty_at
end
if wait > 0 then return math.ceil(wait) end
for number, key in ipairs(KEYS) do
  redis.call('SET', key, string.format('%.3f', fresh[number]), 'PX', math.ceil(fresh[number] - now))
end
return 0
"""


_known: dict[tuple[str, str], "Limit"] = {}


@dataclass(frozen=True)
class Limit:
    """``times`` in ``seconds``, all at once or spread; ``name`` says of what ("tools.headline")."""

    name: str
    per: Per
    times: int
    seconds: float

    def __post_init__(self) -> None:
        _known[self.name, self.per] = self

    @property
    def often(self) -> str:
        return in_words(self.times, self.seconds)


def in_words(times: int, seconds: float) -> str:
    """ "20 in an hour"."""
    spans = {60.0: "a minute", 300.0: "five minutes", 3600.0: "an hour", 86400.0: "a day"}
    return f"{times} in {spans.get(float(seconds), f'{seconds:.0f} seconds')}"


def known() -> list[Limit]:
    """Every limit that was said anywhere, for the owner to see."""
    return list(_known.values())


def spend(request: HttpRequest, *limits: Limit, closed_when_away: bool = False) -> float:
    """Count one use against all of ``limits`` or none; 0 when it is allowed, else the seconds to wait.

    While Valkey is away each process counts by itself, less generously; what costs money may be closed.
    """
    keys = [_key(request, limit) for limit in limits]
    if time.monotonic() >= _Away.until:
        try:
            return _spend_together(keys, limits)
        except AWAY:
            _Away.until = time.monotonic() + LEFT_ALONE_SECONDS
    return LEFT_ALONE_SECONDS if closed_when_away else _alone.spend(keys, limits)


def forget_alone() -> None:
    """Forget what this process has counted by itself."""
    _alone.empty_at.clear()
    _Away.until = 0.0


class _Away:
    until = 0.0


def _spend_together(keys: Sequence[str], limits: Sequence[Limit]) -> float:
    spans = ((limit.seconds / limit.times, limit.seconds) for limit in limits)
    numbers = [str(1000 * seconds) for span in spans for seconds in span]
    asked = (SCRIPT, len(keys), *keys, *numbers)
    wait = _client(settings.REDIS_URL).eval(*asked)  # type: ignore[no-untyped-call]
    return float(str(wait)) / 1000


class _Alone:
    """The same count in the memory of one process."""

    MOST = 10_000

    def __init__(self) -> None:
        self.empty_at: dict[str, float] = {}
        self.lock = threading.Lock()

    def spend(self, keys: Sequence[str], limits: Sequence[Limit]) -> float:
        now = time.monotonic()
        with self.lock:
            if not self._has_room(keys, now):
                return LEFT_ALONE_SECONDS
            fresh = {
                key: max(self.empty_at.get(key, 0.0), now)
                + SMALLER * limit.seconds / max(limit.times, SMALLER)
                for key, limit in zip(keys, limits, strict=True)
            }
            waits = [fresh[key] - limit.seconds - now for key, limit in zip(keys, limits, strict=True)]
            wait = max([0.0, *waits])
            if wait == 0:
                self.empty_at.update(fresh)
            return wait

    def _has_room(self, keys: Sequence[str], now: float) -> bool:
        """A flood of addresses fills no memory: beyond so many, only those known are let in."""
        if len(self.empty_at) >= self.MOST:
            self.empty_at = {key: moment for key, moment in self.empty_at.items() if moment > now}
        return len(self.empty_at) < self.MOST or all(key in self.empty_at for key in keys)


def _slower(limit: Limit) -> float:
    """Seconds that one use weighs when each process counts alone."""
    return SMALLER * limit.seconds / max(limit.times, SMALLER)


_alone = _Alone()


@cache
def _client(address: str) -> "redis.Redis[bytes]":
    return redis.Redis.from_url(address, socket_timeout=0.5, socket_connect_timeout=0.5)


def _key(request: HttpRequest, limit: Limit) -> str:
    who = {"address": _address, "person": _person, "site": _everybody}[limit.per](request)
    hidden = hmac.digest(settings.SECRET_KEY.encode(), who.encode(), hashlib.sha256).hex()[:32]
    return f"limit:{limit.name}:{limit.per}:{hidden}"


def _address(request: HttpRequest) -> str:
    """An IPv6 household has 2^64 addresses, so its network counts as one."""
    found = ipaddress.ip_address(get_adapter().get_client_ip(request))
    mapped = getattr(found, "ipv4_mapped", None)
    if mapped is not None:
        return str(mapped)
    return str(ipaddress.ip_network((found, 64), strict=False)) if found.version == 6 else str(found)


def _person(request: HttpRequest) -> str:
    """The person, or the visitor's key; someone with neither counts by address."""
    owner = owner_of(request)
    if owner.person is not None:
        return f"person {owner.person.pk}"
    return f"visitor {owner.visitor_key}" if owner.visitor_key else f"address {_address(request)}"


def _everybody(request: HttpRequest) -> str:
    return "everybody"
