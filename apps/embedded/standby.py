"""Our own Postgres for a command, while the site is closed."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from apps.embedded import paths
from apps.embedded.lone import NotAlone, alone
from apps.embedded.postgres import Postgres


def is_ours() -> bool:
    """Whether the database is one that ``up`` starts."""
    return not (os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_URL_FILE"))


@contextmanager
def closed(var: Path = paths.VAR) -> Iterator[None]:
    """The site is closed and stays so, its database is open. Raises NotAlone while the site runs.

    A database of others is not ours to close: whoever calls has to make sure that nobody uses it.
    """
    if not is_ours():
        yield
        return
    with alone(var):
        server = Postgres(var, paths.run_folder(var))
        server.start()
        try:
            yield
        finally:
            server.stop()


@contextmanager
def open_or_closed(var: Path = paths.VAR) -> Iterator[None]:
    """The database is open, whether the site runs or not."""
    with ExitStack() as stack:
        with suppress(NotAlone):  # it runs, and its database with it
            stack.enter_context(closed(var))
        yield
