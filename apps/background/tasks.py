"""Celery's side of the door: an id in, nothing out. All thinking is in runner.py."""

from celery import shared_task

from apps.background import runner


@shared_task  # type: ignore[untyped-decorator]
def perform(work_id: str, **_: object) -> None:
    """Take one piece of work as far as it goes. Safe to call twice, or at once, with the same id.

    Starts are counted in the row, so a redelivered message and a sweep are the same thing.
    ``**_`` lets tomorrow's web process pass more to today's worker.
    """
    runner.perform(work_id)
