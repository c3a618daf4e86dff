"""Reads .env before any setting is looked at, and exposes the Celery app for ``shared_task``."""

from config import env
from config.celery import app as celery_app

__all__ = ["celery_app", "env"]
