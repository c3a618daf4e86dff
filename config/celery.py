"""The Celery app: one task, and queues for models, files and mail. Celery wakes workers; rows are the truth."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.local")

app = Celery("fairhand")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
