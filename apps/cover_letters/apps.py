"""Cover letters: written from the record for one advert, checked, edited, printed."""

from apps.shell import feature


class CoverLettersConfig(feature.FeatureConfig):
    name = "apps.cover_letters"
    prefix = "letters/"
    nav = (feature.NavItem("Letters", "cover_letters:list", order=30, for_visitors=True),)
    card = feature.DashboardCard("cover_letters/_card.html", "apps.cover_letters.cards.recent", order=30)
