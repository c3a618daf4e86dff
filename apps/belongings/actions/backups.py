"""The whole site in one file, and the site again from such a file: without those who have left since."""

import hashlib
import json
import os
import tarfile
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connections
from django.utils import timezone

from apps.accounts import choices
from apps.accounts.actions import destroying, farewells, tombstones
from apps.embedded import dumps

FORMAT = 1
DUMP, MANIFEST, STONES, MEDIA = "database.dump", "manifest.json", "tombstones.jsonl", "media"


class BackupDamaged(Exception):
    """It is no backup of ours, or not what was written; the message says which."""


@dataclass(frozen=True)
class Restored:
    """``made_at`` of the backup; ``erased`` people had left since."""

    made_at: datetime
    files: int
    erased: int


def folder() -> Path:
    return Path(settings.VAR_DIR) / "backups"


def make(to: Path | None = None) -> Path:
    """Write a backup for its owner's eyes only. People may go on working. Raises dumps.DumpFailed."""
    place = to or folder()
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    made_at = timezone.now()
    done = place / f"fairhand-{made_at:%Y-%m-%dT%H%M%S}.tar"
    with tempfile.TemporaryDirectory(dir=place, prefix=".making-") as making:
        dump, packed = Path(making) / DUMP, Path(making) / "packed.tar"
        dumps.write(settings.DATABASES["default"], dump)
        _pack(packed, dump, made_at)
        os.replace(packed, done)
    return done


def forget_old(place: Path | None = None) -> int:
    """Destroy backups older than the owner keeps them; says how many. What left is then nowhere any more."""
    oldest = timezone.now().timestamp() - timedelta(days=int(choices.BACKUP_DAYS.value)).total_seconds()
    old = [file for file in (place or folder()).glob("fairhand-*.tar") if file.stat().st_mtime < oldest]
    for file in old:
        file.unlink(missing_ok=True)
    return len(old)


def restore(backup: Path) -> Restored:
    """Make the site what it was. Raises BackupDamaged or dumps.DumpFailed; then nothing has changed.

    Nobody may be using the site. All are logged out: a session that was ended since must not come back.
    """
    stones = _all_stones()
    media = Path(settings.MEDIA_ROOT)
    with tempfile.TemporaryDirectory(dir=_beside(media), prefix=".restoring-") as restoring:
        unpacked = Path(restoring)
        manifest = _unpack(backup, unpacked)
        connections.close_all()
        dumps.read(settings.DATABASES["default"], unpacked / DUMP)
        _swap(media, unpacked / MEDIA, unpacked / "replaced")
        stones = tombstones.read(unpacked / STONES) | stones
    call_command("migrate", interactive=False, verbosity=0)
    return Restored(datetime.fromisoformat(manifest["made_at"]), manifest["files"], _lay_to_rest(stones))


def _lay_to_rest(stones: tombstones.Kept) -> int:
    """Erase again who has left since; says how many."""
    tombstones.merge(stones)
    Session.objects.all().delete()
    UserSession.objects.all().delete()
    risen = tombstones.risen()
    for person in risen:
        farewells.leave(person)
    destroying.destroy_doomed()
    return len(risen)


def _all_stones() -> tombstones.Kept:
    """Those of the database that is to be replaced, if it still answers, and those beside it."""
    tombstones.try_to_keep_outside()
    return tombstones.read()


def _pack(packed: Path, dump: Path, made_at: datetime) -> None:
    media = Path(settings.MEDIA_ROOT)
    stored = sorted(file for file in media.rglob("*") if file.is_file()) if media.is_dir() else []
    manifest = {
        "format": FORMAT,
        "made_at": made_at.isoformat(),
        "files": len(stored),
        "sha256": _digest(dump),
    }
    described = dump.with_name(MANIFEST)
    described.write_text(json.dumps(manifest))
    packed.touch(mode=0o600)
    with tarfile.open(packed, "w") as archive:
        archive.add(described, MANIFEST)
        archive.add(dump, DUMP)
        if tombstones.file().exists():
            archive.add(tombstones.file(), STONES)
        for file in stored:
            _add_if_there(archive, file, f"{MEDIA}/{file.relative_to(media)}")


def _add_if_there(archive: tarfile.TarFile, file: Path, name: str) -> None:
    """Its owner may just have deleted it."""
    try:
        archive.add(file, name)
    except FileNotFoundError:
        return


def _unpack(backup: Path, into: Path) -> dict[str, Any]:
    try:
        with tarfile.open(backup) as archive:
            archive.extractall(into, filter="data")
        manifest: dict[str, Any] = json.loads((into / MANIFEST).read_text())
    except (OSError, tarfile.TarError, ValueError, KeyError):
        raise BackupDamaged(f"{backup} is no backup of this site, or it is damaged.") from None
    if manifest.get("format") != FORMAT or manifest.get("sha256") != _digest(into / DUMP):
        raise BackupDamaged(f"{backup} is not what was written: its checksum differs.")
    return manifest


def _swap(media: Path, fresh: Path, replaced: Path) -> None:
    fresh.mkdir(exist_ok=True)
    if media.exists():
        media.rename(replaced)
    fresh.rename(media)


def _beside(media: Path) -> Path:
    """Where a folder can be renamed to the media folder's place."""
    media.parent.mkdir(parents=True, exist_ok=True)
    return media.parent


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
