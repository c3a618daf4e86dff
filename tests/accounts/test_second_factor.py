"""A second factor: set up, asked for, lost and found again; its secrets cannot be read in the database."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.urls import reverse

from tests.factories.accounts import PASSWORD, PasskeyFactory
from tests.fixtures_people import browser_of
from tests.totp import code_for

A_MINUTE = 60


@pytest.fixture(autouse=True)
def nothing_counted(settings):
    settings.ACCOUNT_RATE_LIMITS = settings.MFA_RATE_LIMITS = False


@pytest.fixture
def with_app(proven, person):
    """Ada has set up an app; its secret."""
    proven.get(reverse("mfa_activate_totp"))
    secret = proven.session["mfa.totp.secret"]
    proven.post(reverse("mfa_activate_totp"), {"code": code_for(secret)})
    return secret


def log_in(person):
    browser = Client()
    browser.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})
    return browser


def is_in(browser):
    return browser.get(reverse("accounts:settings")).status_code == 200


def codes_of(browser):
    return re.findall(r"\b\d{8}\b", browser.get(reverse("mfa_view_recovery_codes")).text)


def test_setting_it_up_wants_the_password_first(signed_in):
    answer = signed_in.get(reverse("mfa_activate_totp"))

    assert answer.url.startswith(reverse("account_reauthenticate"))


def test_a_password_alone_is_not_enough_any_more(with_app, person):
    browser = log_in(person)

    assert not is_in(browser)
    browser.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert not is_in(browser)


def test_with_the_code_one_is_in(with_app, person, time_machine):
    time_machine.move_to(time.time() + A_MINUTE)
    browser = log_in(person)

    browser.post(reverse("mfa_authenticate"), {"code": code_for(with_app)})

    assert is_in(browser)


def test_a_code_opens_the_door_once(with_app, person, time_machine):
    time_machine.move_to(time.time() + A_MINUTE)
    first, second = log_in(person), log_in(person)

    first.post(reverse("mfa_authenticate"), {"code": code_for(with_app)})
    second.post(reverse("mfa_authenticate"), {"code": code_for(with_app)})

    assert (is_in(first), is_in(second)) == (True, False)


def test_a_clock_that_is_half_a_minute_late_is_forgiven_and_no_more(with_app, person, time_machine):
    now = time.time() + 10 * A_MINUTE
    late, later = code_for(with_app, now - 30), code_for(with_app, now - 5 * A_MINUTE)
    time_machine.move_to(now)
    first, second = log_in(person), log_in(person)

    second.post(reverse("mfa_authenticate"), {"code": later})
    first.post(reverse("mfa_authenticate"), {"code": late})

    assert (is_in(first), is_in(second)) == (True, False)


def test_no_secret_can_be_read_in_the_database(with_app, proven):
    codes = codes_of(proven)
    with connection.cursor() as cursor:
        cursor.execute("SELECT data::text FROM mfa_authenticator")
        stored = " ".join(row[0] for row in cursor.fetchall())

    assert len(codes) == 10
    assert with_app not in stored
    assert [code for code in codes if code in stored] == []


def test_a_recovery_code_opens_the_door_once(with_app, proven, person):
    code = codes_of(proven)[0]
    first, second = log_in(person), log_in(person)

    first.post(reverse("mfa_authenticate"), {"code": code})
    second.post(reverse("mfa_authenticate"), {"code": code})

    assert is_in(first)
    assert not is_in(second)


def test_new_recovery_codes_end_the_old(with_app, proven, person):
    old = codes_of(proven)
    proven.post(reverse("mfa_generate_recovery_codes"))

    assert set(codes_of(proven)).isdisjoint(old)


def test_taking_it_away_wants_the_password_first(with_app, person):
    browser = browser_of(person)

    browser.post(reverse("mfa_deactivate_totp"))

    assert Authenticator.objects.filter(user=person, type="totp").exists()


def test_a_passkey_of_somebody_else_cannot_be_taken_away(proven, stranger):
    theirs = PasskeyFactory(user=stranger)

    proven.post(reverse("mfa_remove_webauthn", args=[theirs.pk]))

    assert Authenticator.objects.filter(pk=theirs.pk).exists()


def test_a_passkey_counts_as_a_second_factor(person):
    PasskeyFactory(user=person)

    browser = log_in(person)

    assert not is_in(browser)
