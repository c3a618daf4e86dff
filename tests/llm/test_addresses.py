"""Which servers may be reached: near ones only when the operator said so, and never by a detour."""

import ipaddress
import socket

import pytest

from apps.llm import addresses
from apps.llm.errors import LLMError
from apps.llm.model_client import ModelClient
from apps.llm.server import of_environment
from tests.llm.conftest import Wordings

NOT_PUBLIC = (
    "127.0.0.1", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200",
    "0.0.0.0", "224.0.0.1", "255.255.255.255", "168.63.129.16", "192.0.0.192", "::1", "::", "fe80::1",
    "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "192.88.99.1", "198.18.0.1", "203.0.113.5",
)  # fmt: skip
PUBLIC = ("1.1.1.1", "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8")


@pytest.fixture
def environment(settings):
    def set_it(key="", base_url="", model=""):
        settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL, settings.OPENAI_MODEL = key, base_url, model
        return of_environment()

    return set_it


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_an_address_of_ours_is_not_public(address):
    assert addresses.is_public(ipaddress.ip_address(address)) is False


@pytest.mark.parametrize("address", PUBLIC)
def test_an_address_of_anyone_is_public(address):
    assert addresses.is_public(ipaddress.ip_address(address)) is True


@pytest.mark.parametrize(
    ("url", "near"),
    [
        ("http://localhost:11434/v1", True), ("http://ollama:11434/v1", True), ("http://[::1]:8080/v1", True),
        ("http://gpu.lan/v1", True), ("http://192.168.1.20/v1", True), ("http://models.internal/v1", True),
        ("https://api.openai.com/v1", False), ("https://8.8.8.8/v1", False),
    ],
)  # fmt: skip
def test_a_server_is_near_by_its_name(url, near):
    assert addresses.is_local(url) is near


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "127.1"])
def test_no_spelling_of_this_machine_is_reached_unless_allowed(host, client_of, prompt, fake_model):
    before = len(fake_model.requests)
    port = fake_model.base_url.rsplit(":", 1)[1]
    client = client_of("ok", base_url=f"http://{host}:{port}", may_be_near=False)

    with pytest.raises(LLMError, match="unreachable"):
        client.complete(prompt(), Wordings)

    assert len(fake_model.requests) == before


def test_a_name_with_one_near_address_is_refused(client_of, prompt, monkeypatch, fake_model):
    def both(*_, **__):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("8.8.8.8", "127.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    client = client_of("ok", base_url="http://models.example/v1", may_be_near=False)

    with pytest.raises(LLMError) as failure:
        client.complete(prompt(), Wordings)

    assert (failure.value.reason, failure.value.retry) == ("unreachable", False)


def test_the_address_that_was_looked_up_is_the_one_that_is_reached(
    client_of, prompt, monkeypatch, fake_model
):
    """Looked up once: a name that changes its mind between two questions leads nowhere."""
    monkeypatch.setattr("apps.llm.transport.is_public", lambda address: True)
    asked = []
    really = socket.getaddrinfo

    def look_up(host, *rest, **more):
        asked.append(host)
        return really("127.0.0.1" if host == "models.example" else host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    port = fake_model.base_url.rsplit(":", 1)[1]
    client = client_of("ok", base_url=f"http://models.example:{port}", may_be_near=False)

    assert client.complete(prompt(), Wordings).parsed.lines
    assert asked.count("models.example") == 1


def test_a_redirect_is_not_followed(client_of, prompt, fake_model):
    with pytest.raises(LLMError, match="unreachable"):
        client_of("redirect").complete(prompt(), Wordings)

    assert fake_model.asked["redirect"] == 1


def test_without_a_model_name_there_is_no_model(environment):
    assert environment(key="k") is None
    assert environment(base_url="http://localhost:1/v1") is None
    assert environment(model="m") is None


def test_a_key_alone_means_openai(environment):
    assert environment(key="k", model="m").base_url == "https://api.openai.com/v1"


def test_a_server_of_ones_own_needs_no_key_and_has_more_time(environment, settings):
    settings.LOCAL_MODEL_CALL_SECONDS = 300.0

    server = environment(base_url="http://localhost:11434/v1/", model="m")

    assert (server.base_url, server.seconds) == ("http://localhost:11434/v1", 300.0)


def test_a_key_is_in_no_description_of_a_client(environment):
    client = ModelClient(environment(key="secret-key", model="m"), books=None, shelf=None)

    assert "secret-key" not in repr(client)
