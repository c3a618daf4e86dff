"""Who may make an account: everybody, who is invited, or nobody, as the owner says."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts import choices
from apps.accounts.actions import invitations
from apps.accounts.models import Invitation, OwnersChoice, User
from tests.factories.accounts import UserFactory

SECRET = "a different long secret"


@pytest.fixture
def owner(db):
    return UserFactory(email="owner@example.org", is_staff=True)


@pytest.fixture
def invited_only(owner):
    choices.SIGN_UP.choose(choices.INVITED)


def follow(token):
    browser = Client()
    return browser, browser.get(reverse("accounts:accept_invitation", args=[token]))


def sign_up(browser, email="new@example.org"):
    return browser.post(reverse("account_signup"), {"email": email, "password1": SECRET})


def test_at_first_everybody_may(owner):
    sign_up(Client())

    assert User.objects.filter(email="new@example.org").exists()


@pytest.mark.parametrize("rule", [choices.INVITED, choices.CLOSED])
def test_without_an_invitation_nobody_may(owner, rule):
    choices.SIGN_UP.choose(rule)

    answer = sign_up(Client())

    assert "Sign-up is closed" in answer.text or "closed" in answer.text.lower()
    assert User.objects.count() == 1


def test_an_invitation_makes_one_account(owner, invited_only):
    token = invitations.invite(by=owner)
    browser, answer = follow(token)
    sign_up(browser)

    again, refused = follow(token)

    assert answer.url == reverse("account_signup")
    assert refused.status_code == 404
    assert sign_up(again, "second@example.org").status_code == 200
    assert set(User.objects.values_list("email", flat=True)) == {"owner@example.org", "new@example.org"}


def test_two_who_follow_one_invitation_make_one_account(owner, invited_only):
    token = invitations.invite(by=owner)
    first, second = follow(token)[0], follow(token)[0]

    sign_up(first)
    sign_up(second, "second@example.org")

    assert not User.objects.filter(email="second@example.org").exists()


def test_an_invitation_lapses(owner, invited_only):
    token = invitations.invite(by=owner)
    Invitation.objects.update(made_at=timezone.now() - invitations.VALID_FOR - timedelta(minutes=1))

    _, answer = follow(token)

    assert answer.status_code == 404


def test_old_invitations_are_forgotten(owner):
    invitations.invite(by=owner)
    invitations.invite(by=owner)
    Invitation.objects.filter(pk=Invitation.objects.first().pk).update(
        made_at=timezone.now() - timedelta(days=31)
    )

    invitations.forget_old()

    assert Invitation.objects.count() == 1


def test_nobody_finds_an_invitation_in_the_database(owner):
    token = invitations.invite(by=owner)

    assert token not in str(Invitation.objects.values())


def test_a_closed_site_is_closed_to_the_invited(owner):
    token = invitations.invite(by=owner)
    choices.SIGN_UP.choose(choices.CLOSED)
    browser, _ = follow(token)

    sign_up(browser)

    assert User.objects.count() == 1


def test_what_the_environment_says_wins_and_cannot_be_chosen(owner, settings):
    choices.SIGN_UP.choose(choices.OPEN)
    settings.SIGN_UP = choices.CLOSED

    choices.SIGN_UP.choose(choices.INVITED)

    assert choices.SIGN_UP.value == choices.CLOSED
    assert OwnersChoice.objects.get().value == choices.OPEN


def test_a_word_that_is_no_option_is_none(owner, settings):
    settings.SIGN_UP = "perhaps"
    OwnersChoice.objects.create(name="SIGN_UP", value="maybe")

    assert choices.SIGN_UP.value == choices.OPEN
