"""Bytes in, bytes out; knows no feature."""

from importlib import import_module

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "apps.files"

    def ready(self) -> None:
        import_module("apps.files.warming")  # listens for workers that start
