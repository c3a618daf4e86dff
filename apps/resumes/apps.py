"""Resumes: brought, read, rewritten, reviewed, printed."""

from apps.shell import feature


class ResumesConfig(feature.FeatureConfig):
    name = "apps.resumes"
    prefix = "resumes/"
    nav = (feature.NavItem("Resumes", "resumes:list", order=10, for_visitors=True),)
    card = feature.DashboardCard("resumes/_card.html", "apps.resumes.cards.recent", order=10)
