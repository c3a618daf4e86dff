"""Sessions: new at each log-in, listed, ended from elsewhere, and ended by a new password."""

import re

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.urls import reverse

from apps.belongings import chores
from tests.factories.accounts import PASSWORD, UserSessionFactory
from tests.fixtures_people import browser_of

NEW = "a different long secret"
DESK = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
    " Version/18.0 Mobile/15E148 Safari/604.1"
)


@pytest.fixture
def log_in(person):
    def enter(agent=DESK):
        browser = Client(headers={"User-Agent": agent})
        browser.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})
        return browser

    return enter


def is_in(browser):
    return browser.get(reverse("accounts:settings")).status_code == 200


def key_of(browser):
    return browser.cookies["session"].value


def test_the_key_is_a_new_one_after_logging_in(person):
    browser = Client()
    session = browser.session
    session["planted"] = True
    session.save()
    browser.cookies["session"] = session.session_key

    browser.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})

    assert is_in(browser)
    assert key_of(browser) != session.session_key


def test_a_key_is_worth_nothing_after_logging_out(log_in):
    browser = log_in()
    stolen = Client()
    stolen.cookies["session"] = key_of(browser)

    browser.post(reverse("account_logout"))

    assert not is_in(stolen)


def test_looking_at_the_log_out_logs_nobody_out(log_in):
    browser = log_in()

    browser.get(reverse("account_logout"))

    assert is_in(browser)


def test_sessions_are_listed_and_ended_from_elsewhere(log_in):
    here, there = log_in(), log_in(PHONE)
    page = here.get(reverse("usersessions_list")).text

    here.post(reverse("usersessions_list"))

    assert "Safari" in page
    assert is_in(here)
    assert not is_in(there)


def test_one_session_is_ended_and_the_others_go_on(log_in):
    here, there, elsewhere = log_in(), log_in(PHONE), log_in()
    ended = UserSession.objects.get(session_key=key_of(there))

    here.post(reverse("accounts:end_session", args=[ended.pk]))

    assert [is_in(browser) for browser in (here, there, elsewhere)] == [True, False, True]


def test_a_session_of_somebody_else_goes_on(log_in, stranger_browser, person):
    browser = log_in()
    hers = UserSession.objects.get(session_key=key_of(browser))

    assert stranger_browser.post(reverse("accounts:end_session", args=[hers.pk])).status_code == 404
    assert is_in(browser)


def test_a_new_password_ends_every_other_session(log_in):
    here, there = log_in(), log_in()

    given = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    here.post(reverse("account_change_password"), given)

    assert is_in(here)
    assert not is_in(there)


def test_a_person_who_is_deactivated_is_out_at_once(signed_in, person):
    person.is_active = False
    person.save()

    assert not is_in(signed_in)


def test_cookies_are_kept_from_scripts_and_other_sites(log_in):
    cookie = log_in().cookies["session"]

    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def test_what_is_known_of_an_ended_session_goes(person):
    ended = UserSessionFactory(user=person)
    browser_of(person)
    going_on = UserSessionFactory(user=person, session_key=Session.objects.get().pk)

    chores.clear_sessions()

    assert UserSession.objects.get() == going_on != ended


@pytest.fixture
def with_mail(settings):
    settings.HAS_MAIL = True
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    settings.ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True


def test_a_new_address_is_confirmed_and_both_are_told(proven, person, with_mail):
    proven.post(reverse("account_email"), {"action_add": "", "email": "new@example.org"})
    code = re.search(r"^    (\S+)$", mail.outbox[-1].body, re.MULTILINE)[1]
    person.refresh_from_db()
    assert person.email == "ada@example.org"

    proven.post(reverse("account_email_verification_sent"), {"code": code})

    person.refresh_from_db()
    assert person.email == "new@example.org"
    assert {letter.to[0] for letter in mail.outbox} == {"ada@example.org", "new@example.org"}
    told = next(letter for letter in mail.outbox if letter.to == ["ada@example.org"])
    assert "changed" in told.body


def test_a_new_address_wants_the_password_first(signed_in, with_mail):
    answer = signed_in.post(reverse("account_email"), {"action_add": "", "email": "new@example.org"})

    assert answer.url.startswith(reverse("account_reauthenticate"))
    assert mail.outbox == []


def test_a_new_password_is_told_of(proven, person, with_mail):
    given = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}

    proven.post(reverse("account_change_password"), given)

    assert [letter.to for letter in mail.outbox] == [["ada@example.org"]]


def test_whoever_comes_from_elsewhere_has_nothing_to_type_again(person):
    """The typed address still stands before leaving."""
    person.set_unusable_password()
    person.save()

    assert browser_of(person).get(reverse("accounts:leave")).status_code == 200
