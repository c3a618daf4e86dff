"""Background work in tests: workers that run in process, and a model that says what it is told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

ROUNDS = 60  # more than any row may start or wait


@pytest.fixture(autouse=True)
def fake_llm(monkeypatch):
    """There is no model until a test calls ``fake_llm.will_say``."""
    from apps.llm import client
    from apps.llm.fake_client import FakeClient

    fake = FakeClient()
    monkeypatch.setattr(client, "get_client", lambda owner=None: fake if fake.is_set else None)
    return fake


@pytest.fixture
def workers() -> Callable:
    """``with workers(): ...`` performs what became due inside; ``workers.perform()`` what is due now."""
    return Workers()


class Workers:
    """Performs rows as a worker would, until none is left. Time flies: what waits is due at once."""

    @contextmanager
    def __call__(self) -> Iterator[None]:
        yield
        self.perform()

    def perform(self) -> None:
        from apps.background import runner
        from apps.background.models import Work

        for _ in range(ROUNDS):
            queued = Work.objects.filter(status=Work.Status.QUEUED)
            queued.update(not_before=None)
            if not (ids := list(queued.order_by("created_at").values_list("pk", flat=True))):
                return
            for pk in ids:
                runner.perform(pk)
        raise AssertionError("there is always more to do")
