"""Resumes: brought, read, rewritten, reviewed, printed."""

from apps.shell import feature


class ResumesConfig(feature.FeatureConfig):
    name = "apps.resumes"
    prefix = "resumes/"
