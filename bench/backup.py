"""How long a backup and a restore take on a filled site, with one person in fifty erased again.

Run it with ``.venv/bin/python bench/backup.py [--people 1000] [--megabytes 200]``; it starts its own servers.
"""

import argparse
import os
import secrets
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from apps.embedded import throwaway  # noqa: E402

LEAVERS = 50  # one in so many
VERSIONS = 4


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=1000)
    options.add_argument("--megabytes", type=int, default=200)
    given = options.parse_args()
    servers = throwaway.start(with_postgres=True, with_valkey=True)
    try:
        with tempfile.TemporaryDirectory() as folder:
            point_django_at(servers, Path(folder))
            measure(given.people, given.megabytes)
    finally:
        servers.stop()


def point_django_at(servers: "throwaway.Throwaway", var: Path) -> None:
    sockets = servers.postgres.sockets if servers.postgres else ""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "DATABASE_URL": f"postgres://postgres@/fairhand?host={sockets}",
        "FAIRHAND_VAR": str(var),
        "MEDIA_ROOT": str(var / "media"),
    }
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def measure(people: int, megabytes: int) -> None:
    from apps.accounts.actions import farewells
    from apps.accounts.models import User
    from apps.belongings.actions import backups

    took, _ = timed(lambda: fill(people, megabytes))
    print(f"filled   {people} people, {people * VERSIONS} versions, {megabytes} MB of files   {took:7.1f} s")
    took, backup = timed(backups.make)
    print(f"backup   {backup.stat().st_size / 1e6:8.1f} MB   {took:7.1f} s")
    leavers = list(User.objects.order_by("pk")[::LEAVERS])
    took, _ = timed(lambda: [farewells.leave(person) for person in leavers])
    print(f"leaving  {len(leavers)} people, each {1000 * took / max(1, len(leavers)):.0f} ms")
    took, restored = timed(lambda: backups.restore(backup))
    print(f"restore  {restored.files} files, {restored.erased} erased again   {took:7.1f} s")
    assert restored.erased == len(leavers)
    assert User.objects.count() == people - len(leavers)


def fill(people: int, megabytes: int) -> None:
    from django.core.files.base import ContentFile

    from tests.factories.accounts import UserFactory
    from tests.factories.belongings import TakeoutFactory
    from tests.factories.resumes import ResumeFactory, VersionFactory

    size = max(1, megabytes * 1_000_000 // people)
    for _ in range(people):
        person = UserFactory()
        resume = ResumeFactory(owner=person)
        for number in range(VERSIONS):
            VersionFactory(owner=person, resume=resume, number=number + 1)
        TakeoutFactory(owner=person, file=ContentFile(secrets.token_bytes(size), name="any"))


def timed(act: Callable[[], Any]) -> tuple[float, Any]:
    began = time.monotonic()
    result = act()
    return time.monotonic() - began, result


if __name__ == "__main__":
    main()
