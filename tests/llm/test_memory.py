"""What is remembered of servers: for how long nobody knocks at a shut door."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from apps.llm.errors import LLMError
from apps.llm.memory import CacheShelf, Memory, OwnShelf
from apps.llm.server import Server
from tests.llm.conftest import Wordings

SERVER = Server("https://models.example/v1", "m", key="secret-key")


@pytest.fixture
def broken_cache(monkeypatch):
    def fail(*_, **__):
        raise ConnectionError("no redis")

    for name in ("get", "set", "delete"):
        monkeypatch.setattr(cache, name, fail)


@pytest.mark.parametrize("model", ["auth", "quota", "payment", "forbidden"])
def test_after_a_refused_key_or_an_empty_account_nobody_asks(model, client_of, prompt, fake_model):
    client = client_of(model, key="k")
    with pytest.raises(LLMError):
        client.complete(prompt(), Wordings)

    with pytest.raises(LLMError, match="circuit_open"):
        client.complete(prompt(), Wordings)

    assert fake_model.asked[model] == 1


def test_another_key_is_not_held_up(client_of, prompt):
    shelf = OwnShelf()
    with pytest.raises(LLMError):
        client_of("auth", key="old", shelf=shelf).complete(prompt(), Wordings)

    assert client_of("ok", key="new", shelf=shelf).complete(prompt(), Wordings).parsed.lines


@pytest.mark.parametrize("model", ["500", "429", "drip", "refusal"])
def test_what_may_pass_shuts_no_door(model, client_of, prompt):
    client = client_of(model, seconds=0.5)

    for _ in range(2):
        with pytest.raises(LLMError) as failure:
            client.complete(prompt(), Wordings)

    assert failure.value.reason != "circuit_open"


def test_a_shut_door_opens_after_five_minutes(time_machine):
    memory = Memory(SERVER, CacheShelf())
    memory.note(LLMError("auth"))
    assert memory.shut_because() == "auth"

    time_machine.move_to(timezone.now() + timedelta(seconds=301))

    assert memory.shut_because() == ""


def test_what_is_forgotten_is_tried_anew():
    memory = Memory(SERVER, CacheShelf())
    memory.note(LLMError("quota"))

    memory.forget()

    assert memory.shut_because() == ""


def test_a_cache_that_is_away_keeps_no_model_from_answering(broken_cache, client_of, prompt):
    client = client_of("ok", shelf=CacheShelf())

    assert client.complete(prompt(), Wordings).parsed.lines


def test_no_key_is_written_anywhere():
    shelf = OwnShelf()
    memory = Memory(SERVER, shelf)
    memory.note(LLMError("auth"))
    memory.learn(memory.abilities())

    assert "secret-key" not in f"{shelf.kept} {SERVER!r}"
