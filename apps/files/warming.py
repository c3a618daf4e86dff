"""Workers that someone waits for load their fork servers when they start, not at the first file."""

from typing import Any

from celery.signals import celeryd_init, worker_process_init

from apps.files import proof
from apps.files.paper import preview, printing
from apps.files.reading import door


@worker_process_init.connect  # type: ignore[untyped-decorator]
def warm_readers(**_: Any) -> None:
    """In each child of the worker for files."""
    door.READERS.warm()


@celeryd_init.connect  # type: ignore[untyped-decorator]
def warm_press(sender: str = "", **_: Any) -> None:
    """In the worker for previews, which works in threads of its own."""
    if sender.startswith("previews@"):
        for server in (printing.PRESS, preview.EASEL, proof.READERS):
            server.warm()
