"""The numbers of background work fit each other, and every kind has someone who does it."""

import ast
from pathlib import Path

import pytest
from django.conf import settings

from apps.background import chores, handlers
from apps.generation import registry

APPS = Path(__file__).resolve().parents[2] / "apps"
QUEUES = {"files", "previews", "models", "mail"}
HANDLERS = handlers.all_handlers()
GENERATORS = registry.all_generators()


def submitted_kinds():
    """Every ``submit(kind="...")`` in the code, and the one kind of all generations."""
    for file in APPS.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "submit":
                yield from (
                    word.value.value
                    for word in node.keywords
                    if word.arg == "kind" and isinstance(word.value, ast.Constant)
                )


def test_a_heart_beats_three_times_before_its_lease_lapses():
    assert settings.WORK_HEARTBEAT_SECONDS * 3 < settings.WORK_LEASE_SECONDS


def test_a_lease_lapses_before_the_broker_delivers_again():
    assert settings.CELERY_BROKER_TRANSPORT_OPTIONS["visibility_timeout"] > settings.WORK_LEASE_SECONDS


def test_a_worker_waits_longer_for_the_broker_than_the_broker_for_a_message():
    assert settings.CELERY_BROKER_TRANSPORT_OPTIONS["socket_timeout"] > 1


def test_the_clock_is_quicker_than_a_lease():
    assert settings.WORK_SWEEP_SECONDS < settings.WORK_LEASE_SECONDS


def test_publishing_again_grows_more_patient_and_outlasts_a_lease():
    waits = settings.WORK_REDISPATCH_SECONDS

    assert list(waits) == sorted(set(waits))
    assert waits[0] >= settings.WORK_LEASE_SECONDS


def test_there_are_starts_to_use_and_the_broker_counts_none():
    assert settings.WORK_STARTS == 3
    assert settings.CELERY_TASK_PUBLISH_RETRY is False
    assert settings.CELERY_TASK_ACKS_LATE is True


@pytest.mark.parametrize("handler", HANDLERS, ids=lambda handler: handler.kind)
def test_a_kind_has_a_queue_and_a_deadline(handler):
    assert handler.queue in QUEUES
    assert handler.deadline > 0


@pytest.mark.parametrize("kind", sorted(set(submitted_kinds())))
def test_what_is_submitted_is_handled(kind):
    assert kind in {handler.kind for handler in HANDLERS} | {generator.kind for generator in GENERATORS}


def test_a_generator_says_what_goes_in_and_comes_out():
    assert [generator.kind for generator in GENERATORS if not generator.Input.model_json_schema()] == []
    assert [generator.kind for generator in GENERATORS if not generator.Output.model_json_schema()] == []


def test_chores_have_time_to_pass():
    assert all(chore.seconds > 0 for chore in chores._chores.values())
