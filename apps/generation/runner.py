"""The handler of every generation: the rules' lines at once, then the model's; asked and paid for once."""

from django.conf import settings
from django.db import transaction
from django.db.models.functions import Now

from apps.background import runner
from apps.background.handlers import WorkWaits, handles
from apps.background.models import Work
from apps.generation import registry, writing
from apps.generation.models import Generation
from apps.generation.registry import AnyGenerator
from apps.generation.written import Written
from apps.llm import client as llm
from apps.llm.errors import LLMError
from apps.llm.types import LLMClient

WAIT_SECONDS = 15.0  # when a server that is away does not say for how long
LONGEST_WAIT_SECONDS = 300.0  # whatever it says


@handles("generation", queue="models", deadline=settings.GENERATION_SECONDS)
def perform(work: Work) -> None:
    """Ask, check and rank once; then give the choices to the feature, in one transaction with our state."""
    generation = Generation.objects.get(work=work)
    generator = registry.get(generation.kind)
    if generation.choices is None:
        client = llm.get_client(owner=generation.belongs_to)
        if client is not None:
            _paint_by_rules(work, generation, generator)
        generation.keep(_written(generation, generator, client))
    with transaction.atomic():
        if runner.settle(work):  # False when another worker has taken the row from us
            generator.deliver(generation, generation.chosen())


def _paint_by_rules(work: Work, generation: Generation, generator: AnyGenerator) -> None:
    """The first paint: what needs no model is there before the model is asked."""
    if generation.rules_delivered_at is not None:
        return
    given = generator.Input.model_validate(generation.given)
    written = writing.write(generator, given, client=None, k=generation.k)
    with transaction.atomic():
        if Work.objects.held(work).select_for_update().exists():
            generator.deliver(generation, written.slots)
            Generation.objects.filter(pk=generation.pk).update(rules_delivered_at=Now())
    runner.report(work, step="asking", done=1, of=2)


def _written(generation: Generation, generator: AnyGenerator, client: LLMClient | None) -> Written:
    given = generator.Input.model_validate(generation.given)
    try:
        return writing.write(generator, given, client=client, k=generation.k)
    except LLMError as away:  # only when it may come back and there is nothing to show meanwhile
        seconds = min(away.after or WAIT_SECONDS, LONGEST_WAIT_SECONDS)
        raise WorkWaits(seconds, reason=away.reason) from away
