"""The way in: ask for text. It arrives later, through the generator's ``deliver``."""

from django.conf import settings
from django.db import transaction
from pydantic import BaseModel

from apps.accounts.ownership import Owner
from apps.background import intake
from apps.generation import registry
from apps.generation.models import Generation
from apps.llm import configuration


@transaction.atomic
def submit(
    *, kind: str, owner: Owner, submission_key: str, given: BaseModel, k: int | None = None
) -> Generation:
    """One request per owner, kind and key: sent twice, it is the same one, with the input it had first.

    ``given`` is frozen here, so what is written rests on what the person saw. Raises registry.NoGenerator.
    """
    registry.get(kind)
    work = intake.submit(
        kind="generation", owner=owner, submission_key=f"{kind}:{submission_key}", total_weight=2
    )
    generation, is_new = Generation.objects.get_or_create(
        work=work,
        defaults={
            **owner.fields,
            "kind": kind,
            "given": given.model_dump(mode="json"),
            "k": k or variants_wanted(),
        },
    )
    if is_new:
        work.subject = str(generation.pk)
        work.save(update_fields=["subject", "updated_at"])
    return generation


def variants_wanted() -> int:
    """How many wordings to ask for: fewer of a server nearby, where models are small and slow."""
    server = configuration.current()
    return settings.WRITING_VARIANTS_NEAR if server and server.is_local else settings.WRITING_VARIANTS
