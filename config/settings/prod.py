"""For others to use, behind TLS. Refuses to start without a real secret and an https address."""

from django.core.exceptions import ImproperlyConfigured

from config.env import demanded_secret
from config.settings.base import *  # noqa: F403
from config.settings.base import IS_HTTPS

SECRET_KEY = demanded_secret("SECRET_KEY")
if not IS_HTTPS:
    raise ImproperlyConfigured("Set SITE_URL to the https:// address that people use.")
