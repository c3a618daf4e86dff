"""Home and dashboard, composed from what features say of themselves."""

from apps.shell import feature


class PagesConfig(feature.FeatureConfig):
    name = "apps.pages"
