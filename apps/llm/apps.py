"""The only place that speaks to a model."""

from django.apps import AppConfig


class LLMConfig(AppConfig):
    name = "apps.llm"
