"""Adverts a person brings."""

from apps.shell import feature


class PostingsConfig(feature.FeatureConfig):
    name = "apps.postings"
    prefix = "postings/"
    nav = (feature.NavItem("Postings", "postings:list", order=20, for_visitors=True),)
