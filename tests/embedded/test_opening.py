"""What happens before the doors open is done once, and only when there is something to do."""

from pathlib import Path

import pytest
import redis
from django.conf import settings
from kombu import Connection

from apps.embedded import opening

MANIFEST = {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}


@pytest.fixture
def collected(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | MANIFEST
    settings.STATIC_ROOT = str(tmp_path / "static")
    settings.STATICFILES_DIRS = [tmp_path / "own"]
    sheet = tmp_path / "own" / "css" / "own.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("p { color: red }")
    return sheet


def test_static_files_are_collected_again_only_when_one_changed(collected):
    assert opening.collect_static_files()
    assert not opening.collect_static_files()

    collected.write_text("p { color: green }")

    assert opening.collect_static_files()
    found = Path(settings.STATIC_ROOT).glob("css/own.*.css")
    assert any("green" in file.read_text() for file in found)


def test_the_fonts_of_paper_are_not_published(collected):
    (collected.parents[1] / "print").mkdir()
    (collected.parents[1] / "print" / "paper.ttf").write_bytes(b"font")

    opening.collect_static_files()

    assert list(Path(settings.STATIC_ROOT).rglob("paper*")) == []


def test_messages_that_a_killed_worker_held_go_back_to_their_queue():
    with Connection(settings.CELERY_BROKER_URL) as broker, redis.Redis.from_url(settings.REDIS_URL) as client:
        held = broker.SimpleQueue("held")
        held.put("work")
        held.get(timeout=5)  # taken, never acknowledged
        assert client.llen("held") == 0

        opening.return_unfinished_messages()

        assert client.llen("held") == 1
        held.clear()


@pytest.mark.django_db
def test_tables_that_are_up_to_date_are_left_alone():
    assert not opening.bring_tables_up_to_date()
