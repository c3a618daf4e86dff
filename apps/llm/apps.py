"""The only place that speaks to a model."""

from apps.shell import feature


class LLMConfig(feature.FeatureConfig):
    name = "apps.llm"
    prefix = "models/"
