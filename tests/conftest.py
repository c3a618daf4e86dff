"""What every test may lean on: real servers in a folder of their own, and Debian's Chromium."""

import os
from pathlib import Path
from typing import Any

import pytest

from apps.embedded import throwaway

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright leaves a loop running

pytest_plugins = ["tests.fixtures_people", "tests.fixtures_work", "tests.journeys.accessibility"]

TESTS = Path(__file__).parent
SERVERS = pytest.StashKey[throwaway.Throwaway]()
CHROMIUM = Path("/usr/bin/chromium")


def pytest_configure(config: pytest.Config) -> None:
    if _only_pure_tests(config):
        return
    started = throwaway.start(
        with_postgres="DATABASE_URL" not in os.environ,
        with_valkey="REDIS_URL" not in os.environ,
    )
    config.stash[SERVERS] = started
    _point_settings_at(started)


def pytest_unconfigure(config: pytest.Config) -> None:
    from apps.files import child

    child.close_all()
    if started := config.stash.get(SERVERS, None):
        started.stop()


def _only_pure_tests(config: pytest.Config) -> bool:
    """Tests of the domain need nothing but Python, so nothing is started for them."""
    given = [Path(str(argument).partition("::")[0]).resolve() for argument in config.args]
    return bool(given) and all(path.is_relative_to(TESTS / "domain") for path in given)


def _point_settings_at(started: throwaway.Throwaway) -> None:
    from django.conf import settings

    settings.VAR_DIR = started.folder
    settings.MEDIA_ROOT = str(started.folder / "media")
    if started.postgres:
        database = settings.DATABASES["default"]
        database.update(HOST=str(started.postgres.sockets), NAME="fairhand", USER="postgres")
        database.get("OPTIONS", {}).pop("host", None)
    if started.valkey:
        settings.REDIS_URL = f"unix://{started.valkey.socket}"
        settings.CELERY_BROKER_URL = f"redis+socket://{started.valkey.socket}"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    quiet = ["dev-shm-usage", "gpu", "quic", "background-networking", "component-update", "sync"]
    flags = [*(f"--disable-{name}" for name in quiet), "--no-first-run"]
    if os.geteuid() == 0:
        flags.append("--no-sandbox")  # Chromium refuses to start as root with it
    installed = {"executable_path": str(CHROMIUM)} if CHROMIUM.exists() else {}
    return {**browser_type_launch_args, **installed, "args": flags}
