"""The cache answers with its server and without it: no page fails because Valkey is away."""

import time

import pytest
import redis
from django.conf import settings as site

from apps.shell.steady_cache import SteadyCache

NOWHERE = "redis://127.0.0.1:1/0"
IMPATIENT = {"OPTIONS": {"socket_timeout": 0.5, "socket_connect_timeout": 0.5}}


@pytest.fixture
def shared():
    return SteadyCache(site.REDIS_URL, {**IMPATIENT, "KEY_PREFIX": f"tests{time.monotonic_ns()}"})


@pytest.fixture
def lonely():
    return SteadyCache(NOWHERE, IMPATIENT)


@pytest.mark.parametrize("which", ["shared", "lonely"])
def test_what_is_kept_is_found(which, request):
    cache = request.getfixturevalue(which)

    cache.set("one", [1, 2])
    cache.set_many({"two": 2, "three": 3})

    assert cache.get("one") == [1, 2]
    assert cache.get_many(["two", "three"]) == {"two": 2, "three": 3}
    assert cache.incr("two") == 3
    assert not cache.add("three", 4)
    assert cache.delete("three")
    assert not cache.has_key("three")


def test_a_server_that_is_away_is_asked_once_in_a_while(lonely, monkeypatch):
    asked = []

    def away(*_):
        asked.append(1)
        raise redis.ConnectionError

    monkeypatch.setattr(lonely._cache, "get", away)

    assert [lonely.get("never-kept") for _ in range(5)] == [None] * 5
    assert asked == [1]


def test_a_server_that_is_back_is_asked_again(lonely, monkeypatch):
    lonely.get("one")
    monkeypatch.setattr(lonely, "_away_until", 0.0)
    monkeypatch.setattr(lonely._cache, "get", lambda key, default: "from the server")

    assert lonely.get("one") == "from the server"
