"""Ask the model something small, and say truthfully what came of it."""

from dataclasses import dataclass, replace

from pydantic import BaseModel

from apps.accounts.models import User
from apps.accounts.ownership import Owner
from apps.llm import configuration, prompts
from apps.llm.actions import setups
from apps.llm.errors import LLMError, Reason
from apps.llm.ledger import Ledger
from apps.llm.memory import CacheShelf, Memory
from apps.llm.model_client import ModelClient
from apps.llm.models import ModelSetup

TRIAL_SECONDS = 30.0  # the owner waits for it, on a page
LINE = "Was responsible for sorting and delivering the post of three offices every morning."


class TrialLine(BaseModel):
    id: str
    wordings: list[str]


class TrialLines(BaseModel):
    lines: list[TrialLine]


@dataclass(frozen=True)
class Trial:
    """``reason`` is None when the model answered; ``form`` is how it had to be asked."""

    host: str
    model: str
    reason: Reason | None = None
    wordings: tuple[str, ...] = ()
    seconds: float = 0.0
    form: str = ""
    tokens: int | None = None


def try_it(*, by: User) -> Trial | None:
    """Ask now, whatever was learnt before; None when no model is set."""
    setup = ModelSetup.load()
    found = configuration.current(setup)
    if found is None:
        return None
    server = replace(found, most_seconds=TRIAL_SECONDS)
    setups.forget(setup)
    client = ModelClient(server, Ledger(Owner(person=by), setup), CacheShelf())
    given = TrialLines(lines=[TrialLine(id="post", wordings=[LINE])])
    try:
        reply = client.complete(prompts.load("llm/try", line=given, variants=2), TrialLines)
    except LLMError as failure:
        return Trial(server.host, server.model, failure.reason)
    wordings = tuple(text for line in reply.parsed.lines for text in line.wordings)
    used = (reply.usage.prompt_tokens, reply.usage.completion_tokens)
    return Trial(
        host=server.host,
        model=server.model,
        wordings=wordings[:4],
        seconds=round(reply.seconds, 1),
        form=Memory(server, CacheShelf()).abilities().form,
        tokens=sum(count or 0 for count in used) if any(used) else None,
    )
