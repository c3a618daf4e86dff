"""What leaves the server leaves by known doors, and the privacy page names each of them."""

import ast

import pytest
from django.urls import reverse

from apps.accounts import holdings
from apps.accounts.apps import AccountsConfig
from apps.llm import configuration
from apps.llm.apps import LLMConfig
from tests.guards import source

CALLING = {"httpx", "httpx2", "requests", "urllib3", "aiohttp", "smtplib", "ftplib", "imaplib", "http.client"}
CALLING_WORDS = {"urllib.request", "django.core.mail"}
#: Who may call out, and the app whose config tells what. ``None``: it calls only itself.
DOORS = {
    "apps/llm/openai_client.py": LLMConfig,
    "apps/llm/transport.py": LLMConfig,
    "apps/accounts/actions/receipts.py": AccountsConfig,
    "apps/office/actions/mail.py": AccountsConfig,
    "apps/embedded/stack.py": None,
}


def modules_named(file):
    for node in ast.walk(source.tree(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_nothing_calls_out_but_by_the_doors():
    callers = {
        source.name_of(file)
        for file in source.python("apps")
        if (CALLING | CALLING_WORDS).intersection(modules_named(file))
    }

    assert callers - set(DOORS) == set(), "name it here, and say in its app's outlets() what leaves"
    assert set(DOORS) - callers == set(), "no door (any more)"


@pytest.mark.parametrize("config", {door for door in DOORS.values() if door}, ids=lambda door: door.name)
def test_an_app_with_a_door_says_what_leaves(config):
    assert "outlets" in vars(config)


@pytest.fixture
def privacy(client, db):
    return lambda: client.get(reverse("pages:privacy")).text


def test_the_privacy_page_names_every_table(privacy):
    said = privacy()

    assert [held.what for _, held in holdings.held() if held.what not in said] == []


def test_a_site_that_sends_nothing_says_so(privacy):
    assert "Nothing. No language model" in privacy()


def test_mail_and_sites_elsewhere_are_named_where_they_are_set(privacy, settings):
    settings.HAS_MAIL = True
    settings.SOCIAL_HOSTS = ["https://github.com"]

    said = privacy()

    assert "The mail server of this site" in said
    assert "github.com" in said


def test_a_model_is_named_where_it_is_set(privacy, settings):
    settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL, settings.OPENAI_MODEL = (
        "k",
        "https://models.example/v1",
        "m",
    )
    assert configuration.current() is not None

    assert "models.example" in privacy()
