"""Logging in with an account elsewhere: offered where its keys are set, held to the rules of this house."""

import importlib
import json
import sys
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount import providers
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.test import Client
from django.urls import clear_url_caches, reverse

from apps.accounts import choices
from apps.accounts.adapters import SocialAdapter
from apps.accounts.models import User
from config import urls
from config.settings import social
from tests.factories.background import WorkFactory
from tests.fixtures_people import browser_with_key

KEYS = {
    f"{name}_{half}": f"{name} {half}"
    for name in ("GOOGLE", "GITHUB", "LINKEDIN")
    for half in ("CLIENT_ID", "SECRET")
}
ADDRESS = "ada@example.org"
TOKEN = {"access_token": "a-token", "token_type": "bearer", "scope": "user:email"}
ANSWERS = {
    "https://github.com/login/oauth/access_token": TOKEN,
    "https://api.github.com/user": {"id": 7, "login": "ada", "email": None, "name": "Ada"},
    "https://api.github.com/user/emails": [{"email": ADDRESS, "verified": True, "primary": True}],
    "https://www.linkedin.com/oauth/.well-known/openid-configuration": {
        "authorization_endpoint": "https://www.linkedin.com/oauth/v2/authorization",
        "token_endpoint": "https://www.linkedin.com/oauth/v2/accessToken",
        "userinfo_endpoint": "https://api.linkedin.com/v2/userinfo",
        "issuer": "https://www.linkedin.com/oauth",
        "jwks_uri": "https://www.linkedin.com/oauth/openid/jwks",
    },
    "https://www.linkedin.com/oauth/v2/accessToken": TOKEN,
    "https://api.linkedin.com/v2/userinfo": {"sub": "in7", "email": ADDRESS, "email_verified": True},
}


class Elsewhere:
    """The other sites, as far as our server speaks to them."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def request(self, method, url, **_):
        return Answer(ANSWERS[url.partition("?")[0]])

    def get(self, url, **rest):
        return self.request("GET", url, **rest)

    def post(self, url, **rest):
        return self.request("POST", url, **rest)


class Answer:
    status_code = 200
    ok = True

    def __init__(self, said):
        self.said, self.text = said, json.dumps(said)
        self.content = self.text.encode()
        self.headers = {"content-type": "application/json"}

    def json(self):
        return self.said

    def raise_for_status(self):
        return None


@pytest.fixture
def offered(settings, monkeypatch, db):
    """All three, as if their keys were in the environment."""
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    read = importlib.reload(social)
    for name in ("SOCIAL_APPS", "SOCIAL_HOSTS", "SOCIALACCOUNT_PROVIDERS"):
        setattr(settings, name, getattr(read, name))
    settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, *read.SOCIAL_APPS]
    monkeypatch.setattr(SocialAdapter, "get_requests_session", lambda self: Elsewhere())
    known = dict(providers.registry.provider_map)
    providers.registry.loaded = False
    providers.registry.load()
    _mount()
    yield
    for name in KEYS:
        monkeypatch.delenv(name)
    importlib.reload(social)
    providers.registry.provider_map = providers.OrderedDict(known)
    settings.SOCIAL_APPS = []
    _mount()


def _mount():
    importlib.reload(sys.modules[urls.__name__])
    clear_url_caches()


@pytest.fixture
def come_from(offered):
    """``come_from("github")``: the answer to whoever comes back from there."""

    def come(where, browser=None, process="login"):
        browser = browser or Client()
        away = browser.post(f"/accounts/{where}/login/?process={process}")
        state = parse_qs(urlsplit(away.url).query)["state"][0]
        return browser.get(f"/accounts/{where}/login/callback/", {"code": "a-code", "state": state})

    return come


def test_without_keys_nothing_is_offered(client, db):
    assert "Go on with" not in client.get(reverse("account_login")).text
    assert client.get("/accounts/github/login/").status_code == 404


def test_half_a_pair_of_keys_is_none(monkeypatch):
    monkeypatch.setenv("GITHUB_CLIENT_ID", "alone")

    assert importlib.reload(social).SOCIAL_APPS == []


@pytest.mark.parametrize("page", ["account_login", "account_signup"])
def test_with_keys_each_is_offered(page, client, offered):
    said = client.get(reverse(page)).text

    assert [f"Go on with {name}" in said for name in ("Google", "GitHub", "LinkedIn")] == [True] * 3


@pytest.mark.parametrize(
    ("where", "host"),
    [
        pytest.param("google", "accounts.google.com", id="google"),
        pytest.param("github", "github.com", id="github"),
        pytest.param("oidc/linkedin", "www.linkedin.com", id="linkedin"),
    ],
)
def test_a_click_leads_there_and_asks_for_the_address_only(where, host, client, offered):
    away = urlsplit(client.post(f"/accounts/{where}/login/").url)

    assert away.hostname == host
    assert set(parse_qs(away.query)["scope"][0].split()) <= {"email", "openid", "user:email"}


@pytest.mark.parametrize("where", ["github", "oidc/linkedin"])
def test_who_comes_back_has_an_account(where, come_from):
    answer = come_from(where)

    assert answer.status_code == 302
    assert User.objects.get().email == ADDRESS
    assert SocialAccount.objects.count() == 1
    assert SocialToken.objects.count() == 0


def test_what_a_visitor_brought_comes_along(come_from):
    brought = WorkFactory(visitor_key="a-visitor")

    come_from("github", browser_with_key("a-visitor"))

    brought.refresh_from_db()
    assert brought.owner == User.objects.get()


def test_an_address_alone_opens_no_account(come_from, person):
    browser = Client()

    come_from("github", browser)

    assert SocialAccount.objects.count() == 0
    assert browser.get(reverse("accounts:settings")).status_code == 302


def test_a_closed_site_is_closed_to_them(come_from):
    choices.SIGN_UP.choose(choices.CLOSED)

    come_from("github")

    assert not User.objects.exists()


def test_an_account_elsewhere_is_connected_and_taken_away_from_inside(come_from, proven, person):
    come_from("github", proven, process="connect")
    connected = SocialAccount.objects.get()
    page = proven.get(reverse("socialaccount_connections")).text

    proven.post(reverse("socialaccount_connections"), {"account": connected.pk})

    assert connected.user == person
    assert "Remove" in page
    assert not SocialAccount.objects.exists()
    assert reverse("socialaccount_connections") in proven.get(reverse("accounts:settings")).text


def test_a_state_of_somebody_else_is_none(offered):
    browser = Client()
    browser.post("/accounts/github/login/")

    answer = browser.get("/accounts/github/login/callback/", {"code": "a-code", "state": "forged"})

    assert "That did not work" in answer.text
    assert not User.objects.exists()


def test_only_pages_that_send_on_may_do_so(client, offered, signed_in):
    policy = "Content-Security-Policy"
    sends = client.get(reverse("account_login")).headers[policy]
    other = signed_in.get(reverse("accounts:settings")).headers[policy]

    assert "https://accounts.google.com" in sends
    assert "https://" not in other
