"""Bytes in, bytes out; knows no feature."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "apps.files"
