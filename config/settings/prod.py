"""For others to use, behind TLS. Refuses to start without a real secret, an https address, its proxies."""

from django.core.exceptions import ImproperlyConfigured

from config.env import demanded_secret
from config.settings.address import ALLAUTH_TRUSTED_PROXY_COUNT, IS_HTTPS
from config.settings.base import *  # noqa: F403

SECRET_KEY = demanded_secret("SECRET_KEY")
if not IS_HTTPS:
    raise ImproperlyConfigured("Set SITE_URL to the https:// address that people use.")
if ALLAUTH_TRUSTED_PROXY_COUNT < 1:
    # Without it all people share the address of the proxy: one who guesses passwords locks everybody out.
    raise ImproperlyConfigured("Set TRUSTED_PROXY_COUNT: https ends at a proxy, so there is one at least.")
