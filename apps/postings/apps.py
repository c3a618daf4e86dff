"""Adverts a person brings."""

from apps.shell import feature


class PostingsConfig(feature.FeatureConfig):
    name = "apps.postings"
