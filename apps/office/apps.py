"""The owner's page: how the site is doing, who is let in, how long things are kept. Nobody's words."""

from apps.shell import feature


class OfficeConfig(feature.FeatureConfig):
    name = "apps.office"
    prefix = "office/"
