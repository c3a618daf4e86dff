"""Interviews: questions, answers, and feedback that rests on the person's own words."""

from apps.shell import feature


class InterviewsConfig(feature.FeatureConfig):
    name = "apps.interviews"
    prefix = "interviews/"
    nav = (feature.NavItem("Interviews", "interviews:list", order=40, for_visitors=True),)
