"""Ask, check, rank, repair once, fill from the rules. Touches no row: shell commands write through it too."""

from pydantic import BaseModel

from apps.generation.registry import AnyGenerator
from apps.generation.weighing import Desk, clean
from apps.generation.written import Written, mix_of
from apps.llm import prompts, redaction
from apps.llm.errors import LLMError
from apps.llm.types import LLMClient, Prompt


def write(generator: AnyGenerator, given: BaseModel, *, client: LLMClient | None, k: int = 6) -> Written:
    """At most two wordings for each slot, all checked, and what was dropped with the rule that dropped it.

    ``client`` None writes by the rules alone. A model that fails leaves the rules' lines and its reason.
    Raises LLMError only when waiting may help (``retry``) and there is nothing at all to show meanwhile.
    """
    desk = Desk(generator, given)
    failure = None if client is None else _ask(desk, client, k)
    if wanting := desk.wanting():
        desk.weigh(generator.without_model(given, k), "rules", only=wanting)
    slots = desk.choices()
    written = Written(
        slots=slots,
        engine=mix_of(slots.values()),
        model=clean(client.model) if client else "",
        reason=failure.reason if failure else None,
    )
    if written.is_empty and failure and failure.retry:
        raise failure
    return written


def _ask(desk: Desk, client: LLMClient, k: int) -> LLMError | None:
    """Put the model's wordings on the desk, after one repair where it is needed. Returns what went wrong."""
    if not desk.places:
        return None
    prompt = desk.generator.compose(desk.given, k)
    schema = desk.generator.Output
    client = redaction.veiled(client, desk.generator.private(desk.given))
    try:
        usable = desk.weigh(client.complete(prompt, schema).parsed, "model")
        if violated := desk.violated():
            usable += desk.weigh(
                client.complete(_repair(prompt, violated), schema).parsed, "model", only=violated
            )
    except LLMError as failure:
        return failure
    return None if usable else LLMError("invalid_output")


def _repair(prompt: Prompt, violated: dict[str, list[str]]) -> Prompt:
    quoted = [violation for violations in violated.values() for violation in violations]
    return prompts.follow(prompt, "generation/repair", slots=list(violated), violations=quoted)
