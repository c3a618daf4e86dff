"""What becomes of everything a server may answer: a value of the wanted shape, or the true reason why not."""

import time

import pytest

from apps.llm.errors import LLMError
from apps.llm.faking import scripts
from tests.llm.conftest import LINES, Wordings

ANSWERED = (
    "ok", "429-ra0", "408", "409", "500x2", "fence", "think", "wrong-schema-once", "extra-ids", "no-usage",
    "no-json-schema", "no-json", "only-lines", "lmstudio", "max-tokens-400", "cap-400", "temperature-400",
    "store-400", "wrong-language", "echo-example", "obey-injection", "ollama-4k", "max-completion-400",
    *(name for name in scripts.names() if name.startswith("invent-")),
)  # fmt: skip
FAILED = {
    "429-ra600": "rate_limited",
    "429": "rate_limited",
    "quota": "quota",
    "payment": "quota",
    "auth": "auth",
    "forbidden": "auth",
    "no-model": "bad_model",
    "500": "unreachable",
    "503": "unreachable",
    "cut": "unreachable",
    "rst": "unreachable",
    "redirect": "unreachable",
    "slow-30": "timeout",
    "drip": "timeout",
    "stall": "timeout",
    "trunc": "invalid_output",
    "trunc-stop": "invalid_output",
    "trunc-window": "context_truncated",
    "context-400": "context_truncated",
    "think-open": "invalid_output",
    "chatty": "invalid_output",
    "wrong-schema": "invalid_output",
    "refusal": "refusal",
    "filtered": "refusal",
    "filtered-400": "refusal",
    "empty": "invalid_output",
    "null": "invalid_output",
    "nochoices": "invalid_output",
    "html": "invalid_output",
    "notjson": "invalid_output",
    "list": "invalid_output",
    "deep": "invalid_output",
    "gzip": "invalid_output",
    "10mb": "invalid_output",
}
SLOW = {"slow-30", "drip", "stall"}


def test_there_are_at_least_thirty_scripts_and_each_has_an_expected_end():
    assert len(scripts.names()) >= 30
    assert set(scripts.names()) == (set(ANSWERED) | set(FAILED) | {"429-ra2"}) - {"429-ra0"}


@pytest.mark.parametrize("name", sorted(set(ANSWERED) - {"429-ra0"}))
def test_an_answer_in_the_wanted_shape_is_taken(name, client_of, prompt):
    client = client_of(name, key="k", temperature=0.7)

    reply = client.complete(prompt(), Wordings)

    assert {line.id for line in reply.parsed.lines} >= set(LINES)
    assert all(line.wordings for line in reply.parsed.lines)


@pytest.mark.parametrize(("name", "reason"), FAILED.items())
def test_a_failure_has_its_true_reason(name, reason, client_of, prompt):
    client = client_of(name, key="k", seconds=0.6 if name in SLOW else 5.0)

    with pytest.raises(LLMError) as failure:
        client.complete(prompt(), Wordings)

    assert failure.value.reason == reason
    assert client.books.lines[-1].outcome in (reason, "answered")


@pytest.mark.parametrize("name", sorted(SLOW))
def test_no_call_outlasts_its_time(name, client_of, prompt):
    client = client_of(name, seconds=0.5)
    started = time.monotonic()

    with pytest.raises(LLMError, match="timeout"):
        client.complete(prompt(), Wordings)

    assert time.monotonic() - started < 2.0


def test_a_server_that_asks_for_a_little_time_gets_it(client_of, prompt, monkeypatch):
    waited = []
    monkeypatch.setattr("apps.llm.asking.time.sleep", waited.append)

    client_of("429-ra2").complete(prompt(), Wordings)

    assert waited == [2.0]


def test_a_server_that_asks_for_much_time_is_left_alone_until_then(client_of, prompt, fake_model):
    with pytest.raises(LLMError) as failure:
        client_of("429-ra600").complete(prompt(), Wordings)

    assert (failure.value.retry, failure.value.after) == (True, 600.0)
    assert fake_model.asked["429-ra600"] == 1


def test_an_empty_account_is_not_asked_twice(client_of, prompt, fake_model):
    with pytest.raises(LLMError) as failure:
        client_of("quota", key="k").complete(prompt(), Wordings)

    assert failure.value.retry is False
    assert fake_model.asked["quota"] == 1


def test_a_missing_key_is_told_from_a_wrong_one(client_of, prompt):
    with pytest.raises(LLMError, match="no_key"):
        client_of("auth").complete(prompt(), Wordings)


def test_nobody_listening_is_unreachable(client_of, prompt):
    with pytest.raises(LLMError) as failure:
        client_of("ok", base_url="http://127.0.0.1:9/v1").complete(prompt(), Wordings)

    assert (failure.value.reason, failure.value.retry) == ("unreachable", True)


def test_a_reply_that_does_not_fit_is_mended_once(client_of, prompt, fake_model):
    client_of("wrong-schema-once").complete(prompt(), Wordings)

    repair = fake_model.requests[-1]["messages"]
    assert [message["role"] for message in repair] == ["system", "user", "assistant", "user"]
    assert "lines: Field required" in repair[-1]["content"]


def test_a_reply_that_never_fits_is_asked_for_twice(client_of, prompt, fake_model):
    with pytest.raises(LLMError, match="invalid_output"):
        client_of("wrong-schema").complete(prompt(), Wordings)

    assert fake_model.asked["wrong-schema"] == 2


def test_a_beginning_that_was_dropped_is_noticed(client_of, prompt):
    with pytest.raises(LLMError, match="context_truncated"):
        client_of("ollama-4k").complete(prompt(more="Sold tea and coffee to guests. " * 800), Wordings)


def test_usage_of_all_requests_is_added_up(client_of, prompt):
    once = client_of("ok").complete(prompt(), Wordings).usage
    twice = client_of("wrong-schema-once").complete(prompt(), Wordings).usage

    assert twice.prompt_tokens > once.prompt_tokens > 50
    assert once.completion_tokens > 5


def test_a_server_that_counts_nothing_is_believed(client_of, prompt):
    usage = client_of("no-usage").complete(prompt(), Wordings).usage

    assert (usage.prompt_tokens, usage.completion_tokens) == (None, None)


def test_nothing_is_kept_by_the_server(client_of, prompt, fake_model):
    client_of("ok").complete(prompt(), Wordings)

    assert fake_model.requests[-1]["store"] is False
