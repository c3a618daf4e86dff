"""The cast: Ada owns things, Bob is a stranger with things of his own, and a visitor has no account."""

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

PASSWORD = "correct horse battery"


@pytest.fixture
def person(db):
    from tests.factories.accounts import UserFactory

    return UserFactory(email="ada@example.org")


@pytest.fixture
def stranger(db):
    from tests.factories.accounts import UserFactory

    return UserFactory(email="bob@example.org")


@pytest.fixture
def signed_in(person):
    """A browser in which Ada has logged in a while ago."""
    return browser_of(person)


@pytest.fixture
def proven(person):
    """A browser in which Ada has just typed her password."""
    return browser_of(person, is_fresh=True)


@pytest.fixture
def stranger_browser(stranger):
    return browser_of(stranger)


@pytest.fixture
def visitor_key():
    return "a-visitors-key"


@pytest.fixture
def visitor_browser(db, visitor_key):
    """A browser of someone without an account who has brought something."""
    return browser_with_key(visitor_key)


def browser_of(person, *, is_fresh=False, **options):
    client = Client(**options)
    client.force_login(person)
    if is_fresh:
        session = client.session
        session["account_authentication_methods"] = [
            {"method": "password", "at": timezone.now().timestamp(), "reauthenticated": True}
        ]
        session["account_authentication_methods_user"] = str(person.pk)
        session.save()
    return client


def browser_with_key(key, **options):
    from django.http import HttpResponse

    from apps.accounts import visitors

    client = Client(**options)
    answer = HttpResponse()
    answer.set_signed_cookie(visitors.cookie_name(), key, salt=visitors.SALT)
    client.cookies[visitors.cookie_name()] = answer.cookies[visitors.cookie_name()].value
    assert settings.SESSION_COOKIE_NAME not in client.cookies
    return client
