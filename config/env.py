"""Reads the environment once, with types; .env is read first and never wins over what is really set.

A name with _FILE after it gives the file that holds the value: that is how containers hand over secrets.
"""

import secrets
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured
from environ.fileaware_mapping import FileAwareMapping

BASE_DIR = Path(__file__).resolve().parents[1]
SHORTEST_KEY = 50
FEWEST_CHARACTERS = 10  # different ones: fifty times the same is no key


class Files(FileAwareMapping):  # type: ignore[misc]
    """Files end with a line break that is no part of a secret."""

    def __getitem__(self, key: str) -> str:
        return str(super().__getitem__(key)).strip()


class Environment(environ.Env):  # type: ignore[misc]
    ENVIRON = Files()


env = Environment()
environ.Env.read_env(BASE_DIR / ".env")


def kept_secret(file: Path) -> str:
    """A key made on the first run and kept beside the data, readable by its owner only."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(64))
    return file.read_text().strip()


def demanded_secret(name: str) -> str:
    """A key from the environment; refuses one that is missing, short, or no key at all."""
    key = str(env.str(name, default=""))
    if len(key) < SHORTEST_KEY or len(set(key)) < FEWEST_CHARACTERS or key.startswith("django-insecure"):
        demand = f"Set {name} to at least {SHORTEST_KEY} random characters (see .env.example)."
        raise ImproperlyConfigured(demand)
    return key
