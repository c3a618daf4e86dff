"""On one's own machine: what bin/run serves. The secret is made on the first run and kept in var/.

A secret that is given has to be a good one here as well; one that is made is not for an address of others.
"""

from django.core.exceptions import ImproperlyConfigured

from config.env import demanded_secret, env, kept_secret
from config.settings.address import IS_HTTPS
from config.settings.base import *  # noqa: F403
from config.settings.base import VAR_DIR

IS_GIVEN = bool(env.str("SECRET_KEY", default=""))
if IS_HTTPS and not IS_GIVEN:
    raise ImproperlyConfigured("An https:// address is for others to use: set SECRET_KEY (see .env.example).")
SECRET_KEY = demanded_secret("SECRET_KEY") if IS_GIVEN else kept_secret(VAR_DIR / "secret_key")
