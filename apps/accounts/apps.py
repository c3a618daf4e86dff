"""People, visitors and what belongs to them."""

from apps.shell import feature


class AccountsConfig(feature.FeatureConfig):
    name = "apps.accounts"
    prefix = "settings/"
