"""Postgres and Valkey from wheels, started and watched by us."""

from django.apps import AppConfig


class EmbeddedConfig(AppConfig):
    name = "apps.embedded"
