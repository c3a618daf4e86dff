"""Whoever leaves takes everything along: rows, files, sessions."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone

from apps.accounts.actions import destroying, farewells
from apps.accounts.models import DoomedFile, User
from apps.accounts.ownership import owned_models
from apps.background.models import Work
from tests.factories import FACTORIES
from tests.factories.background import WorkFactory
from tests.fixtures_people import PASSWORD, browser_of

OWNED = owned_models()
HOLDERS = [model for model in OWNED if destroying.holds_files(model)]


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    return tmp_path


def with_files(model, **owner):
    """A row that has its files; a factory for which that is not so by itself has a trait "stored"."""
    made_by = FACTORIES[model]
    row = made_by(**owner, **({"stored": True} if "stored" in made_by._meta.parameters else {}))
    assert list(row.stored_files()), f"{made_by.__name__} makes no file"
    return row


def kept(folder):
    return sorted(file for file in Path(folder).rglob("*") if file.is_file())


@pytest.mark.parametrize("model", OWNED, ids=lambda model: model._meta.label)
def test_a_leaving_person_takes_along(model, person, stranger):
    theirs = FACTORIES[model](owner=person)
    of_a_stranger = FACTORIES[model](owner=stranger)

    farewells.leave(person)

    assert not model.objects.filter(pk=theirs.pk).exists()
    assert model.objects.filter(pk=of_a_stranger.pk).exists()
    assert not User.objects.filter(pk=person.pk).exists()


@pytest.mark.parametrize("model", OWNED, ids=lambda model: model._meta.label)
def test_a_visitors_day_ends(model, person, visitor_key):
    old = FACTORIES[model](owner=None, visitor_key=visitor_key)
    fresh = FACTORIES[model](owner=None, visitor_key="came-just-now")
    of_a_person = FACTORIES[model](owner=person)
    model.objects.filter(pk__in=[old.pk, of_a_person.pk]).update(
        created_at=timezone.now() - timedelta(hours=25)
    )

    farewells.forget_visitors(now=timezone.now())

    assert set(model.objects.values_list("pk", flat=True)) == {fresh.pk, of_a_person.pk}


@pytest.mark.parametrize("model", HOLDERS, ids=lambda model: model._meta.label)
def test_files_go_with_their_row(model, person, storage, django_capture_on_commit_callbacks):
    with_files(model, owner=person)
    assert kept(storage) != []

    with django_capture_on_commit_callbacks(execute=True):
        farewells.leave(person)

    assert kept(storage) == []
    assert not DoomedFile.objects.exists()


@pytest.mark.parametrize("model", HOLDERS, ids=lambda model: model._meta.label)
def test_files_of_a_deletion_that_was_cut_short_are_destroyed_later(model, person, storage):
    with_files(model, owner=person)
    farewells.leave(person)  # nothing runs after this commit
    assert kept(storage) != []

    destroying.destroy_doomed()

    assert kept(storage) == []


def test_a_file_that_no_row_knows_is_destroyed_once_it_is_old(db, storage):
    default_storage.save("prints/stray.pdf", ContentFile(b"%PDF"))

    assert destroying.destroy_strays(now=timezone.now()) == 0
    assert destroying.destroy_strays(now=timezone.now() + timedelta(hours=7)) == 1
    assert kept(storage) == []


@pytest.mark.parametrize("model", HOLDERS, ids=lambda model: model._meta.label)
def test_a_file_with_a_row_is_no_stray(model, person, storage):
    with_files(model, owner=person)
    before = kept(storage)

    destroying.destroy_strays(now=timezone.now() + timedelta(days=1))

    assert kept(storage) == before != []


def test_every_session_that_knows_the_address_ends(person, signed_in, stranger_browser):
    half_way = browser_of(person)
    half_way.logout()
    half_way.post(reverse("account_login"), {"login": person.email, "password": "wrong"})
    session = half_way.session
    session["account_login"] = {"email": person.email}
    session.save()

    farewells.leave(person)

    assert Session.objects.count() == 1
    assert stranger_browser.get(reverse("accounts:settings")).status_code == 200


def test_leaving_wants_the_password_first(signed_in):
    answer = signed_in.get(reverse("accounts:leave"))

    assert answer.status_code == 302
    assert answer.url.startswith(reverse("account_reauthenticate"))


def test_leaving_wants_the_address_typed_out(proven, person):
    answer = proven.post(reverse("accounts:leave"), {"typed": "yes"})

    assert answer.status_code == 422
    assert "This is not the address of this account." in answer.text
    assert User.objects.filter(pk=person.pk).exists()


def test_leaving_deletes_and_logs_out(proven, person):
    WorkFactory(owner=person)

    answer = proven.post(reverse("accounts:leave"), {"typed": " Ada@Example.org "}, follow=True)

    assert "Your account is deleted" in answer.text
    assert not User.objects.exists()
    assert not Work.objects.exists()
    assert proven.get(reverse("accounts:settings")).status_code == 302


def test_a_password_typed_again_is_proof_enough(signed_in):
    leave = reverse("accounts:leave")

    answer = signed_in.post(f"{reverse('account_reauthenticate')}?next={leave}", {"password": PASSWORD})

    assert answer.url == leave
    assert signed_in.get(leave).status_code == 200
