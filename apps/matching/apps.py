"""Matching: does it fit, what is missing, what to do about it."""

from apps.shell import feature


class MatchingConfig(feature.FeatureConfig):
    name = "apps.matching"
    prefix = "match/"
    nav = (feature.NavItem("Match", "matching:list", order=20, for_visitors=True),)
