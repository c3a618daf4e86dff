"""Every generated text passes here."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class GenerationConfig(AppConfig):
    name = "apps.generation"

    def ready(self) -> None:
        import_module("apps.generation.runner")  # registers the one handler
        autodiscover_modules("generators")
