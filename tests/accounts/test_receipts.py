"""Who left stays gone, and has it in writing."""

import json

import pytest
from django.core import mail
from django.urls import reverse

from apps.accounts.actions import farewells, receipts, tombstones
from apps.accounts.models import Tombstone
from tests.factories.accounts import TombstoneFactory, UserFactory
from tests.factories.background import WorkFactory


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.VAR_DIR = settings.MEDIA_ROOT = tmp_path
    return tmp_path


def test_a_receipt_counts_what_went(person, signed_in):
    WorkFactory.create_batch(3, owner=person)

    receipt = farewells.leave(person)

    rows = dict(receipt.rows)
    assert (rows["Background work"], rows["Your account"], rows["E-mail addresses"]) == (3, 1, 1)
    assert rows["What a session remembers"] == 1
    assert receipt.mark == str(person.mark)


def test_a_receipt_is_shown_and_known_again(proven, person, client):
    shown = proven.post(reverse("accounts:leave"), {"typed": person.email})

    answer = client.get(shown.url)

    assert str(person.mark) in answer.text
    assert person.email not in answer.text
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'


def test_a_forged_receipt_is_none(client, db):
    assert client.get(reverse("accounts:left", args=["forged:forged:forged"])).status_code == 404


def test_the_last_mail_is_the_receipt(proven, person, settings):
    settings.HAS_MAIL = True

    proven.post(reverse("accounts:leave"), {"typed": person.email})

    (letter,) = mail.outbox
    assert letter.to == ["ada@example.org"]
    assert str(person.mark) in letter.body


def test_a_receipt_says_nothing_of_who_it_was(person):
    token = receipts.sign(farewells.leave(person))

    assert "@" not in str(receipts.read(token))


def test_a_tombstone_stands_outside_the_database_too(person, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        farewells.leave(person)

    assert list(tombstones.read()) == [str(person.mark)]
    assert Tombstone.objects.get().is_kept_outside


def test_a_crash_between_the_two_is_made_good_later(person):
    farewells.leave(person)
    assert tombstones.read() == {}

    tombstones.keep_outside()
    tombstones.keep_outside()

    assert tombstones.file().read_text().count("\n") == 1


def test_a_line_cut_short_spoils_no_other(folder):
    whole = TombstoneFactory.build()
    line = json.dumps({"mark": str(whole.mark), "left_at": whole.left_at.isoformat()})
    tombstones.file().write_text(f'{{"mark": "not a number", "left_at": ""}}\n{line}\n{line[:20]}')

    assert list(tombstones.read()) == [str(whole.mark)]


def test_who_is_back_from_a_backup_is_found(person, stranger):
    tombstones.merge({str(person.mark): "2026-01-01T00:00:00+00:00"})

    assert tombstones.risen() == [person]


def test_a_deletion_that_fails_leaves_no_tombstone(person, monkeypatch):
    def fail(_):
        raise RuntimeError

    monkeypatch.setattr(farewells, "_end_sessions", fail)

    with pytest.raises(RuntimeError):
        farewells.leave(person)

    assert not Tombstone.objects.exists()
    assert UserFactory._meta.model.objects.filter(pk=person.pk).exists()
