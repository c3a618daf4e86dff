"""Every model is held to one contract: the fake one always, and a real one when the environment names it.

A real one costs a little money: OPENAI_MODEL=... OPENAI_API_KEY=... pytest tests/verification
"""

import inspect
import os

import pytest

from apps.generation import writing
from apps.llm import prompts
from apps.llm.actions.trials import LINE, TrialLine, TrialLines
from apps.llm.books import MemoryBooks
from apps.llm.errors import LLMError
from apps.llm.fake_client import FakeClient
from apps.llm.fake_server import FakeServer
from apps.llm.memory import OwnShelf
from apps.llm.model_client import ModelClient
from apps.llm.redaction import VeiledClient
from apps.llm.server import OPENAI, Server
from apps.llm.types import LLMClient, Reply
from tests.generation.conftest import Brief, Rewrite

pytestmark = pytest.mark.verification

MODEL = os.environ.get("OPENAI_MODEL", "")
ADDRESS = os.environ.get("OPENAI_BASE_URL", "") or OPENAI
KEY = os.environ.get("OPENAI_API_KEY", "")
KINDS = ["fake", *(["real"] if MODEL else [])]
CLIENTS = [FakeClient, ModelClient, VeiledClient]


@pytest.fixture(scope="module")
def fake_model():
    with FakeServer() as server:
        yield server


@pytest.fixture(params=KINDS)
def server(request, fake_model):
    if request.param == "fake":
        return Server(fake_model.base_url, "ok", may_be_near=True)
    return Server(ADDRESS, MODEL, key=KEY, may_be_near=True)


@pytest.fixture
def client(server, socket_enabled):
    return ModelClient(server, MemoryBooks(), OwnShelf())


def trial():
    given = TrialLines(lines=[TrialLine(id="post", wordings=[LINE])])
    return prompts.load("llm/try", line=given, variants=2)


@pytest.mark.parametrize("made", CLIENTS)
def test_every_client_is_called_the_same_way(made):
    wanted = inspect.signature(LLMClient.complete)

    assert inspect.signature(made.complete) == wanted


def test_the_fake_client_takes_and_gives_what_the_real_one_does(client):
    said = client.complete(trial(), TrialLines)
    fake = FakeClient()
    fake.will_say(said.parsed)

    again = fake.complete(trial(), TrialLines)

    assert type(said) is type(again) is Reply
    assert type(said.parsed) is type(again.parsed)
    assert isinstance(fake.model, str)


def test_it_answers_in_the_wanted_shape_and_with_the_id_it_was_given(client):
    reply = client.complete(trial(), TrialLines)

    assert [line.id for line in reply.parsed.lines] == ["post"]
    assert all(text.strip() for line in reply.parsed.lines for text in line.wordings)


def test_it_counts_what_it_read_and_wrote(client):
    usage = client.complete(trial(), TrialLines).usage

    assert usage.prompt_tokens > 50
    assert usage.completion_tokens > 5


def test_a_model_that_is_not_there_is_named_so(server, socket_enabled):
    missing = Server(server.base_url, "no-model", key=server.key, may_be_near=True)

    with pytest.raises(LLMError, match="bad_model"):
        ModelClient(missing, MemoryBooks(), OwnShelf()).complete(trial(), TrialLines)


def test_its_wordings_of_the_tests_lines_get_through_the_gate(client):
    class Lines(Rewrite):
        Output = TrialLines

        def compose(self, given, k):
            lines = [TrialLine(id=key, wordings=[text]) for key, text in given.lines.items()]
            return prompts.load("llm/try", line=TrialLines(lines=lines), variants=k)

        def variants(self, given, draft):
            return [self.variant(line.id, text) for line in draft.lines for text in line.wordings]

        def variant(self, slot, text):
            from apps.generation.contract import Variant

            return Variant(slot=slot, text=text)

        def without_model(self, given, k):
            return TrialLines(lines=[])

    written = writing.write(Lines(), Brief(), client=client, k=4)

    assert written.reason is None
    assert not written.is_empty
