"""Interviews: questions, answers, and feedback that rests on the person's own words."""

from apps.shell import feature


class InterviewsConfig(feature.FeatureConfig):
    name = "apps.interviews"
