"""How a server is asked: what it refuses is learnt, remembered, and never tried again."""

import pytest
from pydantic import BaseModel

from apps.llm import shapes
from apps.llm.abilities import Abilities, presumed
from apps.llm.errors import LLMError
from apps.llm.memory import OwnShelf
from apps.llm.server import Server
from tests.llm.conftest import Sent, Wordings

NEAR = Server("http://localhost:11434/v1", "m")
OPENAI = Server("https://api.openai.com/v1", "m", key="k")


class Branch(BaseModel):
    name: str
    branches: list["Branch"]


def asked_with(requests):
    """What each request asked for, in short."""
    return [request.get("response_format", {}).get("type", "nothing") for request in requests]


@pytest.mark.parametrize(
    ("model", "forms"),
    [
        pytest.param("no-json-schema", ["json_schema", "json_object", "json_object"], id="to json_object"),
        pytest.param("no-json", ["json_schema", "json_object", "nothing", "nothing"], id="to the prompt"),
        pytest.param("lmstudio", ["json_schema", "json_schema"], id="stays where it works"),
        pytest.param(
            "only-lines", ["json_schema", "json_object", "nothing", "nothing", "nothing"], id="to plain lines"
        ),
    ],
)
def test_the_form_that_works_is_found_and_remembered(model, forms, client_of, prompt, fake_model):
    client = client_of(model, shelf=OwnShelf())
    before = len(fake_model.requests)

    client.complete(prompt(), Wordings)
    client.complete(prompt(), Wordings)

    assert asked_with(fake_model.requests[before:]) == forms


@pytest.mark.parametrize(
    ("model", "field"),
    [
        ("max-tokens-400", "max_tokens"),
        ("cap-400", "max_tokens"),
        ("temperature-400", "temperature"),
        ("store-400", "store"),
    ],
)
def test_a_field_that_is_refused_is_left_out(model, field, client_of, prompt, fake_model):
    client_of(model, temperature=0.7).complete(prompt(), Wordings)

    *_, first, last = fake_model.requests
    assert field in first
    assert field not in last


def test_a_prompt_that_is_too_long_takes_no_step_down(client_of, prompt, fake_model):
    client = client_of("context-400", shelf=OwnShelf())

    with pytest.raises(LLMError, match="context_truncated"):
        client.complete(prompt(), Wordings)

    assert fake_model.asked["context-400"] == 1
    assert client.shelf.kept == {}


@pytest.mark.parametrize(
    ("said", "left"),
    [
        pytest.param("response_format is not supported", Abilities(form="json_object"), id="form"),
        pytest.param("Invalid schema for response_format 'x'", Abilities(form="json_object"), id="schema"),
        pytest.param("your response_format looks nice", None, id="no rejection"),
        pytest.param("messages is invalid", None, id="names nothing of ours"),
        pytest.param("max_tokens: unknown field", Abilities(cap="max_completion_tokens"), id="cap"),
        pytest.param("max_tokens is too large: 6000", Abilities(cap=""), id="a cap too large"),
        pytest.param("store: extra inputs are not permitted", Abilities(takes_store=False), id="store"),
        pytest.param("we could not restore the unknown session", None, id="store within a word"),
    ],
)
def test_only_a_named_rejection_is_a_step(said, left):
    assert Abilities().after(said, NEAR) == left


def test_neither_name_of_the_cap_leaves_none():
    once = presumed(NEAR).after("max_tokens: unknown field", NEAR)

    assert once.after("max_completion_tokens: unknown field", NEAR).cap == ""


def test_openai_is_asked_by_its_own_name_of_the_cap_and_always_told_to_store_nothing():
    abilities = presumed(OPENAI)

    body = abilities.request(OPENAI, [], {}, 100)

    assert (body["max_completion_tokens"], body["store"]) == (100, False)
    assert abilities.after("store is not supported", OPENAI) is None


def test_a_schema_is_flat_and_strict():
    schema = shapes.schema_of(Wordings)

    assert "$" not in str(schema)
    assert "maxItems" not in str(schema)
    assert schema["required"] == ["lines"]
    assert schema["properties"]["lines"]["items"]["additionalProperties"] is False


def test_a_schema_that_holds_itself_is_refused():
    with pytest.raises(shapes.TooDeep):
        shapes.schema_of(Branch)


def test_lines_are_read_by_their_bar():
    shape = shapes.lines_of(shapes.schema_of(Wordings))

    read = shape.read("Here you go:\n- b1|Cut costs.\nb1 | Saved | money.\n|nothing\nb2|\n")

    assert read == {"lines": [{"id": "b1", "wordings": ["Cut costs.", "Saved | money."]}]}


def test_what_cannot_be_said_in_lines_is_not():
    assert shapes.lines_of(shapes.schema_of(Sent)) is None
