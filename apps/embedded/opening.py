"""What must be true before the doors open: tables, static files, nothing half-done left with the broker."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from kombu.connection import Connection

STAMP = ".collected"
NOT_SERVED = ["print"]  # fonts and sheets of paper are read from their folder; compressing them takes 15 s


def bring_tables_up_to_date() -> bool:
    """Run what migrations are missing. True if there were any."""
    try:
        executor = MigrationExecutor(connection)
        is_behind = bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
        if is_behind:
            call_command("migrate", interactive=False, verbosity=0)
    finally:
        connections.close_all()
    return is_behind


def collect_static_files() -> bool:
    """Hash and copy the static files, if any changed since the last time. True if they did."""
    if not hasattr(staticfiles_storage, "manifest_name"):  # served straight from the folders
        return False
    stamp = Path(settings.STATIC_ROOT) / STAMP
    now = _fingerprint()
    if stamp.exists() and stamp.read_text() == now:
        return False
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=NOT_SERVED)
    stamp.write_text(now)
    return True


def return_unfinished_messages() -> None:
    """Give messages that a killed worker held back to their queues, without waiting for the redelivery time.

    Only for a broker of our own, before workers start: with another worker running its messages would double.
    """
    at_once = {"visibility_timeout": 0}
    broker = Connection(settings.CELERY_BROKER_URL, transport_options=at_once)  # type: ignore[no-untyped-call]
    with broker:
        broker.default_channel.qos.restore_visible(num=10_000, interval=1)


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for file in sorted(_static_files()):
        facts = file.stat()
        digest.update(f"{file} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _static_files() -> Iterator[Path]:
    for finder in get_finders():
        for name, storage in finder.list(NOT_SERVED):
            yield Path(storage.path(name))
