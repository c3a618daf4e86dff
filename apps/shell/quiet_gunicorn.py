"""gunicorn brings formatters of its own, which print what was asked for and what was raised."""

from gunicorn.config import Config
from gunicorn.glogging import Logger

from apps.shell.quiet_logs import QuietFormatter


class QuietGunicorn(Logger):  # type: ignore[misc]
    """Named on gunicorn's command line."""

    def setup(self, cfg: Config) -> None:
        super().setup(cfg)
        for handler in (*self.error_log.handlers, *self.access_log.handlers):
            handler.setFormatter(QuietFormatter())
