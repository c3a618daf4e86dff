"""A client that sees to it that a model never reads who somebody is, nor how to reach them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from apps.llm.domain.veiling import Private, Veil
from apps.llm.types import LLMClient, Prompt, Reply, Schema

NOTE = "A word like PERSON_1, EMAIL_2 or LINK_1 stands for something private. Keep it exactly as it is."


@dataclass(frozen=True)
class VeiledClient:
    """Asks ``inner`` with stand-ins in the fenced material, and puts the words back into its reply."""

    inner: LLMClient
    veil: Veil

    @property
    def model(self) -> str:
        return self.inner.model

    def complete(self, prompt: Prompt, schema: type[Schema]) -> Reply[Schema]:
        reply = self.inner.complete(self._over(prompt), schema)
        if not self.veil.has_hidden:
            return reply
        return replace(reply, parsed=schema.model_validate(_shown(reply.parsed.model_dump(), self.veil)))

    def _over(self, prompt: Prompt) -> Prompt:
        marker = re.escape(prompt.nonce)
        fenced = re.compile(rf"(<{marker}>)(.*?)(</{marker}>)", re.DOTALL)
        user = fenced.sub(lambda found: f"{found[1]}{self.veil.hide(found[2])}{found[3]}", prompt.user)
        system = f"{prompt.system}\n\n{NOTE}" if self.veil.has_hidden else prompt.system
        return replace(prompt, user=user, system=system)


def veiled(client: LLMClient, private: Iterable[Private]) -> VeiledClient:
    """``client``, which from now on is told none of the private words, nor any e-mail, phone or link."""
    return VeiledClient(client, Veil(private))


def _shown(value: Any, veil: Veil) -> Any:
    if isinstance(value, str):
        return veil.show(value)
    if isinstance(value, dict):
        return {key: _shown(member, veil) for key, member in value.items()}
    if isinstance(value, list | tuple):
        return [_shown(member, veil) for member in value]
    return value
