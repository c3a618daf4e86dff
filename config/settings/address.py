"""Where the site is reached, and through what."""

from urllib.parse import urlsplit

from config.env import env

PORT = env.int("PORT", default=8000)
SITE_URL = env.str("SITE_URL", default=f"http://localhost:{PORT}").rstrip("/")
IS_HTTPS = SITE_URL.startswith("https://")
ALLOWED_HOSTS = [
    urlsplit(SITE_URL).hostname or "localhost",
    "localhost",
    "127.0.0.1",
    *env.list("ALLOWED_HOSTS", default=[]),
]
CSRF_TRUSTED_ORIGINS = [SITE_URL]

# Each proxy adds an address to X-Forwarded-For; with a wrong count a person's is not known, or can be forged.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
if ALLAUTH_TRUSTED_PROXY_COUNT:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
