"""Guessing passwords gets nowhere, and nobody learns who has an account."""

import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings as site
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from tests.factories.accounts import PASSWORD, UserFactory

UNKNOWN = "nobody@example.org"
LONG = "a long enough secret"


@pytest.fixture(autouse=True)
def counted_afresh(settings):
    """In the real Valkey, as on a site."""
    settings.CACHES = {
        "default": {
            "BACKEND": "apps.shell.steady_cache.SteadyCache",
            "LOCATION": site.REDIS_URL,
            "KEY_PREFIX": f"tests{time.monotonic_ns()}",
        }
    }


@pytest.fixture
def with_mail(settings):
    settings.HAS_MAIL = True
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    settings.ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True


@pytest.fixture
def tried(monkeypatch):
    """The passwords that were really tried."""
    seen = []
    original = User.check_password

    def check(self, raw):
        seen.append(raw)
        return original(self, raw)

    monkeypatch.setattr(User, "check_password", check)
    return seen


def log_in(email, password, address="203.0.113.7", **headers):
    given = {"login": email, "password": password}
    return Client(REMOTE_ADDR=address).post(reverse("account_login"), given, headers=headers)


@pytest.mark.django_db(transaction=True)
def test_of_fifty_guesses_at_once_five_are_tried(tried):
    person = UserFactory(email="ada@example.org")
    together = threading.Barrier(10)

    def guess(number):
        if number < 10:
            together.wait()
        log_in(person.email, f"guess {number}", f"203.0.113.{number}")
        connection.close()

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(guess, range(50)))

    assert 1 <= len(tried) <= 5


def test_after_five_wrong_ones_the_right_one_has_to_wait(person, tried):
    for number in range(6):
        log_in(person.email, f"guess {number}")

    answer = log_in(person.email, PASSWORD)

    assert PASSWORD not in tried
    assert "sessionid" not in answer.cookies
    assert answer.status_code == 200


def test_the_limit_is_of_the_account_wherever_the_guess_comes_from(person, tried):
    for number in range(20):
        log_in(person.email, f"guess {number}", f"203.0.113.{number}")

    assert len(tried) <= 5


def test_one_account_that_is_guessed_at_locks_nobody_else_out(person, stranger):
    for number in range(20):
        log_in(person.email, f"guess {number}", "203.0.113.7")

    assert log_in(stranger.email, PASSWORD, "203.0.113.8").status_code == 302


def test_a_forged_address_of_a_client_helps_nobody(person, stranger, settings):
    """Behind one proxy only what that proxy wrote is believed."""
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    forged = {"X-Forwarded-For": "198.51.100.1, 203.0.113.9"}
    for number in range(12):
        UserFactory(email=f"other{number}@example.org")
        said = {"X-Forwarded-For": f"198.51.100.{number}, 203.0.113.9"}
        log_in(f"other{number}@example.org", "wrong", "192.0.2.1", **said)

    assert log_in(stranger.email, PASSWORD, "192.0.2.1", **forged).status_code == 200
    elsewhere = {"X-Forwarded-For": "203.0.113.10"}
    assert log_in(stranger.email, PASSWORD, "192.0.2.1", **elsewhere).status_code == 302


def same(one, other):
    return [
        (answer.status_code, answer.headers.get("Location"), _plain(answer), sorted(answer.cookies))
        for answer in (one, other)
    ]


def _plain(answer):
    """The page without its tokens, and with every address alike."""
    text = answer.content.decode()
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text)
    return re.sub(r"[\w.]+@example\.org", "somebody", text)


@pytest.mark.parametrize(
    ("name", "known", "unknown"),
    [
        pytest.param(
            "account_login",
            {"login": "ada@example.org", "password": "wrong"},
            {"login": UNKNOWN, "password": "wrong"},
            id="logging in",
        ),
        pytest.param(
            "account_signup",
            {"email": "ada@example.org", "password1": LONG},
            {"email": UNKNOWN, "password1": LONG},
            id="signing up",
        ),
        pytest.param(
            "account_reset_password",
            {"email": "ada@example.org"},
            {"email": UNKNOWN},
            id="asking for a new password",
        ),
    ],
)
def test_known_and_unknown_addresses_get_the_same_answer(name, known, unknown, person, with_mail):
    first, second = Client(REMOTE_ADDR="203.0.113.1"), Client(REMOTE_ADDR="203.0.113.2")

    one, other = same(first.post(reverse(name), known), second.post(reverse(name), unknown))

    assert one == other


def test_the_page_after_a_sign_up_is_the_same_too(person, with_mail):
    pages = []
    for number, email in enumerate((person.email, UNKNOWN)):
        browser = Client(REMOTE_ADDR=f"203.0.113.{number}")
        pages.append(
            browser.post(reverse("account_signup"), {"email": email, "password1": LONG}, follow=True)
        )

    one, other = same(*pages)

    assert one == other


def test_what_a_visitor_brought_does_not_tell_either(person, with_mail):
    """Claiming at sign-up would: it happens where an account is made, and not where there is one."""
    from tests.factories.background import WorkFactory
    from tests.fixtures_people import browser_with_key

    kept = []
    for key, email in (("one", person.email), ("two", UNKNOWN)):
        brought = WorkFactory(owner=None, visitor_key=key)
        answer = browser_with_key(key).post(reverse("account_signup"), {"email": email, "password1": LONG})
        brought.refresh_from_db()
        kept.append((brought.visitor_key == key, "visitor" in answer.cookies))

    assert kept == [(True, False), (True, False)]


def test_only_who_has_an_account_gets_a_link_and_both_get_a_letter(person, with_mail):
    Client(REMOTE_ADDR="203.0.113.1").post(reverse("account_reset_password"), {"email": person.email})
    Client(REMOTE_ADDR="203.0.113.2").post(reverse("account_reset_password"), {"email": UNKNOWN})

    known, unknown = mail.outbox
    assert "/accounts/password/reset/key/" in known.body
    assert "/accounts/password/reset/key/" not in unknown.body


def test_an_unknown_address_costs_a_hash_as_well(person, settings):
    """Or the time would tell. Measured in work, not in seconds: both hash exactly once."""
    from django.contrib.auth import hashers

    settings.PASSWORD_HASHERS = ["tests.accounts.counting_hasher.CountingHasher"]
    hashers.reset_hashers(setting="PASSWORD_HASHERS")
    person.set_password(PASSWORD)
    person.save()
    from tests.accounts.counting_hasher import CountingHasher

    costs = []
    for number, email in enumerate((person.email, UNKNOWN)):
        CountingHasher.hashed = 0
        log_in(email, "wrong", f"203.0.113.{number}")
        costs.append(CountingHasher.hashed)

    hashers.reset_hashers(setting="PASSWORD_HASHERS")
    assert costs == [1, 1]
