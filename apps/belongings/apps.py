"""What people have here: taken along in a copy, let go when its time is over, told of on the privacy page."""

from apps.shell import feature


class BelongingsConfig(feature.FeatureConfig):
    name = "apps.belongings"
    prefix = "settings/copy/"
