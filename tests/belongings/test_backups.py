"""A backup brings the site back as it was; who has left since stays gone."""

import os
import tarfile
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.utils import timezone

from apps.accounts.actions import farewells, tombstones
from apps.accounts.models import Tombstone, User
from apps.background.models import Work
from apps.belongings.actions import backups
from apps.belongings.models import Takeout
from apps.embedded import dumps
from tests.factories.accounts import UserFactory
from tests.factories.background import WorkFactory
from tests.factories.belongings import TakeoutFactory
from tests.fixtures_people import browser_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def var(settings, tmp_path, monkeypatch):
    settings.VAR_DIR, settings.MEDIA_ROOT = tmp_path, str(tmp_path / "media")
    monkeypatch.setenv("DATABASE_URL", "given, so it is not ours to close")
    return tmp_path


@pytest.fixture
def people(db):
    return UserFactory(email="stays@example.org"), UserFactory(email="leaves@example.org")


def emails():
    return set(User.objects.values_list("email", flat=True))


def files_in(folder):
    return sorted(str(file.relative_to(folder)) for file in Path(folder).rglob("*") if file.is_file())


def test_the_site_is_what_it_was(people, var):
    stays, _ = people
    WorkFactory.create_batch(3, owner=stays)
    kept = TakeoutFactory(owner=stays, stored=True)
    before = files_in(var / "media")
    backup = backups.make()
    Takeout.objects.all().delete()
    Work.objects.all().delete()
    UserFactory(email="came.later@example.org")

    restored = backups.restore(backup)

    assert emails() == {"stays@example.org", "leaves@example.org"}
    assert Work.objects.count() == 4
    assert Takeout.objects.get().file.read() == b"PK"
    assert files_in(var / "media") == before == [f"takeouts/{kept.pk}.zip"]
    assert (restored.files, restored.erased) == (1, 0)


def test_who_left_stays_gone(people, var):
    _, leaves = people
    TakeoutFactory(owner=leaves, stored=True)
    backup = backups.make()
    farewells.leave(leaves)

    restored = backups.restore(backup)

    assert emails() == {"stays@example.org"}
    assert restored.erased == 1
    assert files_in(var / "media") == []
    assert not Takeout.objects.exists()


def test_who_left_stays_gone_when_the_database_was_lost(people, var):
    _, leaves = people
    backup = backups.make()
    farewells.leave(leaves)
    Tombstone.objects.all().delete()  # as a new, empty database

    assert backups.restore(backup).erased == 1
    assert emails() == {"stays@example.org"}


def test_who_left_stays_gone_when_all_but_a_later_backup_was_lost(people, var):
    _, leaves = people
    older = backups.make()
    farewells.leave(leaves)
    later = backups.make(var / "later")
    tombstones.file().unlink()
    Tombstone.objects.all().delete()

    backups.restore(later)

    assert backups.restore(older).erased == 1


def test_a_tombstone_is_in_the_restored_site_as_well(people):
    _, leaves = people
    backup = backups.make()
    farewells.leave(leaves)

    backups.restore(backup)

    assert str(Tombstone.objects.get().mark) == str(leaves.mark)


def test_nobody_is_logged_in_after_a_restore(people):
    browser_of(people[0])
    backup = backups.make()

    backups.restore(backup)

    assert not Session.objects.exists()


def test_the_restored_site_goes_on(people):
    """Numbers are not given twice, and tables that a newer release has are made."""
    backup = backups.make()

    backups.restore(backup)

    assert UserFactory().pk > max(person.pk for person in people)


@pytest.mark.parametrize("harm", ["cut", "other", "changed"])
def test_a_damaged_backup_changes_nothing(people, var, harm):
    backup = backups.make()
    UserFactory(email="came.later@example.org")
    if harm == "cut":
        backup.write_bytes(backup.read_bytes()[: backup.stat().st_size // 2])
    elif harm == "other":
        backup.write_bytes(b"not a backup")
    else:
        change_inside(backup)

    with pytest.raises((backups.BackupDamaged, dumps.DumpFailed)):
        backups.restore(backup)

    assert "came.later@example.org" in emails()


def change_inside(backup):
    """A few bytes in the middle of the dump."""
    with tarfile.open(backup) as archive:
        inside = archive.getmember(backups.DUMP)
        start, size = inside.offset_data, inside.size
    with backup.open("r+b") as file:
        file.seek(start + size // 2)
        file.write(b"\0" * 16)


def test_a_restore_that_fails_in_the_database_changes_nothing(people, monkeypatch):
    backup = backups.make()
    UserFactory(email="came.later@example.org")
    monkeypatch.setattr(dumps, "EMPTIED", dumps.EMPTIED + "SELECT 1 / 0;\n")

    with pytest.raises(dumps.DumpFailed, match="division by zero"):
        backups.restore(backup)

    assert "came.later@example.org" in emails()


def test_a_backup_is_for_its_owners_eyes(people):
    assert backups.make().stat().st_mode & 0o077 == 0


def test_a_member_that_points_outside_is_refused(people, var):
    evil = var / "fairhand-evil.tar"
    (var / "words").write_text("words")
    with tarfile.open(evil, "w") as archive:
        archive.add(var / "words", "../../outside")

    with pytest.raises(backups.BackupDamaged):
        backups.restore(evil)

    assert not (var.parent / "outside").exists()


def test_old_backups_are_destroyed(people):
    old, new = backups.make(), backups.make(backups.folder())
    past = (timezone.now() - timedelta(days=31)).timestamp()
    renamed = old.with_name("fairhand-2020-01-01T000000.tar")
    if old == new:  # made within one second
        renamed.write_bytes(old.read_bytes())
    else:
        old.rename(renamed)
    os.utime(renamed, (past, past))

    assert backups.forget_old() == 1
    assert [file.name for file in backups.folder().iterdir()] == [new.name]


def test_the_commands(people, var):
    out = StringIO()
    call_command("backup", stdout=out)
    backup = Path(out.getvalue().split(" (")[0])
    farewells.leave(people[1])

    call_command("restore", str(backup), "--yes", stdout=out)

    assert "have left since: 1." in out.getvalue()
    assert emails() == {"stays@example.org"}


def test_a_restore_asks_first(people, var, monkeypatch):
    backup = backups.make()
    UserFactory(email="came.later@example.org")
    monkeypatch.setattr("builtins.input", lambda _: "")

    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("restore", str(backup))

    assert "came.later@example.org" in emails()


def test_a_file_deleted_meanwhile_does_not_spoil_a_backup(people, var, monkeypatch):
    default_storage.save("takeouts/one.zip", ContentFile(b"PK"))
    monkeypatch.setattr(dumps, "write", lambda database, to: to.write_bytes(b"dump"))
    listed = backups._add_if_there

    def vanish(archive, file, name):
        file.unlink()
        listed(archive, file, name)

    monkeypatch.setattr(backups, "_add_if_there", vanish)

    assert backups.make().exists()
