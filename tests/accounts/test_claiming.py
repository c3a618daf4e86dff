"""What a visitor brought is theirs when they log in: all of it, once."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from apps.accounts.actions import claims
from apps.accounts.models import Claim
from apps.accounts.ownership import owned_models
from apps.background.models import Work
from tests.factories import FACTORIES
from tests.factories.accounts import PASSWORD, ClaimFactory, UserFactory
from tests.factories.background import WorkFactory


@pytest.mark.parametrize("model", owned_models(), ids=lambda model: model._meta.label)
def test_every_kind_of_thing_changes_hands(model, person, visitor_key):
    brought = FACTORIES[model](owner=None, visitor_key=visitor_key)

    claims.claim(by=person, visitor_key=visitor_key)

    brought.refresh_from_db()
    assert (brought.owner, brought.visitor_key) == (person, "")


def test_what_others_brought_stays_theirs(person, stranger):
    of_another_visitor = WorkFactory(visitor_key="another")
    of_a_stranger = WorkFactory(owner=stranger)

    claims.claim(by=person, visitor_key="a-visitors-key")

    assert Work.objects.get(pk=of_another_visitor.pk).visitor_key == "another"
    assert Work.objects.get(pk=of_a_stranger.pk).owner == stranger


def test_whoever_comes_second_gets_nothing(person, stranger, visitor_key):
    claims.claim(by=person, visitor_key=visitor_key)
    late = WorkFactory(owner=None, visitor_key=visitor_key)

    assert claims.claim(by=stranger, visitor_key=visitor_key) == 0

    late.refresh_from_db()
    assert late.owner is None


def test_no_key_claims_nothing(person):
    assert claims.claim(by=person, visitor_key="") == 0
    assert not Claim.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_people_at_once_do_not_split_what_one_visitor_brought():
    for _ in range(20):
        WorkFactory(visitor_key="shared")
    people = [UserFactory(), UserFactory()]
    together = threading.Barrier(2)

    def log_in(who):
        together.wait()
        claims.claim(by=who, visitor_key="shared")
        connection.close()

    threads = [threading.Thread(target=log_in, args=[who]) for who in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    owners = set(Work.objects.values_list("owner", flat=True))
    assert len(owners) == 1
    assert owners < {person.pk for person in people}


def test_the_same_request_sent_before_and_after_logging_in_is_kept_twice(person, visitor_key):
    mine = WorkFactory(owner=person, submission_key="one-click")
    brought = WorkFactory(visitor_key=visitor_key, submission_key="one-click")
    other = WorkFactory(owner=None, visitor_key=visitor_key)

    assert claims.claim(by=person, visitor_key=visitor_key) == 2

    brought.refresh_from_db()
    other.refresh_from_db()
    assert {mine.owner, brought.owner, other.owner} == {person}
    assert brought.submission_key.startswith("one-click:")


def test_what_a_worker_writes_after_the_claim_follows(person, visitor_key):
    claims.claim(by=person, visitor_key=visitor_key)
    late = WorkFactory(owner=None, visitor_key=visitor_key)

    claims.follow_up()

    late.refresh_from_db()
    assert late.owner == person


def test_claims_are_forgotten_after_a_day(person, visitor_key, time_machine):
    claims.claim(by=person, visitor_key=visitor_key)

    time_machine.move_to(timezone.now() + claims.FOLLOWED_FOR + timedelta(minutes=1))
    claims.follow_up()

    assert not Claim.objects.exists()


def test_logging_in_claims_and_spends_the_key(person, visitor_browser, visitor_key):
    brought = WorkFactory(owner=None, visitor_key=visitor_key)

    answer = visitor_browser.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})

    brought.refresh_from_db()
    assert answer.status_code == 302
    assert brought.owner == person
    assert answer.cookies["visitor"].value == ""


def test_signing_up_claims(visitor_browser, visitor_key):
    brought = WorkFactory(owner=None, visitor_key=visitor_key)

    visitor_browser.post(
        reverse("account_signup"), {"email": "new@example.org", "password1": "a long enough secret"}
    )

    brought.refresh_from_db()
    assert brought.owner.email == "new@example.org"


def test_a_wrong_password_claims_nothing(person, visitor_browser, visitor_key):
    brought = WorkFactory(owner=None, visitor_key=visitor_key)

    visitor_browser.post(reverse("account_login"), {"login": person.email, "password": "not this one"})

    brought.refresh_from_db()
    assert brought.visitor_key == visitor_key


def test_following_up_costs_the_same_with_many_claims(person, django_assert_max_num_queries):
    ClaimFactory.create_batch(30)

    with django_assert_max_num_queries(len(owned_models()) + 3):
        claims.follow_up()
