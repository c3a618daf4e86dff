"""The site gets its owner: by a command, or by a link that works once."""

import threading
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from apps.accounts.actions import owners
from apps.accounts.models import User
from tests.factories.accounts import PASSWORD, UserFactory
from tests.fixtures_people import browser_of

SITE = "http://localhost:8000"
NEW = "a different long secret"


def said(*command):
    out = StringIO()
    call_command(*command, stdout=out)
    return out.getvalue()


def path_of(line):
    return line.strip().split()[-1].removeprefix(SITE)


@pytest.fixture
def link(db):
    return owners.link("")


def test_a_site_without_an_owner_says_how_to_become_one(db):
    (line,) = apps.get_app_config("accounts").opening_lines(SITE)

    assert f"{SITE}/settings/own/" in line


def test_a_site_with_an_owner_says_nothing(db):
    UserFactory(is_staff=True)

    assert list(apps.get_app_config("accounts").opening_lines(SITE)) == []


def test_the_link_makes_an_account_the_owner(link, person):
    browser_of(person).post(link)

    person.refresh_from_db()
    assert person.is_staff


def test_looking_at_the_link_makes_nobody_the_owner(link, person):
    answer = browser_of(person).get(link)

    assert "Make this account the owner" in answer.text
    assert not owners.has_owner()


def test_the_link_leads_through_the_sign_up(link, settings):
    settings.SIGN_UP = "closed"
    browser = Client()
    browser.get(link)

    given = {"email": "o@example.org", "password1": NEW}
    answer = browser.post(f"{reverse('account_signup')}?next={link}", given)

    assert answer.url == link
    browser.post(link)
    assert User.objects.get().is_staff


def test_the_link_works_once(link, person, stranger):
    browser_of(person).post(link)

    assert browser_of(stranger).post(link).status_code == 404
    assert User.objects.filter(is_staff=True).count() == 1


@pytest.mark.parametrize("token", ["forged", "own:1abcde:forged"])
def test_a_forged_link_is_none(token, signed_in):
    assert signed_in.post(reverse("accounts:own", args=[token])).status_code == 404
    assert not owners.has_owner()


def test_an_old_link_is_none(link, signed_in, time_machine):
    import datetime

    from django.utils import timezone

    time_machine.move_to(timezone.now() + datetime.timedelta(days=owners.LINK_DAYS, minutes=1))

    with pytest.raises(owners.LinkSpent):
        owners.demand_valid(link.split("/")[-2])


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_becomes_the_owner():
    people = [UserFactory(), UserFactory()]
    token = owners.link("").split("/")[-2]
    together = threading.Barrier(2)
    late = []

    def follow(who):
        together.wait()
        try:
            owners.own(who, token=token)
        except owners.LinkSpent:
            late.append(who)
        connection.close()

    threads = [threading.Thread(target=follow, args=[who]) for who in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(late) == 1
    assert User.objects.filter(is_staff=True).count() == 1


def test_make_owner_appoints(person):
    said("make_owner", " Ada@Example.org")

    person.refresh_from_db()
    assert person.is_staff


def test_make_owner_makes_the_account_and_a_link_for_its_password(db):
    first_line = said("make_owner", "new@example.org").splitlines()[0]

    browser = Client()
    form = browser.get(path_of(first_line), follow=True)
    browser.post(form.redirect_chain[-1][0], {"password1": NEW, "password2": NEW})
    owner = User.objects.get(email="new@example.org")
    assert owner.is_staff
    assert owner.check_password(NEW)


def test_make_owner_wants_an_address(db):
    with pytest.raises(CommandError, match="not an e-mail address"):
        said("make_owner", "nobody")

    assert not User.objects.exists()


def test_reset_link_sets_a_new_password_once(person):
    link = path_of(said("reset_link", person.email))
    browser = Client()
    form = browser.get(link, follow=True).redirect_chain[-1][0]

    browser.post(form, {"password1": NEW, "password2": NEW})

    person.refresh_from_db()
    assert person.check_password(NEW)
    assert not person.check_password(PASSWORD)
    assert "password1" not in Client().get(link, follow=True).text


def test_reset_link_says_when_nobody_has_the_address(db):
    with pytest.raises(CommandError, match="Nobody has that address"):
        said("reset_link", "nobody@example.org")
