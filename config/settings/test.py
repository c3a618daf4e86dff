"""For tests: fast hashing, mail in memory, no model unless a test says so, static files from the folder."""

from config.settings.base import *  # noqa: F403

SECRET_KEY = "only-for-tests-" * 5
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
OPENAI_API_KEY = OPENAI_BASE_URL = OPENAI_MODEL = ""
REQUESTS_PER_HOUR = 100_000  # all tests come from one address
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
