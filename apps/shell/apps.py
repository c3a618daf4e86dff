"""What every page shares."""

from django.apps import AppConfig


class ShellConfig(AppConfig):
    name = "apps.shell"
