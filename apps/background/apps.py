"""Everything that happens outside a request, once."""

from django.apps import AppConfig


class BackgroundConfig(AppConfig):
    name = "apps.background"
