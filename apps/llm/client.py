"""The configured client, if there is one. Call it as ``client.get_client()``: tests stand in for it here."""

from apps.llm.types import LLMClient


def get_client() -> LLMClient | None:
    """None when there is no model: then the rules write."""
    return None
