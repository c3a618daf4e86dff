"""A site without a mail server offers nothing that needs one; one with a server does."""

import pytest
from django.core import mail
from django.urls import reverse

from apps.accounts.without_mail import NEED_MAIL
from tests.factories.accounts import UserFactory
from tests.fixtures_people import browser_of

OFFERED = ["account_reset_password", "account_email"]


@pytest.mark.parametrize("name", OFFERED)
def test_without_mail_what_needs_it_is_not_there(name, proven):
    answer = proven.get(reverse(name))

    assert answer.status_code == 404
    assert "This site sends no mail" in answer.text


@pytest.mark.parametrize("name", OFFERED)
def test_with_mail_it_is(name, proven, settings):
    settings.HAS_MAIL = True

    assert proven.get(reverse(name), follow=True).status_code == 200


def test_every_address_that_needs_mail_is_known():
    from tests.guards.routes import all_routes

    names = {route.name for route in all_routes()}
    only_with_mail = {"account_signup_by_passkey"}

    assert names >= NEED_MAIL - only_with_mail


def test_the_settings_offer_no_change_of_address_without_mail(signed_in, settings):
    assert reverse("account_email") not in signed_in.get(reverse("accounts:settings")).text

    settings.HAS_MAIL = True

    assert reverse("account_email") in signed_in.get(reverse("accounts:settings")).text


def test_the_owner_is_told_and_nobody_else(signed_in, db):
    owner = browser_of(UserFactory(is_staff=True))

    assert "no mail server" in owner.get(reverse("accounts:settings")).text
    assert "no mail server" not in signed_in.get(reverse("accounts:settings")).text


def test_the_log_in_offers_no_reset_without_mail(client, db, settings):
    assert reverse("account_reset_password") not in client.get(reverse("account_login")).text

    settings.HAS_MAIL = True

    assert reverse("account_reset_password") in client.get(reverse("account_login")).text


def test_nothing_is_sent_anywhere_without_mail(client, db):
    client.post(reverse("account_signup"), {"email": "new@example.org", "password1": "a long enough secret"})

    assert mail.outbox == []
