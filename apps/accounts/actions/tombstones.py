"""Who left stays gone: what a restored backup brings back is erased again.

A tombstone is a number drawn by lot. It is written with the deletion, then beside the database as well, for a
restore replaces the database.
"""

import json
import os
import uuid
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, transaction
from django.utils import timezone

from apps.accounts.models import Tombstone, User

Kept = dict[str, str]  # mark -> when, both as written in the file


def file() -> Path:
    return Path(settings.VAR_DIR) / "tombstones.jsonl"


def carve(mark: uuid.UUID) -> Tombstone:
    """Say that this person has left; inside the transaction of the deletion."""
    stone, _ = Tombstone.objects.get_or_create(mark=mark, defaults={"left_at": timezone.now()})
    transaction.on_commit(keep_outside, robust=True)
    return stone


def keep_outside() -> int:
    """Write beside the database what is not there yet; says how many."""
    missing = list(Tombstone.objects.filter(is_kept_outside=False).order_by("left_at"))
    if missing:
        _append((stone.mark, stone.left_at) for stone in missing)
        Tombstone.objects.filter(pk__in=[stone.pk for stone in missing]).update(is_kept_outside=True)
    return len(missing)


def try_to_keep_outside() -> None:
    """The same, for a database that may not answer, or be empty, or be of another time."""
    with suppress(DatabaseError):
        keep_outside()


def read(kept: Path | None = None) -> Kept:
    """What is written beside the database; a line cut short by a crash is passed over."""
    found: Kept = {}
    place = kept or file()
    for line in place.read_text().splitlines() if place.exists() else []:
        try:
            said = json.loads(line)
            found[str(uuid.UUID(said["mark"]))] = str(datetime.fromisoformat(said["left_at"]).isoformat())
        except (ValueError, KeyError, TypeError):
            continue
    return found


def merge(kept: Kept) -> None:
    """Put tombstones from outside into the database, as if they had always been there."""
    Tombstone.objects.bulk_create(
        [Tombstone(mark=mark, left_at=left_at) for mark, left_at in kept.items()], ignore_conflicts=True
    )
    Tombstone.objects.exclude(pk__in=list(read())).update(is_kept_outside=False)  # the file may be a new one
    keep_outside()


def risen() -> list[User]:
    """People who have left and are back all the same."""
    return list(User.objects.filter(mark__in=Tombstone.objects.values("mark")))


def _append(stones: Iterable[tuple[uuid.UUID, datetime]]) -> None:
    file().parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps({"mark": str(mark), "left_at": moment.isoformat()}) + "\n" for mark, moment in stones]
    with file().open("a") as written:
        written.writelines(lines)
        written.flush()
        os.fsync(written.fileno())
