"""Reads the environment once, with types; .env is read first and never wins over what is really set."""

import secrets
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parents[1]
SHORTEST_KEY = 50

env = environ.Env()
environ.Env.read_env(BASE_DIR / ".env")


def kept_secret(file: Path) -> str:
    """A key made on the first run and kept beside the data, readable by its owner only."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(64))
    return file.read_text().strip()


def demanded_secret(name: str) -> str:
    """A key from the environment; refuses one that is missing or short."""
    key = env.str(name, default="")
    if len(key) < SHORTEST_KEY:
        demand = f"Set {name} to at least {SHORTEST_KEY} random characters (see .env.example)."
        raise ImproperlyConfigured(demand)
    return str(key)
