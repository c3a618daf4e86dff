"""A fake model's server on loopback, and the real client that talks to it."""

import pytest
from django.core.cache import cache
from pydantic import BaseModel, Field

from apps.llm import prompts
from apps.llm.books import MemoryBooks
from apps.llm.fake_server import FakeServer
from apps.llm.memory import OwnShelf
from apps.llm.model_client import ModelClient
from apps.llm.server import Server

LINES = {
    "b1": "Was responsible for cutting the run time of the import by 40%.",
    "b2": "Trained new colleagues.",
}


class Worded(BaseModel):
    id: str
    wordings: list[str] = Field(max_length=20)


class Wordings(BaseModel):
    lines: list[Worded]


class Sent(BaseModel):
    lines: list[dict[str, str]]


@pytest.fixture(scope="session")
def fake_model():
    """The fake model, for all tests; what it counts goes by the model's name."""
    with FakeServer() as server:
        yield server


@pytest.fixture
def prompt(tmp_path, monkeypatch):
    """A prompt with two lines to word, and ``prompt(more=...)`` with more material."""
    folder = tmp_path / "tests" / "prompts"
    folder.mkdir(parents=True)
    (folder / "lines.md").write_text("Word them.\n--- user ---\nWordings for each line: $k\n$lines\n$more")
    monkeypatch.setattr(prompts, "APPS", tmp_path)
    prompts._read.cache_clear()
    given = [{"id": key, "text": text} for key, text in LINES.items()]

    def load(more=""):
        return prompts.load("tests/lines", k=3, lines=Sent(lines=given), more=more)

    yield load
    prompts._read.cache_clear()


@pytest.fixture
def client_of(fake_model, settings):
    """``client_of("drip", seconds=1)``: the real client, asking the fake model of that name."""

    def make(model, *, seconds=5.0, shelf=None, **server):
        settings.LOCAL_MODEL_CALL_SECONDS = seconds
        fake_model.asked[model] = 0
        asked = Server(**{"base_url": fake_model.base_url, "model": model, "may_be_near": True} | server)
        return ModelClient(asked, books=MemoryBooks(), shelf=shelf or OwnShelf())

    return make


@pytest.fixture(autouse=True)
def nothing_remembered():
    """Of servers, from one test to the next."""
    cache.clear()


@pytest.fixture(autouse=True)
def no_long_pauses(monkeypatch):
    """Between two tries of one request."""
    monkeypatch.setattr("apps.llm.asking.PAUSE", 0.01)
