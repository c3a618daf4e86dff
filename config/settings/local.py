"""On one's own machine: what bin/run serves. The secret is made on the first run and kept in var/."""

from config.env import env, kept_secret
from config.settings.base import *  # noqa: F403
from config.settings.base import VAR_DIR

SECRET_KEY = env.str("SECRET_KEY", default="") or kept_secret(VAR_DIR / "secret_key")
