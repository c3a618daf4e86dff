"""A cache that is never why a page fails: when Valkey is away, this process remembers by itself."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

import redis
from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache

AWAY = (redis.ConnectionError, redis.TimeoutError)
LEFT_ALONE_SECONDS = 2.0  # after a failure, so that a page asks once and not twenty times
Method = TypeVar("Method", bound=Callable[..., Any])


class SteadyCache(RedisCache):
    """Django's Redis cache, with a small one in memory for the moments without a server."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._stand_in = LocMemCache("stand-in", {})
        self._away_until = 0.0

    def _steady(self, name: str, method: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if time.monotonic() >= self._away_until:
            try:
                return method(*args, **kwargs)
            except AWAY:
                self._away_until = time.monotonic() + LEFT_ALONE_SECONDS
        return getattr(self._stand_in, name)(*args, **kwargs)


def _steadied(name: str) -> Callable[..., Any]:
    original = cast("Callable[..., Any]", getattr(RedisCache, name))

    @wraps(original)
    def method(self: SteadyCache, *args: Any, **kwargs: Any) -> Any:
        return self._steady(name, original.__get__(self), *args, **kwargs)

    return method


for _name in (
    "add",
    "get",
    "set",
    "touch",
    "delete",
    "has_key",
    "incr",
    "get_many",
    "set_many",
    "delete_many",
):
    setattr(SteadyCache, _name, _steadied(_name))
