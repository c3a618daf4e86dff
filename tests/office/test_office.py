"""The owner's page: for the owner alone, freshly proven; figures and choices, and nobody's words."""

import os
import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts import choices
from apps.accounts.limits import Limit
from apps.accounts.models import User
from apps.background import broker, dispatch
from apps.background.models import Work
from apps.belongings.actions import backups
from apps.office import state
from tests.factories.accounts import UserFactory
from tests.factories.background import WorkFactory
from tests.fixtures_people import browser_of

PAGE = "office:show"


@pytest.fixture(autouse=True)
def var(settings, tmp_path, monkeypatch):
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(broker._Memory, "away_until", 0.0)
    return tmp_path


@pytest.fixture
def owner(db):
    return UserFactory(email="owner@example.org", is_staff=True)


@pytest.fixture
def desk(owner):
    return browser_of(owner, is_fresh=True)


def figure(label):
    return next(found for found in state.figures() if found.label == label)


def test_the_page_is_for_the_owner(proven):
    assert proven.get(reverse(PAGE)).status_code == 404


def test_the_owner_proves_it_first(owner):
    assert browser_of(owner).get(reverse(PAGE)).url.startswith(reverse("account_reauthenticate"))


def test_the_page_shows_figures_and_limits(desk):
    Limit("tests.shown", "address", 20, 3600)

    said = desk.get(reverse(PAGE)).text

    assert "The clock last ticked" in said
    assert "20 in an hour" in said
    assert "account: login failed" in said
    assert "5 in five minutes" in said


def test_failures_are_named_and_counted(desk):
    for _ in range(3):
        Work.objects.filter(pk=WorkFactory().pk).settle(Work.Status.FAILED, error_code="too_slow")
    old = WorkFactory()
    Work.objects.filter(pk=old.pk).settle(Work.Status.FAILED, error_code="crashed")
    Work.objects.filter(pk=old.pk).update(settled_at=timezone.now() - timedelta(days=2))

    said = desk.get(reverse(PAGE)).text

    assert [(row["error_code"], row["count"]) for row in state.failures()] == [("too_slow", 3)]
    assert "too_slow" in said


def test_a_clock_that_stands_still_is_shown(db):
    assert figure("The clock last ticked").is_well is False

    dispatch.sweep()

    assert figure("The clock last ticked").is_well is True


def test_work_that_waits_is_shown(db):
    assert figure("The oldest work that waits").is_well is True

    Work.objects.filter(pk=WorkFactory().pk).update(created_at=timezone.now() - timedelta(minutes=20))

    assert figure("The oldest work that waits").is_well is False


def test_a_broker_that_is_away_breaks_nothing(desk, settings, monkeypatch):
    def away(*_, **__):
        raise broker.BrokerAway

    monkeypatch.setattr(broker, "lengths", away)
    monkeypatch.setattr(broker, "listeners", away)

    assert desk.get(reverse(PAGE)).status_code == 200
    assert figure("The broker").is_well is False


def test_without_workers_that_is_said(db):
    assert (figure("Workers that listen").value, figure("Workers that listen").is_well) == ("0", False)


def test_the_last_backup_is_shown(var, db):
    assert figure("The last backup").is_well is None
    backup = backups.folder() / "fairhand-2026-01-01T000000.tar"
    backup.parent.mkdir()
    backup.touch()

    assert figure("The last backup").is_well is True

    past = (timezone.now() - timedelta(days=3)).timestamp()
    os.utime(backup, (past, past))

    assert figure("The last backup").is_well is False


def test_people_and_visitors_are_counted(db):
    UserFactory.create_batch(2)
    for key in ("one", "one", "two"):
        WorkFactory(owner=None, visitor_key=key)

    assert figure("People with an account").value == "2"
    assert figure("Visitors with something here").value == "2"


def test_the_owner_chooses(desk):
    desk.post(reverse("office:choose", args=["SIGN_UP"]), {"value": "closed"})

    assert choices.SIGN_UP.value == choices.CLOSED


@pytest.mark.parametrize(("name", "value", "status"), [("SIGN_UP", "perhaps", 422), ("NOTHING", "x", 404)])
def test_what_is_no_choice_is_refused(desk, name, value, status):
    assert desk.post(reverse("office:choose", args=[name]), {"value": value}).status_code == status


def test_what_the_environment_fixes_cannot_be_chosen(desk, settings):
    settings.SIGN_UP = choices.CLOSED

    desk.post(reverse("office:choose", args=["SIGN_UP"]), {"value": "open"})

    assert choices.SIGN_UP.value == choices.CLOSED
    assert "Fixed by SIGN_UP in the environment." in desk.get(reverse(PAGE)).text


def test_an_invitation_is_shown_once_and_works(desk):
    choices.SIGN_UP.choose(choices.INVITED)
    said = desk.post(reverse("office:invite")).text
    link = re.search(r"/settings/invited/[\w-]+/", said)[0]

    guest = Client()
    guest.get(link)
    guest.post(reverse("account_signup"), {"email": "new@example.org", "password1": "a long enough secret"})

    assert User.objects.filter(email="new@example.org").exists()
    assert link not in desk.get(reverse(PAGE)).text


def test_mail_is_tried(desk, settings):
    settings.HAS_MAIL = True

    answer = desk.post(reverse("office:try_mail"), follow=True)

    assert "The mail server took it" in answer.text
    assert mail.outbox[0].to == ["owner@example.org"]


def test_a_mail_server_that_refuses_is_told_of(desk, settings):
    settings.HAS_MAIL = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    answer = desk.post(reverse("office:try_mail"), follow=True)

    assert "The mail server did not take it: ConnectionRefusedError." in answer.text


def test_without_a_mail_server_that_is_said(desk):
    assert "No mail server is set" in desk.post(reverse("office:try_mail"), follow=True).text
