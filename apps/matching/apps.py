"""Matching: does it fit, what fits, what is missing, what to do about it."""

from apps.shell import feature


class MatchingConfig(feature.FeatureConfig):
    name = "apps.matching"
