"""The server that is asked: where it is, how it is opened, and what it may take."""

import hashlib
from dataclasses import dataclass, field

from django.conf import settings

from apps.llm import addresses

OPENAI = "https://api.openai.com/v1"


@dataclass(frozen=True)
class Server:
    """``may_be_near``: it may stand on this machine or network; only an operator can say so."""

    base_url: str
    model: str
    key: str = field(default="", repr=False)
    may_be_near: bool = False
    temperature: float | None = None
    most_seconds: float | None = None

    @property
    def host(self) -> str:
        return addresses.host_of(self.base_url)

    @property
    def is_local(self) -> bool:
        return addresses.is_local(self.base_url)

    @property
    def is_openai(self) -> bool:
        return self.host == "api.openai.com" or self.host.endswith(".openai.azure.com")

    @property
    def seconds(self) -> float:
        """How long one answer may take, all told."""
        usual = settings.LOCAL_MODEL_CALL_SECONDS if self.is_local else settings.MODEL_CALL_SECONDS
        return min(float(usual), self.most_seconds or float(usual))

    @property
    def account(self) -> str:
        """Names the server and the key used there, without showing the key."""
        return hashlib.sha256(f"{self.base_url}\n{self.key}".encode()).hexdigest()[:32]

    @property
    def fingerprint(self) -> str:
        """Names the server and the model used there."""
        return hashlib.sha256(f"{self.base_url}\n{self.model}".encode()).hexdigest()[:32]


def of_environment() -> Server | None:
    """The server the environment names; None unless a model is named, and a key or an address is given."""
    key, base_url, model = settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL, settings.OPENAI_MODEL
    if not model or not (key or base_url):
        return None
    return Server(base_url=(base_url or OPENAI).rstrip("/"), model=model, key=key, may_be_near=True)
