"""What every page shares."""

from django.apps import AppConfig

from apps.shell import quiet_logs


class ShellConfig(AppConfig):
    name = "apps.shell"

    def ready(self) -> None:
        quiet_logs.quiet_the_last_word()
