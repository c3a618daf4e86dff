"""The Celery app: one task; queues for models, files and mail. Celery wakes workers; rows are the truth."""

import os
import warnings

from celery import Celery
from celery.exceptions import SecurityWarning
from celery.signals import setup_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.local")

# It warns root of pickled messages, which we do not accept; in a container there is often only root.
warnings.filterwarnings("ignore", category=SecurityWarning)


def keep_our_logging(**_: object) -> None:
    """Celery would bring formatters that print what was given and what was raised."""


setup_logging.connect(keep_our_logging)
app = Celery("fairhand")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["apps.background"])
